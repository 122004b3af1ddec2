import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  local: { title: 'local rule' },
  act: { title: 'Data Protection Act 2018', link: { text: 'Data Protection Act 2018', href: 'https://www.legislation.gov.uk/ukpga/2018/12' } },
}

export const clauses: Readonly<Record<string, Clause>> = {
  acknowledge: seen('local', 'Acknowledgement', 'By the end of the next working day (Derbyshire); in 2 days, naming who handles it (Cheshire East).', 'Derbyshire; Cheshire East'),
  respond: seen('local', 'Answer', 'Within 10 working days. No law of England sets a limit.', 'Derbyshire'),
  extend: known('local', 'Extension', 'Where it takes longer, say so and agree a date with the member.'),
  sort: seen('local', 'Sorting', 'A constituent’s complaint goes to its own procedure; a report of a problem is a service request; asking for progress is an enquiry.', 'Derbyshire'),
  data: known('act', 'Sch 1, paras 23–24', 'A member who acts for a constituent may often be told what is needed to answer, without asking the constituent again.'),
  record: known('local', 'Record', 'Keep the ward or division, and the portfolio.'),
}
