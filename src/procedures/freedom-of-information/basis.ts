import { known, seen } from '../contract.ts'
import type { Clause, Instrument } from '../contract.ts'

export const instruments: Readonly<Record<string, Instrument>> = {
  act: { title: 'Freedom of Information Act 2000', link: { text: 'Freedom of Information Act 2000', href: 'https://www.legislation.gov.uk/ukpga/2000/36' } },
  code: { title: 'Freedom of Information Code of Practice, under s.45', link: { text: 'FOI Code of Practice', href: 'https://www.gov.uk/government/publications/freedom-of-information-code-of-practice' } },
  ico: { title: 'Information Commissioner, guidance and lines to take', link: { text: 'ICO guidance', href: 'https://ico.org.uk/for-organisations/foi/' } },
}

const section10 = 'ICO guidance on section 10; line to take 47'

export const clauses: Readonly<Record<string, Clause>> = {
  request: known('act', 's.8', 'A request in writing, with a name and an address for the answer, that describes the information.'),
  clarify: known('act', 's.1(3)', 'If we reasonably need to know more and say so, a fresh 20 working days start when it comes.'),
  respond: seen('act', 's.10(1)', 'Promptly, and not later than the 20th working day following the date of receipt.', section10),
  fee: seen('act', 's.10(2)', 'Working days from the day of a fees notice to the day of payment do not count.', 'ICO guidance on section 10'),
  'fee-lapses': known('act', 's.9(2)', 'The fee is paid within 3 months beginning with the day of the notice, or the request lapses.'),
  'working-day': seen('act', 's.10(6)', 'A bank holiday in any part of the United Kingdom is no working day. Office closures and privilege days are.', section10),
  weekend: seen('ico', 'line to take 47', 'On a day off: the Act counts from the actual day (2010); councils now take the next working day as receipt.', 'Line to take 47; Newcastle-under-Lyme'),
  'public-interest': known('act', 's.10(3)', 'For a qualified exemption that is named, a longer time that is reasonable, told within the 20 working days.'),
  'forty-days': seen('ico', 'Public interest', 'The whole should not take more than 40 working days.', 'Basingstoke'),
  transfer: seen('ico', 'Section 1', 'To send a request on to another body needs the requester’s agreement.', 'ICO guidance'),
  cost: known('act', 's.12', 'No duty above the limit of 18 hours at £25, £450.'),
  aggregate: seen('act', 's.12', 'Requests within 60 consecutive working days may be added up.', 'ICO guide to section 12'),
  vexatious: known('act', 's.14', 'No duty where a request is vexatious or repeated.'),
  refusal: known('act', 's.17', 'A refusal says which exemption, why it applies, how to ask for a review, and how to go to the Commissioner.'),
  'own-data': known('act', 's.40(1)', 'What someone asks about themselves is handled under data protection law.'),
  environment: known('act', 's.39', 'Information on the environment is handled under the Environmental Information Regulations.'),
  silence: known('code', 'Clarification', 'A question is left open for a reasonable time, two months as a rule, before the request is taken to have ended.'),
  help: known('act', 's.16', 'Advise and help whoever asks.'),
  review: seen('code', 'Internal review', 'One stage, a fresh decision, by someone different and preferably senior. Any dissatisfaction starts it.', 'ICO guide'),
  'review-time': seen('code', 'Internal review', 'Within 20 working days, 40 in exceptional cases.', 'ICO guide'),
  'review-window': known('code', 'Internal review', 'A request for review within 40 working days of the answer should be looked at.'),
  publish: seen('code', '8.5', 'Bodies of more than 100 people publish how they keep these times every quarter.', 'ICO guide'),
  commissioner: known('act', 's.50', 'Whoever is not content may ask the Commissioner for a decision; then the Tribunal.'),
}
