import { html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { draftHours } from '../../../jobs/service-tasks.ts'
import { bullets, link, paragraph, plainPage, section } from './plain-page.ts'

/** What we do with what residents tell us (UK GDPR arts 13 and 14), in words a child could follow. */
export async function drawPrivacy(tools: CouncilTools): Promise<Answer> {
  const council = await tools.council()
  return plainPage(tools, 'Privacy', html`
<p class="govuk-body-l">We use what you tell us to do what you ask, to tell you about it, and to do better. We do not sell it, and there is no advertising here.</p>
${section('Who we are', paragraph(`${council.name} decides how your information is used here: we are the “controller”. Our address is ${council.postalAddress}. To reach our data protection officer, write to ${council.email} or to that address.`))}
${section('What we keep', bullets([
    'what you write, choose and send, word for word, with the day and time', 'your name and how to reach you, if you give them',
    'what helps you, such as large print or an interpreter, if you tell us', 'what we did, when, and which member of staff did it', 'who looked at your details',
  ]), paragraph('When you send a photo, we take out the place, the time and the camera that it carries before we keep it.'))}
${section('Why we may', paragraph('We are a council, and doing this is our task in law: UK GDPR Article 6(1)(e). Where what you tell us is about health, disability, belief or the like, we use it for reasons of substantial public interest or social care: Article 9(2)(g) and (h). You do not have to tell us more than we need, and for many things you need not say who you are.'))}
${section('Who sees it', paragraph('The staff who deal with your request. Where someone else does the work, such as a contractor, another council or a charity, they see what they need for it. We give it to others only where the law says that we must or may, for example to keep a child safe.'))}
${section('How long', bullets([
    `A form that you begin and do not send: ${draftHours} hours after your last answer`, 'A request: as long as we need it to answer you and to show how we dealt with it, and then as our retention schedule says',
    'Figures that we publish hold no names and cannot lead back to you',
  ]))}
${section('Your rights', bullets([
    html`See what we hold about you: ${link('ask for information about you', '/services/subject-access')}`, 'Have what is wrong put right, and in some cases have it deleted or not used',
    'Say no to a use of it: tell us why, and we stop unless we must go on', 'No decision about you here is made by a machine alone',
  ]))}
${section('If you are not happy', paragraph(html`${link('Complain to us', '/complain')} about how we use your information. We tell you within 30 days that we have it. You can also go to the ${link('Information Commissioner', 'https://ico.org.uk/make-a-complaint/')}, who is independent, at any time.`))}
${section('Cookies', paragraph(html`We use only what the site needs to work. ${link('See which', '/cookies')}.`))}`)
}
