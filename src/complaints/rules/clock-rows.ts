import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint } from '../complaint.ts'
import { lastDayOf } from './procedure-of.ts'

export type ClockState = 'running' | 'kept' | 'missed' | 'stopped'

/** How a clock stands on a day. A resident's window that has passed is stopped: nothing of ours was missed. */
export function clockState(run: ClockRun, complaint: Pick<Complaint, 'ended'>, today: Day): ClockState {
  const last = lastDayOf(run)
  if (run.ended) return last === null || run.ended <= last ? 'kept' : run.binds === 'council' ? 'missed' : 'kept'
  const passed = last !== null && last < today
  if (run.binds === 'resident') return complaint.ended || passed ? 'stopped' : 'running'
  if (passed && last < endOf(complaint, today)) return 'missed'
  return complaint.ended ? 'stopped' : 'running'
}

function endOf(complaint: Pick<Complaint, 'ended'>, today: Day): Day {
  return complaint.ended ? dayOf(complaint.ended) : today
}
