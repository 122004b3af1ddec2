import { currentCalendarVersion, holidayFeedAddress, importHolidays, readCalendars } from '../../../../calendar/index.ts'
import type { Calendars, ImportOutcome } from '../../../../calendar/index.ts'
import type { Queryable } from '../../../../platform/database/index.ts'
import { field, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import { dayOf } from '../../../../platform/time/index.ts'
import { noFaults, officerWho, recordAct } from '../../../../staff/index.ts'
import type { Faults, Officer } from '../../../../staff/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { drawAsk, drawConfirm } from './draw-holidays.ts'

/** What cases does about a changed list; start/compose gives it. */
export interface PromiseUse {
  /** How many open promises come out at another date in these calendars. */
  countMoving(db: Queryable, calendars: Calendars): Promise<number>
  /** Queues the recount in the import's own transaction. */
  queueRecount(tx: Queryable, decision: { how: 'move' | 'keep'; reason: string }): Promise<void>
}

const home = '/desk/settings/bank-holidays'
type Editor = Call<Officer>

/** Bank holidays: paste or upload GOV.UK's list, see what it changes and how many promises would move, then confirm. */
export function holidayDeskRoutes(tools: CouncilTools, use: PromiseUse): Route[] {
  const guard = officerWho(tools, 'edit council')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => ask(tools, call, noFaults) }),
    route({ method: 'POST', path: `${home}/check`, guard, upload: { maxBytes: 1_000_000, maxFiles: 1 }, handle: (call) => check(tools, use, call) }),
    route({ method: 'POST', path: home, guard, handle: (call) => confirm(tools, use, call) }),
  ]
}

async function ask(tools: CouncilTools, call: Editor, faults: Faults, typed = ''): Promise<Answer> {
  const version = await currentCalendarVersion(tools.db)
  const main = drawAsk({ version, typed, faults, done: call.method === 'GET' ? call.query : {}, address: holidayFeedAddress })
  return page(await tools.desk({ officer: call.viewer, title: 'Bank holidays', current: '/desk/settings', main, hasError: faults !== noFaults }), { status: faults === noFaults ? 200 : 422 })
}

function feedIn(text: string): { feed: unknown } | { fault: string } {
  if (!text.trim()) return { fault: 'Paste the list, or choose the file.' }
  try {
    return { feed: JSON.parse(text) as unknown }
  } catch {
    return { fault: 'This is not the list: it must be the whole of bank-holidays.json.' }
  }
}

class TakenBack extends Error {
  readonly result: { outcome: ImportOutcome; moving: number }
  constructor(result: TakenBack['result']) {
    super('taken back')
    this.result = result
  }
}

/** Imports in a transaction that is always rolled back, to see what would happen. */
async function rehearse(tools: CouncilTools, use: PromiseUse, feed: unknown, acceptRemovals: boolean): Promise<TakenBack['result']> {
  try {
    return await tools.db.transaction(async (tx) => {
      const outcome = await importHolidays(tx, feed, dayOf(tools.clock.now()), { source: 'rehearsal', recordedBy: 'rehearsal', acceptRemovals })
      throw new TakenBack({ outcome, moving: outcome.outcome === 'imported' ? await use.countMoving(tx, await readCalendars(tx)) : 0 })
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.result
    throw error
  }
}

async function check(tools: CouncilTools, use: PromiseUse, call: Editor): Promise<Answer> {
  const [file] = call.files
  const text = file ? file.bytes.toString('utf8') : field(call.body, 'list')
  const read = file?.tooBig ? { fault: 'The file is too large to be the list.' } : feedIn(text)
  if ('fault' in read) return ask(tools, call, { list: read.fault }, file ? '' : text)
  const { outcome, moving } = await rehearse(tools, use, read.feed, true)
  if (outcome.outcome === 'refused') return ask(tools, call, { list: `${outcome.problems.slice(0, 5).join('. ')}.` }, text)
  if (outcome.outcome !== 'imported') return seeOther(`${home}?done=unchanged`)
  return drawn(tools, call, { list: JSON.stringify(read.feed), outcome, moving, faults: noFaults })
}

type Shown = { list: string; outcome: Extract<ImportOutcome, { outcome: 'imported' }>; moving: number; faults: Faults }

async function drawn(tools: CouncilTools, call: Editor, shown: Shown): Promise<Answer> {
  const typed = { how: field(call.body, 'how'), reason: field(call.body, 'reason') }
  const main = drawConfirm({ ...shown, changes: shown.outcome.changes, typed })
  const isWrong = shown.faults !== noFaults
  return page(await tools.desk({ officer: call.viewer, title: 'Check the changes', current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function confirm(tools: CouncilTools, use: PromiseUse, call: Editor): Promise<Answer> {
  const read = feedIn(field(call.body, 'list'))
  if ('fault' in read) return ask(tools, call, { list: read.fault })
  const [how, reason] = [field(call.body, 'how'), field(call.body, 'reason').trim()]
  const { outcome, moving } = await rehearse(tools, use, read.feed, true)
  if (outcome.outcome !== 'imported') return seeOther(`${home}?done=unchanged`)
  const faults: Record<string, string> = {}
  if (moving > 0 && how !== 'move' && how !== 'keep') faults['how'] = 'Choose what becomes of the promises that residents were told.'
  if (moving > 0 && !reason) faults['reason'] = 'Say why, for residents to read.'
  if (outcome.changes.removed.length > 0 && field(call.body, 'removals') !== 'yes') faults['removals'] = 'Confirm that these days are no bank holidays any more.'
  if (Object.keys(faults).length > 0) return drawn(tools, call, { list: field(call.body, 'list'), outcome, moving, faults })
  await tools.db.transaction(async (tx) => {
    await importHolidays(tx, read.feed, dayOf(tools.clock.now()), { source: 'Imported on the desk', recordedBy: `officer:${call.viewer.id}`, acceptRemovals: true })
    if (moving > 0) await use.queueRecount(tx, { how: how as 'move' | 'keep', reason })
    const { added, removed, retitled } = outcome.changes
    await recordAct(tx, call.viewer.id, 'import bank holidays', 'settings:bank-holidays', { added: added.length, removed: removed.length, retitled: retitled.length, moving, how, reason })
  })
  return seeOther(`${home}?done=imported`)
}
