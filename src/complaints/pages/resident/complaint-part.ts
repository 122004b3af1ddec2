import { button, insetText, textarea } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CaseFile, ProcedurePart } from '../../../cases/index.ts'
import { describeNext } from '../../../procedures/describe.ts'
import type { ClockRun } from '../../../procedures/run-clocks.ts'
import { lines } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { readTeams } from '../../../staff/index.ts'
import { nextStageMove } from '../../actions/make-move.ts'
import type { Complaint } from '../../complaint.ts'
import { nextDate } from '../../rules/next-promise.ts'
import { clocksOf, followedBy, lastDayOf, stageNamed, standsAnswered, stateNamed } from '../../rules/procedure-of.ts'
import type { Followed } from '../../rules/procedure-of.ts'
import { readComplaint } from '../../store/read-complaint.ts'
import { needsForm, needsRow } from './needs-part.ts'
import { takeBackPart } from './take-back-part.ts'

interface Seen {
  readonly caseFile: CaseFile
  readonly way: string
  readonly complaint: Complaint
  readonly followed: Followed
  readonly clocks: readonly ClockRun[]
  readonly today: Day
}

/** What a resident sees of their complaint or request: the stage, the next date, who to ask, what comes next, and the way further. */
export function complaintPart(tools: CouncilTools): (caseFile: CaseFile, way: string) => Promise<ProcedurePart | undefined> {
  return async (caseFile, way) => {
    const complaint = await readComplaint(tools.db, caseFile.id)
    if (!complaint) return undefined
    const [calendars, council, teams] = await Promise.all([tools.calendars(), tools.council(), readTeams(tools.db)])
    const followed = followedBy(complaint)
    const seen: Seen = { caseFile, way, complaint, followed, clocks: clocksOf(complaint, followed, calendars), today: dayOf(tools.clock.now()) }
    const team = caseFile.restricted_to === null ? teams.find((each) => each.id === caseFile.owner_team)?.name : undefined
    return {
      now: stateNamed(followed.version, complaint.state).residentName, next: nextWords(seen),
      rows: [stageRow(seen), dateRow(seen), oldRow(seen), movedRow(complaint), { key: 'Who to ask', value: `${team ? `The ${team} team` : 'Us'}, on ${council.phone}. Say your reference.` }, needsRow({ caseFile, way, needs: complaint.needs })].filter((row) => row !== undefined && row !== false),
      html: html`${ourQuestion(seen)}${further(seen)}${needsForm({ caseFile, way, needs: complaint.needs })}${takeBackPart(seen)}`,
    }
  }
}

function nextWords({ complaint, followed, clocks, today }: Seen): string {
  const late = windowOf({ complaint, clocks })
  if (late && late < today && !complaint.ended) return `You could ask us to look again until ${writeDay(late, 'long')}. If something kept you from it, write to us all the same.`
  return describeNext(followed.version, complaint.state, clocks, today).resident
}

/** The last day on which the resident may ask for more, when that is what it waits for. */
function windowOf({ complaint, clocks }: Pick<Seen, 'complaint' | 'clocks'>): Day | null {
  const window = clocks.find((run) => run.stage === complaint.stage && run.binds === 'resident' && !run.ended && run.starts !== undefined)
  return complaint.answered && window ? lastDayOf(window) : null
}

function stageRow({ complaint, followed }: Seen) {
  const { stages } = followed.version
  const stage = stageNamed(followed.version, complaint.stage)
  return { key: 'Stage', value: stages.length === 1 || followed.procedure.kind === 'member-enquiry' ? stage.residentName : `${stage.residentName}: ${stages.indexOf(stage) + 1} of ${stages.length}` }
}

function dateRow({ complaint, followed, clocks, today }: Seen) {
  const next = complaint.ended ? undefined : nextDate(complaint, followed.version, clocks)
  return next && next.on >= today && { key: 'Next date', value: writeDay(next.on, 'long') }
}

