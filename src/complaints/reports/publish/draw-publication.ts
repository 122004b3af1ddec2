import { table } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import { sections } from '../assessment/provision.ts'
import { periodOf } from '../period.ts'
import { writeValue } from '../write-report.ts'
import { slugOf } from './publication.ts'
import type { FrozenAssessment, FrozenFigure, FrozenReport, Publication } from './publication.ts'
import { reportSentence } from './report-sentence.ts'

export const publicHome = '/performance/complaints'

/** "Complaints annual report, 2025/26" */
export function titleOf({ content, year, quarter }: Pick<Publication, 'content' | 'year' | 'quarter'>): string {
  return `${content.title}, ${periodOf(year, '2000-01-01' as Publication['as_of'], quarter || undefined).title}`
}

const paragraphs = (text: string): Html => html`${text.split(/\n{2,}/).filter(Boolean).map((part) => html`<p class="govuk-body">${part}</p>`)}`
const number = (value: number) => value.toLocaleString('en-GB')
const scrolled = (label: string, content: Html) => html`<div class="portal-table" tabindex="0" role="region" aria-label="${label}">${content}</div>`

/** Everything that is on record about one report; `versions` are all that were published of it, the newest first. `figuresAt`: the published report of the year, where an assessment’s figures stand. */
export function drawPublication(publication: Publication, versions: readonly Publication[], figuresAt?: string): Html {
  return html`<h1 class="govuk-heading-xl">${titleOf(publication)}</h1>
${drawRecord(publication, versions, figuresAt)}
<p class="govuk-body">The same as <a class="govuk-link" href="${addressOf(publication, versions, 'csv')}">CSV</a> and <a class="govuk-link" href="${addressOf(publication, versions, 'json')}">JSON</a>. It prints as it stands.</p>
<p class="govuk-body"><a class="govuk-link" href="${publicHome}">All reports about complaints</a> · <a class="govuk-link" href="/complain">How to complain</a></p>`
}

/** What is under the title. */
export function drawRecord(publication: Publication, versions: readonly Publication[], figuresAt?: string): Html {
  const { content, as_of: asOf, made_at: madeAt, published_at: publishedAt } = publication
  const sentence = content.kind === 'figures' ? reportSentence(content.figures) : ''
  return html`${sentence ? html`<p class="govuk-body-l">${sentence}</p>` : nothing}<p class="portal-base">Figures as of ${writeDay(asOf, 'long')}, counted on ${writeDay(dayOf(madeAt), 'long')}. ${publishedAt ? `Published on ${writeDay(dayOf(publishedAt), 'long')}.` : 'Not published yet.'}</p>
${corrections(publication, versions)}
${publication.introduction ? html`<section class="portal-part"><h2 class="govuk-heading-l">In our words</h2>${paragraphs(publication.introduction)}</section>` : nothing}
${response(publication)}
${content.kind === 'figures' ? drawFigures(content) : drawProvisions(content, figuresAt)}`
}

/** An earlier version keeps an address of its own. */
export function addressOf(publication: Publication, versions: readonly Pick<Publication, 'version'>[], format?: 'csv' | 'json'): string {
  const isOlder = versions.length > 0 && versions[0]!.version !== publication.version
  return `${publicHome}/${slugOf(publication)}${format ? `.${format}` : ''}${isOlder ? `?version=${publication.version}` : ''}`
}

function corrections(publication: Publication, versions: readonly Publication[]): Html {
  const newest = versions[0]
  const older = newest && newest.version !== publication.version && publication.published_at ? html`<p class="govuk-inset-text">This has been replaced. <a class="govuk-link" href="${publicHome}/${slugOf(publication)}">Read the corrected report</a>.</p>` : nothing
  const made = versions.filter((each) => each.correction !== null)
  if (made.length === 0) return older
  return html`${older}<section class="portal-part" aria-labelledby="corrections"><h2 class="govuk-heading-m" id="corrections">Corrections</h2><ul class="govuk-list govuk-list--bullet">${made.map((each) => html`<li>${writeDay(dayOf(each.published_at!), 'long')}: ${each.correction} <a class="govuk-link" href="${publicHome}/${slugOf(each)}?version=${each.version - 1}">As it was before<span class="govuk-visually-hidden"> the correction of ${writeDay(dayOf(each.published_at!))}</span></a></li>`)}</ul></section>`
}

