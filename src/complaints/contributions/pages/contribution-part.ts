import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Contribution } from '../../complaint.ts'
import type { ComplaintView } from '../../pages/desk/complaint-asked.ts'
import { date, folded, pick, shortDay, text } from '../../pages/desk/parts.ts'
import type { Typed } from '../../pages/desk/parts.ts'
import { dueMark } from '../../learning/pages/parts.ts'

/** What other teams are asked to add to the one answer, how it stands, and what may be done about it. */
export function contributionPart(view: ComplaintView, typed: Typed | undefined): Html {
  const { complaint, teams } = view
  const asking = { typed, form: 'contribution-ask' }
  const isPrivate = view.caseFile.restricted_to !== null
  const form = view.roles.length > 0 && !complaint.ended && !isPrivate ? folded(view, asking, { title: 'Ask another team', send: 'Ask', inner: html`${pick(asking, { name: 'team', label: 'Team', items: [{ value: '', text: 'Choose' }, ...[...teams].map(([value, name]) => ({ value, text: name }))] })}${text(asking, { name: 'asked', label: 'What you need from them', rows: 2 })}${date(asking, { name: 'due', label: 'By' })}` }) : nothing
  const list = complaint.contributions.map((each) => html`<li>${one(view, each, typed)}</li>`)
  return html`<section class="desk-part" aria-labelledby="others"><h2 class="govuk-heading-m" id="others">Asked of other teams</h2>${list.length > 0 ? html`<ul class="desk-ways">${list}</ul>` : html`<p class="desk-quiet">${isPrivate ? 'No other team may be shown this case. Ask without naming anyone, and write down here what they know.' : 'One owner, one answer; other teams add what they know.'}</p>`}${form}</section>`
}

function one(view: ComplaintView, asked: Contribution, typed: Typed | undefined): Html {
  const head = html`<strong>${view.teams.get(asked.team) ?? asked.team}</strong>, by ${shortDay(asked.due)}: ${asked.asked}`
  if (asked.given !== null) {
    const late = asked.givenAt !== null && dayOf(asked.givenAt) > asked.due
    return html`${head} <span class="desk-quiet">Given ${asked.givenAt ? shortDay(dayOf(asked.givenAt)) : ''}${late ? ', late' : ''}</span>${counted(view, asked)}<div class="desk-said-words desk-said-words--internal"><p>${asked.given}</p></div>`
  }
  const open = view.caseFile.state === 'closed' ? nothing : html` ${dueMark(asked.due, view.today)}`
  return html`${head}${open}${counted(view, asked)}${spoken(view, asked)}${view.caseFile.state === 'closed' ? nothing : acts(view, asked, typed)}`
}

const times = (count: number, words: string) => (count === 0 ? undefined : `${words} ${count === 1 ? 'once' : `${count} times`}`)

/** What was done to get it, counted, with the days. */
function counted({ names }: ComplaintView, asked: Contribution): Html {
  const reminded = [asked.remindedBefore, asked.remindedAfter].filter((at) => at !== null).map((at) => shortDay(dayOf(at)))
  const lines = [
    reminded.length > 0 && `Reminded ${reminded.join(' and ')}`,
    asked.escalated && `${asked.escalatedTo.map((id) => names.get(id) ?? 'someone who left').join(' and ') || 'Nobody could be'} told ${shortDay(dayOf(asked.escalated))} that it is late`,
    times(asked.chases.length, 'chased'), times(asked.holdings.length, 'said to take longer'),
  ].filter(Boolean)
  if (lines.length === 0) return nothing
  const whole = lines.join('; ')
  return html`<p class="desk-quiet">${whole.charAt(0).toUpperCase()}${whole.slice(1)}.</p>`
}

function spoken({ names }: ComplaintView, asked: Contribution): Html {
  const said = [
    ...asked.chases.filter((each) => each.words).map((each) => ({ at: each.at, words: `Chased by ${names.get(each.by) ?? 'someone who left'}: ${each.words}` })),
    ...asked.holdings.map((each) => ({ at: each.at, words: `Comes by ${writeDay(each.until, 'short')}, says ${names.get(each.by) ?? 'someone who left'}: ${each.words}` })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return said.length === 0 ? nothing : html`<ul class="desk-small__list">${said.map((each) => html`<li>${shortDay(dayOf(each.at))}. ${each.words}</li>`)}</ul>`
}

function acts(view: ComplaintView, asked: Contribution, typed: Typed | undefined): Html {
  const isAsked = view.officer.teams.includes(asked.team)
  const leads = view.roles.length > 0
  if (!isAsked && !leads) return nothing
  const number = html`<input type="hidden" name="n" value="${asked.n}">`
  const give = { typed, form: `contribution-give-${asked.n}` }
  const hold = { typed, form: `contribution-hold-${asked.n}` }
  const chase = { typed, form: `contribution-chase-${asked.n}` }
  return html`${folded(view, give, { title: 'Give it', send: 'Give', action: 'contribution-give', inner: html`${number}${text(give, { name: 'given', label: 'What your team knows' })}` })}
${folded(view, hold, { title: 'It takes longer', send: 'Say so', action: 'contribution-hold', inner: html`${number}${text(hold, { name: 'words', label: 'Why', rows: 2, hint: 'Who asked reads it. The day that was asked for stays, and what is late counts as late.' })}${date(hold, { name: 'until', label: 'It comes by' })}` })}
${leads ? folded(view, chase, { title: 'Chase', send: 'Chase', action: 'contribution-chase', inner: html`${number}${text(chase, { name: 'words', label: 'What you say to them (optional)', rows: 2 })}` }) : nothing}`
}
