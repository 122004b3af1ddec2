import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  gdpr: { title: 'UK General Data Protection Regulation', link: { text: 'UK GDPR', href: 'https://www.legislation.gov.uk/eur/2016/679' } },
  ico: { title: 'Information Commissioner, guidance on the right of access', link: { text: 'ICO guidance', href: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/' } },
}

const checklist = 'ICO checklist; Edinburgh University guide'
const summary = 'Summary of the ICO text after 2025'

export const clauses: Readonly<Record<string, Clause>> = {
  access: known('gdpr', 'art 15', 'A copy of one’s own data, why it is held, who has it, for how long, and one’s rights.'),
  'any-channel': known('gdpr', 'art 12', 'It may be asked of anyone in the council, in any way.'),
  respond: seen('gdpr', 'art 12(3)', 'One month from the day of receipt, working day or not, to the corresponding date; where the month has none, its last day.', checklist),
  roll: seen('ico', 'Time limit', 'A last day at a weekend or on a public holiday goes to the next working day.', checklist),
  extend: seen('gdpr', 'art 12(3)', 'Two more months if complex or numerous, told within the first month.', checklist),
  identity: seen('gdpr', 'art 12(6)', 'Where there is doubt who asks, the time may start when that is settled.', summary),
  clarify: seen('ico', 'Clarification', 'While a reasonable question to the person is open the time may stand still; it goes on the day after the answer.', summary),
  'stop-day': known('ico', 'Clarification', 'Whether the day of the question counts was not seen. We let it count: the earlier day.'),
  free: known('gdpr', 'art 12(5)', 'Free, unless it is manifestly unfounded or excessive.'),
  refusal: known('gdpr', 'art 12(4)', 'A refusal is told within one month: why, the right to complain, and the court.'),
  others: known('gdpr', 'art 15(4)', 'The data of others is not given where that would harm their rights.'),
  commissioner: known('gdpr', 'art 77', 'Whoever is not content may complain to the Commissioner, or go to court.'),
}