/** It came before the rules that we handle it by: they set no date for that time, and the page does not pretend one. */
function oldRow({ complaint, followed }: Seen) {
  if (!complaint.countsFrom || complaint.ended) return undefined
  return { key: 'Our dates', value: followed.version.from > dayOf(complaint.received) ? `We had it before our rules of today began, on ${writeDay(followed.version.from, 'long')}. We handle it by them all the same, but they set no date for it.` : 'We have had it so long that we cannot count a date for it. We look at it all the same.' }
}

/** A date that moved by itself says so where it stands, also in a private case, whose letters are not shown here. */
function movedRow({ dateMoved }: Complaint) {
  return dateMoved ? { key: 'Why the date changed', value: `It was ${writeDay(dateMoved.was, 'long')}. It changed because ${dateMoved.because}.` } : undefined
}

/** What we wait for, in the words of our last letter: a question, a fee, a proof. Never of a private one. */
function ourQuestion({ caseFile, complaint, clocks }: Seen): Html | undefined {
  const letter = complaint.letters.at(-1)
  const waits = clocks.some((run) => run.stage === complaint.stage && run.waitsFor && !run.ended)
  if (!letter || !waits || complaint.ended || caseFile.restricted_to !== null) return undefined
  return html`<h2 class="govuk-heading-m">${letter.title}</h2>${insetText({ html: html`${lines(letter.text)}` })}`
}

/** The next stage from this page, without a reason; or who looks at it when we have finished. */
function further(seen: Seen): Html | undefined {
  const { complaint, today } = seen
  const window = windowOf(seen)
  const isOpen = nextStageMove(seen) !== undefined && (complaint.answered !== null || isLate(seen)) && (window === null || window >= today)
  return isOpen ? askAgainForm(seen, window) : whoElse(seen)
}

function askAgainForm({ followed, complaint, caseFile, way }: Seen, window: Day | null): Html {
  const isAnswered = standsAnswered(followed, complaint)
  return html`<h2 class="govuk-heading-m" id="ask-again">${isAnswered ? 'Not happy with this answer?' : 'Waiting too long?'}</h2>
<form action="${`/track/${writeReference(caseFile.ref)}/ask-again${way}`}" method="post">
<p class="govuk-body">You can ask ${isAnswered ? 'us to look again' : 'for the next stage now'}${window ? ` until ${writeDay(window, 'long')}` : ''}. You need not say why.</p>
${textarea({ name: 'words', id: 'words', rows: 3, label: { text: 'Anything that you want to add (optional)' } })}
${button({ text: isAnswered ? 'I am not happy with this answer' : 'Ask for the next stage', preventDoubleClick: true })}</form>`
}

/** Whom they can turn to besides us: when we have finished, and for information as soon as we are late. */
function whoElse(seen: Seen): Html | undefined {
  const { complaint, followed } = seen
  const [body] = followed.version.endsWith
  if (!body) return undefined
  // whoever waits too long for information may go to the Commissioner without our answer
  if (followed.procedure.kind === 'information-request' && !complaint.ended && isLate(seen)) {
    return html`<h2 class="govuk-heading-m">Waiting too long?</h2><p class="govuk-body">Tell us, and we say how far we are. You can also tell the <a class="govuk-link" href="${body.website}">${body.name}</a> now, phone ${body.phone}. This is free.</p>`
  }
  if (!complaint.ended || complaint.takenBackFrom || complaint.acceptance === 'service-request') return undefined
  return html`<h2 class="govuk-heading-m">If you are still not happy</h2><p class="govuk-body">${body.words}</p><p class="govuk-body"><a class="govuk-link" href="${body.website}">${body.name}</a>, phone ${body.phone}</p>`
}

/** Our time for this stage has passed without an answer. */
function isLate({ complaint, clocks, today }: Seen): boolean {
  const running = clocks.find((run) => run.stage === complaint.stage && run.clock === 'respond' && !run.ended)
  const last = running && lastDayOf(running)
  return last !== undefined && last !== null && last < today
}
