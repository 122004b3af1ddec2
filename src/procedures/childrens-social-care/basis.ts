import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  si: { title: 'Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738', link: { text: 'SI 2006/1738', href: 'https://www.legislation.gov.uk/uksi/2006/1738' } },
  act: { title: 'Children Act 1989', link: { text: 'Children Act 1989', href: 'https://www.legislation.gov.uk/ukpga/1989/41' } },
  lga: { title: 'Local Government Act 1974', link: { text: 'Local Government Act 1974', href: 'https://www.legislation.gov.uk/ukpga/1974/7' } },
  local: { title: 'Policies of councils in England' },
}

const law = 'legislation.gov.uk, reg 19; esd duty 3565'

export const clauses: Readonly<Record<string, Clause>> = {
  'working-day': seen('si', 'reg 2', 'Not Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday.', 'legislation.gov.uk'),
  who: known('act', 's.26(3)', 'The child, a parent, who has parental responsibility, foster carers, special guardians and adopters.'),
  interest: seen('act', 's.26(3)(e)', 'Also whom the council finds to have sufficient interest. Decide soon, the child may be asked, and tell the person if not.', 'esd duty 3558'),
  advocate: known('act', 's.26A', 'An advocate must be offered to a child.'),
  manager: seen('si', 'reg 10', 'A complaints manager is appointed, and complaints are handled without delay.', 'legislation.gov.uk'),
  prejudice: seen('si', 'reg 8', 'The council may decline where it would harm other proceedings.', 'legislation.gov.uk'),
  year: known('si', 'reg 9', 'Within 1 year of the grounds arising, with discretion beyond.'),
  acknowledge: known('local', 'Acknowledgement', 'The law sets no limit; 2 working days are common.'),
  respond: seen('si', 'stage 1', 'Local resolution within 10 working days.', 'Devon, Greenwich, Thurrock; Coram Voice'),
  extend: seen('si', 'stage 1', 'Up to 20 working days if it is complex or an advocate is needed.', 'Devon, Greenwich, Thurrock; Coram Voice'),
  'not-in-time': known('si', 'stage 1', 'If it is not resolved in time, the person may go to stage 2.'),
  window: seen('local', 'Request for stage 2', 'Within 20 working days of the stage 1 answer (Devon, Bexley); 28 days (Coram Voice).', 'Devon, Bexley; Coram Voice'),
  'second-starts': known('si', 'stage 2', 'The time starts when the statement of complaint is agreed in writing. Until then we count from the request.'),
  'second-respond': seen('si', 'stage 2', 'Within 25 working days.', 'Family Rights Group, Bexley, Thurrock'),
  'second-extend': seen('si', 'stage 2', 'Up to 65 working days, with a written reason and a new date.', 'Family Rights Group, Bexley, Thurrock'),
  adjudicate: seen('si', 'stage 2', 'Reports of the investigating officer and the independent person; a senior manager decides on them.', 'Family Rights Group, Bexley, Thurrock'),
  independent: seen('si', 'reg 2', 'The independent person is no member or officer of the council, nor the husband, wife or civil partner of one.', 'legislation.gov.uk'),
  'third-window': known('si', 'stage 3', 'A panel is asked for within 20 working days of the stage 2 answer.'),
  'panel-meets': seen('si', 'reg 19', 'The panel meets within 30 working days of the request.', law),
  'panel-members': seen('si', 'reg 19(3)', 'Three independent people, one in the chair; not the independent person of stage 2.', law),
  'panel-advocate': seen('local', 'Panel members', 'Nobody sits on the panel who was the advocate in the same case.', 'Advert for independent people'),
  'panel-reports': seen('si', 'reg 20', 'The panel reports within 5 working days of meeting, or as soon as practicable.', law),
  'third-respond': seen('si', 'reg 20', 'The council decides with an independent person, and answers with the right to the Ombudsman within 15 working days of the recommendations.', law),
  resolve: seen('local', 'Other ways', 'Another way to settle it may be offered at any stage, if both want it.', 'Thurrock'),
  'all-stages': seen('local', 'Three stages', 'The Ombudsman expects all three stages. Seen in older advice.', 'LGSCO questions and answers'),
  which: known('local', 'Which matters', 'Some matters go the corporate way: child protection conferences, schools. Keep why it was sorted so.'),
  ombudsman: seen('lga', 's.26B', 'To the Ombudsman within 12 months of first notice of the matter; the Ombudsman may look at later ones.', 'LGSCO jurisdiction guidance, part 6'),
}
