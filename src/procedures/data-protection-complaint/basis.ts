import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  act: { title: 'Data Protection Act 2018, as changed by the Data (Use and Access) Act 2025', link: { text: 'Data Protection Act 2018', href: 'https://www.legislation.gov.uk/ukpga/2018/12' } },
  ico: { title: 'Information Commissioner, guidance on data protection complaints', link: { text: 'ICO guidance', href: 'https://ico.org.uk/for-organisations/' } },
}

const law = 'CMS, Boyes Turner and Act Now on the Act of 2025'

export const clauses: Readonly<Record<string, Clause>> = {
  'in-force': seen('act', 's.164A', 'In force from 19 June 2026.', law),
  means: seen('act', 's.164A', 'A way to complain is provided, an electronic form among them. Any channel counts, social media too.', law),
  acknowledge: seen('act', 's.164A', 'Acknowledge within 30 days of receipt.', law),
  counting: seen('ico', 'Counting days', 'ICO counts from the day after receipt and goes to the next working day. Another reading starts on the day. We aim for the earlier.', law),
  respond: seen('act', 's.164A', 'Enquire, keep the person informed, and tell the outcome, without undue delay.', law),
  'not-wait': seen('act', 's.164A', 'The outcome does not wait for a wider complaint.', law),
  'data-officer': known('act', 's.71', 'The data protection officer advises and watches, and does not decide for the service.'),
  commissioner: known('act', 's.165', 'Whoever is not content may complain to the Commissioner.'),
}
