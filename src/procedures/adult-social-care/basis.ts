import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  si: { title: 'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, SI 2009/309', link: { text: 'SI 2009/309', href: 'https://www.legislation.gov.uk/uksi/2009/309' } },
  guide: { title: 'LGSCO, good practice guide on adult social care complaints', link: { text: 'Local Government and Social Care Ombudsman', href: 'https://www.lgo.org.uk' } },
  local: { title: 'Practice of councils in England' },
  act: { title: 'Local Government Act 1974', link: { text: 'Local Government Act 1974', href: 'https://www.legislation.gov.uk/ukpga/1974/7' } },
}

export const clauses: Readonly<Record<string, Clause>> = {
  'working-day': known('si', 'working day', 'Not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England. The same words were seen in SI 2006/1681 and SI 2012/3094.'),
  responsible: seen('si', 'reg 4', 'The chief executive is the responsible person and may delegate; a complaints manager runs the arrangements.', 'legislation.gov.uk'),
  who: known('si', 'reg 5', 'Who receives or received services, or is affected; someone for them who is a child, lacks capacity, has died, or asks.'),
  'sent-on': seen('si', 'reg 6(5)–(6)', 'A complaint sent on to the right body counts as made to that body.', 'legislation.gov.uk'),
  outside: seen('si', 'reg 8', 'Not: one body complaining of another; employment; already looked at; with an ombudsman; failures under freedom of information; pensions.', 'legislation.gov.uk'),
  oral: seen('si', 'reg 8', 'Not: said by word of mouth and resolved by the end of the next working day. It is kept as resolved informally.', 'legislation.gov.uk'),
  together: seen('si', 'reg 9', 'With other bodies: agree who leads, share information, meet, and give one answer.', 'legislation.gov.uk'),
  'twelve-months': seen('si', 'reg 12', '12 months from the event or from notice of it; later if there is good reason and it can still be looked at fairly.', 'Gateshead and Islington policies'),
  acknowledge: seen('si', 'reg 13', 'Acknowledge within 3 working days, by word of mouth or in writing.', 'Shropshire Local Offer; The Advocacy People'),
  offer: seen('si', 'reg 13', 'Offer to talk about how it will be handled and how long it is likely to take.', 'Shropshire Local Offer; The Advocacy People'),
  'offer-refused': known('si', 'reg 13', 'If the person does not want to talk, the council sets the time and writes.'),
  agreed: known('si', 'reg 13', 'The time in which the answer is likely, as agreed in the talk or set by the council. Whether it was kept is recorded (reg 17).'),
  plan: seen('local', 'Complaint plan', 'A plan is often sent within 5 working days: issues, outcome wanted, who, by when.', 'The Advocacy People'),
  speed: seen('si', 'reg 14', 'Look into it speedily and keep the person informed. Seen as the same words in SI 2012/3094 reg 29.', 'SI 2012/3094; Newcastle and Shropshire pages'),
  respond: seen('si', 'reg 14', 'Answer within 6 months commencing on the day received. Seen as the same words in SI 2012/3094 reg 29.', 'SI 2012/3094; Newcastle and Shropshire pages'),
  extend: seen('si', 'reg 14', 'Or within a longer period agreed before the 6 months end.', 'SI 2012/3094 reg 29'),
  late: seen('si', 'reg 14', 'If the time is missed: write to the person, say why, and answer as soon as can be.', 'SI 2012/3094 reg 29'),
  answer: seen('si', 'reg 14', 'The answer is signed by the responsible person: how it was considered, conclusions, what was done, the right to go to the Ombudsman.', 'SI 2012/3094 reg 29'),
  'one-stage': seen('guide', 'part 4', 'One stage only; within it, an early step and then a deeper look.', 'LGSCO good practice guide, part 4'),
  ombudsman: seen('act', 's.26B', 'To the Ombudsman within 12 months of first notice of the matter; the Ombudsman may look at later ones.', 'LGSCO jurisdiction guidance, part 6'),
  record: known('si', 'reg 17', 'Keep the subject, the outcome, and whether the agreed time was met.'),
}
