import { reachList, warningText } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { telephoneLink } from '../fill-words.ts'
import type { ResidentDoors } from '../resident-doors.ts'
import { bullets, link, paragraph, plainPage, section } from '../statements/plain-page.ts'
import { waysToReach } from './ways-to-reach.ts'

/** Every way to reach us, always in the same order, with its hours; none is ever taken away because another exists. */
export async function drawContact(tools: CouncilTools, doors: ResidentDoors): Promise<Answer> {
  const [council, ways] = await Promise.all([tools.council(), waysToReach(tools, doors)])
  return plainPage(tools, 'Contact us', html`
<p class="govuk-body-l">Choose the way that suits you. You get the same answer by each of them.</p>
${warningText({ text: 'If someone is in danger, call 999. If you are deaf or cannot speak, text 999 or use 999 BSL.', iconFallbackText: 'In an emergency' })}
${reachList(ways)}
${section('By email', paragraph(html`Write to ${link(council.email, `mailto:${council.email}`)}. A person reads it. To get a reference at once, use the ${link('online form', '/services/something-else')} or call us. To add to a request that you have made, use ${link('its own page', '/track')}.`))}
${section('If you need something to make this work for you', bullets([
    html`Text relay: ${link(council.textRelay, telephoneLink(council.textRelay))}`,
    'An interpreter, also for British Sign Language: tell us your language and we arrange it, at no cost to you',
    'Large print, easy read, braille or audio: ask, and we send it so from then on',
    'Someone may speak for you: tell us who',
  ]))}
${section('What you can do here', bullets([
    link('Find what you need in your own words', '/search'), link('Follow a request that you have made', '/track'),
    link('Complain about us', '/complain'), link('See how we are doing', '/performance'),
  ]))}`, '/contact')
}
