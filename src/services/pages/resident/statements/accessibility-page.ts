import { summaryList } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import { day, writeDay } from '../../../../platform/time/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import type { AccessibilityIssue, Council } from '../../../store/council-settings.ts'
import { telephoneLink } from '../fill-words.ts'
import { bullets, link, paragraph, plainPage, section } from './plain-page.ts'

/**
 * The accessibility statement in the model form that SI 2018/952 reg 8 asks for, made from the register of known issues:
 * when an issue is added or mended there, the statement says so.
 */
export async function drawAccessibility(tools: CouncilTools): Promise<Answer> {
  const council = await tools.council()
  return plainPage(tools, 'Accessibility statement', html`
${paragraph(html`This statement is about the website at ${tools.config.baseUrl}, where residents ask ${council.name} for things, report, complain and see how we are doing. ${council.name} runs it. We want as many people as possible to be able to use it. You should be able to:`)}
${bullets([
    'change colours, contrast and fonts with your browser or device', 'zoom in to 400% without text running off the screen', 'find your way with a keyboard alone',
    'use speech recognition', 'listen to it with a screen reader', 'use all of it with scripts switched off',
  ])}
${paragraph(html`We have written the words to be easy to understand. ${link('AbilityNet', 'https://mcmw.abilitynet.org.uk/')} helps you make your device easier to use.`)}
${section('How accessible this website is', known(council.accessibility))}
${section('If you need it in another form', paragraph('Tell us what you need: large print, easy read, braille, audio, another language or British Sign Language. We answer within 5 working days.'), reach(council))}
${section('Tell us about a problem', paragraph('If you find a problem that is not on this page, or you think that we do not meet the law, tell us in the same way. We answer within 5 working days and put it on this page.'))}
${section('If you are not happy with our answer', paragraph(html`The Equality and Human Rights Commission (EHRC) sees to it that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 are kept. If you are not happy with how we answer you, contact the ${link('Equality Advisory and Support Service (EASS)', 'https://www.equalityadvisoryservice.com/')}.`))}
${section('Call us or come in', paragraph(html`Our text relay number is ${council.textRelay}. Our hubs have staff who can do all of this with you. We can arrange a British Sign Language interpreter if you tell us before you come.`))}
${section('Technical information', paragraph(`${council.name} is committed to making its website accessible, in line with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`))}
<h3 class="govuk-heading-s">Compliance status</h3>
${paragraph(html`This website is ${council.accessibility.length === 0 ? html`<strong>fully compliant</strong> with` : html`<strong>partially compliant</strong> with`} the ${link('Web Content Accessibility Guidelines version 2.2', 'https://www.w3.org/TR/WCAG22/')} AA standard${council.accessibility.length === 0 ? ', as far as we know.' : ', because of what is listed below.'}`)}
${nonAccessible(council.accessibility)}
${section('How we prepared this statement', paragraph(prepared(council)), paragraph('Each kind of page is tested with automatic checks (axe), with a keyboard alone, without scripts, and from 320 pixels wide to a large screen, every time the software changes. Automatic checks do not find every problem, so we also want to hear from you.'))}`)
}

function known(issues: readonly AccessibilityIssue[]): Html {
  if (issues.length === 0) return paragraph('We know of no part that is not fully accessible. If you find one, tell us.')
  return html`${paragraph('We know that some parts are not fully accessible:')}${bullets(issues.map((issue) => issue.what))}`
}

function reach(council: Council): Html {
  return summaryList({ rows: [
    { key: { text: 'Email' }, value: { html: link(council.email, `mailto:${council.email}`) } },
    { key: { text: 'Phone' }, value: { html: html`${link(council.phone, telephoneLink(council.phone))} (${council.phoneHours})` } },
    { key: { text: 'Text relay' }, value: { text: council.textRelay } },
    { key: { text: 'Post' }, value: { text: council.postalAddress } },
  ] })
}

const reasons = [
  ['non-compliance', 'Not compliant with the accessibility regulations'],
  ['disproportionate burden', 'Disproportionate burden'],
  ['out of scope', 'Content that is not within the scope of the accessibility regulations'],
] as const

function nonAccessible(issues: readonly AccessibilityIssue[]): Html | undefined {
  if (issues.length === 0) return undefined
  return html`<h3 class="govuk-heading-s">Non-accessible content</h3>
${reasons.map(([reason, title]) => {
    const mine = issues.filter((issue) => issue.reason === reason)
    return mine.length === 0 ? undefined : html`<h4 class="govuk-heading-s">${title}</h4>
${bullets(mine.map((issue) => html`${issue.what} This fails WCAG 2.2 success criterion ${issue.criterion}. ${fixing(issue)}`))}`
  })}`
}

function fixing({ reason, fixBy }: AccessibilityIssue): string {
  if (reason === 'out of scope') return ''
  return fixBy ? `We plan to mend it by ${dayOrWords(fixBy)}.` : 'We have no date for mending it yet.'
}

function prepared(council: Council): string {
  return `This statement was last reviewed on ${dayOrWords(council.accessibilityReviewedOn)}. It is made from our list of known problems, so it changes when the list does.`
}

function dayOrWords(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? writeDay(day(text)) : text
}