function response(publication: Publication): Html {
  if (!publication.response_words) return nothing
  return html`<section class="portal-part"><h2 class="govuk-heading-l">What ${publication.response_body} answered</h2>
${paragraphs(publication.response_words)}
<p class="portal-remark">${publication.response_body}${publication.response_on ? `, ${writeDay(publication.response_on, 'long')}` : ''}${publication.response_minute ? `, minute ${publication.response_minute}` : ''}.</p></section>`
}

function drawFigures(content: FrozenReport): Html {
  return html`${[...Map.groupBy(content.figures, (figure) => figure.section)].map(([section, figures]) => drawSection(section, figures))}
${content.letters.map((letter) => drawLetter(letter))}
${content.improvements.length ? html`<h2 class="govuk-heading-l">What we changed because people complained</h2><ul class="govuk-list govuk-list--bullet">${content.improvements.map((each) => html`<li>You said: ${each.said} We did: ${each.did}${each.service ? ` (${each.service})` : ''}</li>`)}</ul>` : nothing}
${content.notFollowed.length ? html`<h2 class="govuk-heading-l">Where we do not follow a code</h2><ul class="govuk-list govuk-list--bullet">${content.notFollowed.map((each) => html`<li>${each.code}, ${each.number}: ${each.words} ${each.explanation}</li>`)}</ul>` : nothing}
<h2 class="govuk-heading-l">What each figure counts</h2>
<dl class="govuk-body portal-remark">${definitions(content.figures).map(([title, definition]) => html`<dt><strong>${title}</strong></dt><dd>${definition}</dd>`)}</dl>
<ul class="govuk-list govuk-list--bullet">${content.notes.map((note) => html`<li>${note}</li>`)}</ul>`
}

/** Each whole figure once: its splits count the same. On paper too, so it is not folded away. */
function definitions(figures: readonly FrozenFigure[]): [string, string][] {
  return [...new Map(figures.filter(({ definition }) => !definition.startsWith('The same')).map(({ title, definition }) => [title.replace(/, by (stage|procedure)$/, ''), definition]))]
}

function drawSection(section: string, figures: readonly FrozenFigure[]): Html {
  const wholes = figures.filter((figure) => figure.name === '')
  const splits = [...Map.groupBy(figures.filter((figure) => figure.name !== ''), (figure) => figure.id)]
  return html`<h2 class="govuk-heading-l">${section}</h2>
${wholes.length ? sheet(section, wholes, (figure) => figure.title) : nothing}
${splits.map(([, list]) => html`<h3 class="govuk-heading-m">${list[0]!.title}</h3>${sheet(list[0]!.title, list, (figure) => figure.name)}`)}`
}

function sheet(label: string, figures: readonly FrozenFigure[], titleOfRow: (figure: FrozenFigure) => string): Html {
  const hasParts = figures.some((figure) => figure.unit === 'share' || figure.unit === 'days')
  // rows of which nothing is shown would only be long
  const told = figures.filter((figure) => figure.name === '' || !figure.suppressed)
  const rest = figures.length - told.length
  return scrolled(label, table({
    classes: 'portal-services', firstCellIsHeader: true, caption: label, captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'What' }, { text: 'Figure', format: 'numeric' }, ...(hasParts ? [{ text: 'That is', format: 'numeric' as const }] : [])],
    rows: [
      ...told.map((figure) => [{ text: titleOfRow(figure) }, { text: shownValue(figure), format: 'numeric' as const }, ...(hasParts ? [{ text: partsOf(figure), format: 'numeric' as const }] : [])]),
      ...(rest ? [[{ text: restOf(rest, told.length > 0) }, { text: 'not shown', format: 'numeric' as const }, ...(hasParts ? [{ text: '' }] : [])]] : []),
    ],
  }))
}

