import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  code: { title: 'Local Government and Social Care Ombudsman, Complaint Handling Code (2024)', link: { text: 'Complaint Handling Code', href: 'https://www.lgo.org.uk/information-centre/councils/complaint-handling-code' } },
  act: { title: 'Local Government Act 1974', link: { text: 'Local Government Act 1974', href: 'https://www.legislation.gov.uk/ukpga/1974/7' } },
  local: { title: 'Policies of councils in England' },
}

const code2 = 'Complaint Handling Code, part 2'
const code3 = 'Complaint Handling Code, part 3'
const code7 = 'Complaint Handling Code, part 7'
const note = 'Lawyers in Local Government, note on the Code; policies of Walsall, Thurrock, Welwyn Hatfield and Cumberland'

export const clauses: Readonly<Record<string, Clause>> = {
  guidance: seen('act', 's.23(12A)', 'The Code is guidance: a council should follow it, or say why not.', 'Lawyers in Local Government; Staffordshire and Buckinghamshire council pages'),
  'service-request': seen('code', '1.2', 'A service request asks to provide or improve a service, fix a problem, or think again about a decision.', code2),
  complaint: seen('code', '1.4', 'A complaint is dissatisfaction, however made, with a service, an action or a lack of action, of the council or those who act for it.', code2),
  'any-words': seen('code', '1.5', 'The word “complaint” is not needed, and someone else may complain for a person.', code2),
  response: seen('code', '1.7', 'Unhappy with the answer to a service request: that is a complaint. Work on the request goes on.', code2),
  accept: seen('code', '2.1', 'Accept a complaint unless there is a good reason, with evidence, not to.', code3),
  'twelve-months': seen('code', '2.2', 'Accept within 12 months of the matter, or of when the person became aware of it; use discretion beyond.', code3),
  refusal: seen('code', '2.4', 'When refusing, explain why, and say that the Ombudsman can be asked about the refusal.', code3),
  'no-blanket': seen('code', '2.5', 'No kind of complaint is left out as a whole: each is looked at.', code3),
  acknowledge: seen('code', '6.2', 'Acknowledge and log within 5 working days of receipt.', code7),
  respond: seen('code', '6.3', 'Full response within 10 working days of the acknowledgement.', code7),
  extend: seen('code', '6.4', 'An extension of at most 10 working days needs a good reason, and the person is told it.', code7),
  'extend-tell': seen('code', '6.5', 'When extending, give the Ombudsman’s contact details.', code7),
  'when-known': seen('code', '6.6', 'Answer when the answer is known, not when all actions are done; track those to the end.', code7),
  'every-point': seen('code', '6.7', 'Answer every point, with reasons, and the policy or law where it applies.', code7),
  closing: seen('code', '6.8', 'What the closing letter holds. The order and words of the clause were not seen.', 'Milton Keynes and Slough council pages'),
  'new-issues': seen('local', 'Walsall policy', 'Related issues raised in stage 1 join it, unless it is answered, they are unrelated, or they would delay it.', 'Walsall complaints policy'),
  'second-acknowledge': seen('code', 'stage 2', 'Acknowledge and log within 5 working days of the request.', note),
  'second-respond': seen('code', 'stage 2', 'Final response within 20 working days of the acknowledgement.', note),
  'second-extend': seen('code', 'stage 2', 'An extension of at most 20 working days.', note),
  'second-person': seen('code', 'stage 2', 'Someone else than at stage 1 decides.', note),
  'last-stage': seen('code', 'stage 2', 'Stage 2 is the last stage.', note),
  'no-reason': known('code', 'stage 2', 'The person need not give a reason for going to stage 2. Certain for housing; taken to hold here.'),
  window: seen('local', 'Escalation window', 'Each council sets it: 1 month (Walsall), 28 days (Thurrock), 10 working days (Cumberland).', 'Those three policies'),
  ombudsman: seen('act', 's.26B', 'To the Ombudsman within 12 months of first notice of the matter; the Ombudsman may look at later ones.', 'LGSCO jurisdiction guidance, part 6'),
  member: seen('code', 'Oversight', 'The Member Responsible for Complaints leads on complaints, and handles none.', 'LGSCO guides for complaint managers and for members'),
  lesson: seen('code', '9.1', 'Learning is looked for beyond the single case.', 'LGSCO guide for complaint managers, part 22'),
  elsewhere: seen('local', 'Torbay procedure', 'Appeals, tribunals, claims, schools, staff and councillor conduct have ways of their own.', 'Torbay complaints procedure; which bodies is general knowledge'),
}
