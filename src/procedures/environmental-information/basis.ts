import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  si: { title: 'Environmental Information Regulations 2004, SI 2004/3391', link: { text: 'SI 2004/3391', href: 'https://www.legislation.gov.uk/uksi/2004/3391' } },
  ico: { title: 'Information Commissioner, guidance on the Regulations', link: { text: 'ICO guidance', href: 'https://ico.org.uk/for-organisations/eir-and-access-to-information/' } },
}

const guidance = 'ICO guidance on the Environmental Information Regulations'

export const clauses: Readonly<Record<string, Clause>> = {
  environment: known('si', 'reg 2(1)', 'Air, water, soil, land, nature; noise, waste, discharges; plans and measures that affect them.'),
  'any-form': known('si', 'reg 5(1)', 'A request by word of mouth is as good as a written one. Write it down.'),
  respond: seen('si', 'reg 5(2)', 'As soon as possible, and not later than 20 working days after receipt; day 1 is the next working day.', guidance),
  'working-day': seen('si', 'reg 2', 'A bank holiday in any part of the United Kingdom is no working day.', guidance),
  extend: seen('si', 'reg 7', 'Up to 40 working days where the request is complex and voluminous, told within the 20 working days.', guidance),
  fee: known('si', 'reg 8', 'A reasonable charge may be asked for in advance; the days from the notice to the payment do not count.'),
  'fee-lapses': known('si', 'reg 8(5)', 'It is paid within 60 working days of the notice.'),
  silence: known('ico', 'Clarification', 'A question is left open for a reasonable time, two months as a rule, before the request is taken to have ended.'),
  help: known('si', 'reg 9', 'Advise and help. If the request is too general, ask within 20 working days; the time starts when the answer comes.'),
  transfer: known('si', 'reg 10', 'If another body holds it, send the request on or say who holds it.'),
  review: seen('si', 'reg 11', 'Review is a duty. The requester has 40 working days, and any message of dissatisfaction counts.', 'ICO guidance; Slough'),
  'review-time': seen('si', 'reg 11', 'The decision on review within 40 working days.', 'ICO guidance; Slough'),
  exception: known('si', 'reg 12', 'Only an exception lets us refuse, and only if the public interest in it is the greater.'),
  'not-held': known('si', 'reg 12(4)(a)', 'That we do not hold it is an exception too, so it is refused in writing.'),
  refusal: known('si', 'reg 14', 'A refusal is in writing within 20 working days: which exception, why, how to ask for a review, how to go to the Commissioner.'),
  commissioner: known('si', 'reg 18', 'Whoever is not content may ask the Commissioner for a decision; then the Tribunal.'),
}