/** Rows, not complaints: how many complaints they hold is what must not be told. */
function restOf(rows: number, besides: boolean): string {
  if (!besides) return 'Too few to show apart'
  return rows === 1 ? 'One other, too few to show' : `${number(rows)} others, too few to show`
}

export function shownValue({ suppressed, value, unit }: FrozenFigure): string {
  return suppressed ? 'not shown' : writeValue(value, unit)
}

function partsOf({ unit, suppressed, numerator, denominator }: FrozenFigure): string {
  if (suppressed || denominator === null) return ''
  if (unit === 'days') return `over ${number(denominator)}`
  return unit === 'share' ? `${number(numerator!)} of ${number(denominator)}` : ''
}

const percent = (share: number | null) => (share === null ? '–' : writeValue(share, 'share'))

function drawLetter({ body, investigated, upheld, rates, link }: FrozenReport['letters'][number]): Html {
  return html`<h2 class="govuk-heading-l">The yearly letter of the ${body}</h2>
<p class="govuk-body">They investigated ${number(investigated)} complaints about us and upheld ${number(upheld)}. They count in their own way, so their numbers differ from ours.${link ? html` <a class="govuk-link" href="${link}">Read the letter</a>` : nothing}</p>
${scrolled(`Letter of the ${body}`, table({
    classes: 'portal-services', firstCellIsHeader: true, head: [{ text: 'What' }, { text: 'Us', format: 'numeric' }, { text: 'Councils like ours', format: 'numeric' }],
    rows: rates.map((rate) => [{ text: rate.title }, { text: percent(rate.ours), format: 'numeric' }, { text: percent(rate.average), format: 'numeric' }]),
  }))}`
}

/** "Answered in time, by stage, Stage 1: 93% (412 of 443)", or that it is not shown. */
export function evidenceWords(figure: FrozenFigure): string {
  const parts = partsOf(figure)
  return `${figure.title}${figure.name ? `, ${figure.name}` : ''}: ${shownValue(figure)}${parts ? ` (${parts})` : ''}`
}

function drawProvisions({ note, source, provisions }: FrozenAssessment, figuresAt: string | undefined): Html {
  const not = provisions.filter((each) => !each.follows).length
  return html`<p class="govuk-body">We say that we follow ${provisions.length - not} of ${provisions.length} provisions${not ? `, and do not follow ${not}` : ''}. ${note} <a class="govuk-link" href="${source.href}">${source.text}</a></p>
${sections.map((section, i) => html`<h2 class="govuk-heading-l">${i + 1}. ${section}</h2>${provisions.filter((each) => each.section === section).map((each) => html`<section class="portal-said" aria-labelledby="p-${each.number}"><h3 class="govuk-heading-s" id="p-${each.number}">${each.number} ${each.follows ? 'We follow this' : 'We do not follow this'}</h3>
<p class="govuk-body">${each.words}</p>${paragraphs(each.explanation)}${each.evidence ? html`<p class="govuk-body">Evidence: ${each.evidence}</p>` : nothing}
${each.figures.length || each.pages.length ? html`<ul class="govuk-list govuk-list--bullet">${each.figures.map((figure) => html`<li>${figuresAt && !figure.section.startsWith('What is missing') ? html`<a class="govuk-link" href="${figuresAt}">${evidenceWords(figure)}</a>` : evidenceWords(figure)}</li>`)}${each.pages.map((page) => html`<li><a class="govuk-link" href="${page.href}">${page.text}</a></li>`)}</ul>` : nothing}</section>`)}`)}`
}
