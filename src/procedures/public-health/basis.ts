import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  si: { title: 'NHS Bodies and Local Authorities (Partnership Arrangements, Care Trusts, Public Health and Local Healthwatch) Regulations 2012, SI 2012/3094, Part 5', link: { text: 'SI 2012/3094', href: 'https://www.legislation.gov.uk/uksi/2012/3094' } },
  act: { title: 'Local Government Act 1974', link: { text: 'Local Government Act 1974', href: 'https://www.legislation.gov.uk/ukpga/1974/7' } },
}

const law = 'legislation.gov.uk'

export const clauses: Readonly<Record<string, Clause>> = {
  'working-day': seen('si', 'reg 19', 'Not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England.', law),
  scope: seen('si', 'reg 20', 'Complaints about the council’s public health functions, and those who provide them under contract.', law),
  responsible: known('si', 'Part 5', 'A responsible person signs; a complaints manager runs the arrangements.'),
  who: known('si', 'Part 5', 'Who receives or received services, or is affected; or someone who acts for them.'),
  'sent-on': known('si', 'Part 5', 'A complaint sent on to the right body counts as made to that body.'),
  outside: known('si', 'Part 5', 'Not: one body complaining of another; employment; already looked at; with an ombudsman.'),
  oral: known('si', 'Part 5', 'Not: said by word of mouth and resolved by the end of the next working day. It is kept as resolved informally.'),
  'twelve-months': known('si', 'Part 5', '12 months from the event or from notice of it; later if there is good reason and it can still be looked at fairly.'),
  acknowledge: known('si', 'Part 5', 'Acknowledge within 3 working days.'),
  offer: known('si', 'Part 5', 'Offer to talk about how it will be handled and how long it is likely to take.'),
  'offer-refused': known('si', 'Part 5', 'If the person does not want to talk, the council sets the time and writes.'),
  speed: seen('si', 'reg 29', 'Look into it speedily and keep the person informed.', law),
  respond: seen('si', 'reg 29', 'Answer within 6 months commencing on the day received.', law),
  extend: seen('si', 'reg 29', 'Or within a longer period agreed before the 6 months end.', law),
  late: seen('si', 'reg 29', 'If the time is missed: write to the person, say why, and answer as soon as can be.', law),
  answer: seen('si', 'reg 29', 'The answer is signed by the responsible person: how it was considered, conclusions, what was done, the right to go to the Ombudsman.', law),
  ombudsman: seen('act', 's.26B', 'To the Ombudsman within 12 months of first notice of the matter; the Ombudsman may look at later ones.', 'LGSCO jurisdiction guidance, part 6'),
  record: known('si', 'Part 5', 'Keep the subject, the outcome, and whether the agreed time was met.'),
}
