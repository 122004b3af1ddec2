import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  code: { title: 'Housing Ombudsman, Complaint Handling Code (statutory from 1 April 2024)', link: { text: 'Complaint Handling Code', href: 'https://www.housing-ombudsman.org.uk/landlords-info/complaint-handling-code/' } },
  act: { title: 'Social Housing (Regulation) Act 2023', link: { text: 'Social Housing (Regulation) Act 2023', href: 'https://www.legislation.gov.uk/ukpga/2023/36' } },
  faq: { title: 'Housing Ombudsman, questions and answers on the Code', link: { text: 'Complaint Handling Code', href: 'https://www.housing-ombudsman.org.uk/landlords-info/complaint-handling-code/' } },
}

const definitions = 'Southampton and Alliance Homes, self-assessments'
const answers = 'Slough (2024, 2025) and Great Yarmouth, self-assessments'

export const clauses: Readonly<Record<string, Clause>> = {
  statutory: seen('act', 'Code, introduction', 'The Code is statutory: a landlord must follow it, and the Ombudsman watches.', 'Complaint Handling Code, introduction'),
  complaint: seen('code', '1.2', 'A complaint is dissatisfaction, however made, with a service, an action or a lack of action, that affects a resident or a group of residents.', definitions),
  'offer-choice': seen('code', '1.3', 'Whoever is dissatisfied must be offered the choice to complain.', definitions),
  'service-request': seen('code', '1.4', 'Service requests are recorded, watched and reviewed. They are not complaints.', definitions),
  'twelve-months': known('code', '2.2', 'Accept within 12 months of the matter, or of when the resident knew of it.'),
  refusal: known('code', '2.4', 'When refusing, explain why, and say that the Ombudsman can be asked about the refusal.'),
  define: known('code', '5.6', 'When logging a complaint, set out how it is understood and what the resident wants to come of it.'),
  'no-informal': seen('faq', 'Informal stages', 'No informal stage, and no stage 0, may come before stage 1.', 'Housing Ombudsman questions and answers'),
  acknowledge: seen('code', '6.2', 'Acknowledge, define and log within 5 working days of receipt.', answers),
  respond: seen('code', '6.3', 'Full response within 10 working days of the acknowledgement.', answers),
  extend: seen('code', '6.4', 'An extension of at most 10 working days, with reasons.', answers),
  'extend-tell': known('code', '6.5', 'When extending, give the Ombudsman’s contact details.'),
  'when-known': known('code', '6.6', 'Answer when the answer is known, not when all actions are done; track those to the end.'),
  'every-point': known('code', '6.7', 'Answer every point, with reasons, and the policy or law where it applies.'),
  'new-issues': known('code', '6.8', 'Related issues raised in stage 1 join it, unless it is answered, they are unrelated, or they would delay it.'),
  closing: seen('code', '6.9', 'What the closing letter holds. The number of the clause is general knowledge.', 'Milton Keynes and Slough council pages'),
  progress: seen('code', '6.10', 'If any part is not resolved to the resident’s satisfaction, it goes to stage 2, which is the final response.', answers),
  'second-acknowledge': seen('code', '6.11', 'Acknowledge, define and log within 5 working days of the request.', answers),
  'no-reason': seen('code', '6.12', 'The resident need not give a reason for going to stage 2.', answers),
  'second-person': seen('code', '6.13', 'Someone else than at stage 1 decides.', answers),
  'second-respond': known('code', '6.14', 'Final response within 20 working days of the acknowledgement.'),
  'second-extend': known('code', '6.15', 'An extension of at most 20 working days; Four Million Homes says 10. Councils that apply the aligned code use 20.'),
  ombudsman: seen('faq', 'Going to the Ombudsman', 'To the Ombudsman within 12 months of the final response.', 'Four Million Homes'),
  window: known('code', 'stage 2', 'The Code sets no limit for asking for stage 2. Ours is local.'),
  elsewhere: known('code', '2.3', 'Matters in court, or already looked at under the procedure, may be left out, if it is fair.'),
}
