import type { Fields } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { recordAct } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { quicker } from '../../learning/actions/outcome.ts'
import type { Outcome } from '../../learning/actions/outcome.ts'
import { TypedFields } from '../../learning/typed-fields.ts'
import { codes } from '../assessment/codes.ts'
import { readNames } from '../pages/asked.ts'
import { periodOf } from '../period.ts'
import { freezeReport } from './freeze-report.ts'
import { needsResponse, slugOf } from './publication.ts'
import type { Publication } from './publication.ts'
import { dropDraft, insertDraft, writeDraftContent, writeDraftWords, writePublished } from './store.ts'
import type { DraftWords } from './store.ts'

export type Which = Pick<Publication, 'report' | 'year' | 'quarter'>

const subjectOf = (which: Which) => `report:${slugOf(which)}`

async function freezing(tools: CouncilTools, { year, quarter }: Which) {
  const [names, calendars] = await Promise.all([readNames(tools), tools.calendars()])
  return { names, calendars, period: periodOf(year, dayOf(tools.clock.now()), quarter || undefined) }
}

/** Freezes the figures of today into a draft. `correction` says why a published version is replaced. */
export async function prepareReport(tools: CouncilTools, officer: Officer, which: Which, correction: string | null): Promise<Outcome> {
  const asked = await freezing(tools, which)
  const now = tools.clock.now()
  return tools.db.transaction(async (tx) => {
    const content = await freezeReport(tx, which.report, asked)
    const id = await insertDraft(tx, { ...which, content, as_of: asked.period.asOf, correction, made_at: now, made_by: officer.id })
    if (id === undefined) return { faults: { form: 'It is being prepared already, or has been published: open it in the list, and correct it there' } }
    await recordAct(tx, officer.id, correction === null ? 'prepare report' : 'correct published report', subjectOf(which), correction === null ? {} : { correction })
    return { id }
  })
}

/** The figures as they are now, in place of those that the draft holds. */
export async function retakeFigures(tools: CouncilTools, officer: Officer, draft: Publication): Promise<Outcome> {
  const asked = await freezing(tools, draft)
  return tools.db.transaction(async (tx) => {
    if (!(await writeDraftContent(tx, draft.id, { content: await freezeReport(tx, draft.report, asked), as_of: asked.period.asOf, made_at: tools.clock.now() }))) return quicker
    await recordAct(tx, officer.id, 'count report again', subjectOf(draft))
    return { id: draft.id }
  })
}

export async function dropReport(tools: CouncilTools, officer: Officer, draft: Publication): Promise<Outcome> {
  return tools.db.transaction(async (tx) => {
    if (!(await dropDraft(tx, draft.id))) return quicker
    await recordAct(tx, officer.id, 'drop draft of report', subjectOf(draft))
    return { id: draft.id }
  })
}

function wordsTyped(typed: TypedFields, today: Day): DraftWords {
  const on = typed.day('response_on')
  if (on && on > today) typed.wrong('response_on', 'Enter the day of the meeting, today or earlier')
  return {
    introduction: typed.text('introduction'), response_body: typed.line('response_body'), response_on: on ?? null, response_minute: typed.line('response_minute'), response_words: typed.text('response_words'),
  }
}

export async function saveWords(tools: CouncilTools, officer: Officer, draft: Publication, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const words = wordsTyped(typed, dayOf(tools.clock.now()))
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeDraftWords(tx, draft.id, words))) return quicker
    await recordAct(tx, officer.id, 'write words of report', subjectOf(draft))
    return { id: draft.id }
  })
}

/** Puts it on the public site, for good: with what the governing body answered, where a code asks for that. */
export async function publishReport(tools: CouncilTools, officer: Officer, draft: Publication, body: Fields): Promise<Outcome> {
  const now = tools.clock.now()
  const typed = new TypedFields(body)
  const words = wordsTyped(typed, dayOf(now))
  if (needsResponse(draft.report)) checkResponse(typed, words)
  if (draft.report === 'complaints-annual' && !words.introduction) typed.wrong('introduction', 'Say what the figures tell: the code asks for an analysis in words too')
  checkWhole(typed, draft, dayOf(now))
  if (!typed.has('nobody')) typed.wrong('nobody', 'Tick that nobody can be recognised in it')
  if (typed.isWrong) return { faults: typed.faults }
  return tools.db.transaction(async (tx) => {
    if (!(await writeDraftWords(tx, draft.id, words)) || !(await writePublished(tx, draft.id, { officer: officer.id, at: now }))) return quicker
    await recordAct(tx, officer.id, 'publish report', subjectOf(draft), { version: draft.version, asOf: draft.as_of })
    return { id: draft.id }
  })
}

function checkResponse(typed: TypedFields, words: DraftWords): void {
  if (!words.response_body) typed.wrong('response_body', 'Say which body answered, such as Cabinet')
  if (!words.response_on) typed.wrong('response_on', 'Enter the day of the meeting')
  if (!words.response_minute) typed.wrong('response_minute', 'Enter the number of the minute, so that anyone can look it up')
  if (!words.response_words) typed.wrong('response_words', 'Enter what the governing body answered')
}

function checkWhole(typed: TypedFields, { report, year, quarter, content, as_of: asOf }: Publication, today: Day): void {
  const period = periodOf(year, today, quarter || undefined)
  if (content.kind === 'figures' && period.to >= today) typed.wrong('form', 'The period is not over. It can be published from the day after it ends')
  else if (content.kind === 'figures' && asOf < period.to) typed.wrong('form', 'Its figures were taken before the period ended. Take them again')
  const all = Object.values(codes).find((code) => report === `self-assessment-${code.id}`)?.provisions.length ?? 0
  if (content.kind === 'assessment' && content.provisions.length < all) typed.wrong('form', `${all - content.provisions.length} provisions are not answered for this year. Answer them, then take the assessment again`)
}
