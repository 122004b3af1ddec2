import { dayOf, daysBetween, isEndOfDay, writeDay, writeTime } from '../../platform/time/index.ts'
import type { CaseFile } from '../case.ts'
import { outcomeWords } from './words.ts'

/** How a promised time stands now: how near it is, said shortly. Makes sense without colour or shape. */
export interface DueWords {
  nearness: 'late' | 'soon' | 'later' | 'kept' | 'none'
  text: string
  /** ISO instant, when there is a date. */
  datetime?: string
}

type Dated = Pick<CaseFile, 'due_at' | 'closed_at' | 'paused_at' | 'outcome'>

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`

/** For a list: "1 day late", "today 4pm", "tomorrow", "Thu 26 Nov". */
export function dueWords(caseFile: Dated, now: Date): DueWords {
  const { due_at: due, closed_at: closed, paused_at: paused, outcome } = caseFile
  if (closed) return { nearness: 'none', text: `${outcome ? outcomeWords[outcome].officer : 'Closed'}, ${writeDay(dayOf(closed), 'short')}`, datetime: closed.toISOString() }
  if (paused) return { nearness: 'later', text: `waiting since ${writeDay(dayOf(paused), 'short')}`, datetime: paused.toISOString() }
  if (!due) return { nearness: 'none', text: 'no date given' }
  return { ...nearnessOf(due, now), datetime: due.toISOString() }
}

function nearnessOf(due: Date, now: Date): DueWords {
  const on = dayOf(due)
  const days = daysBetween(dayOf(now), on)
  if (due < now) return { nearness: 'late', text: `${lateness(due, now, -days)} late` }
  const time = isEndOfDay(due) ? '' : ` ${writeTime(due)}`
  if (days === 0) return { nearness: 'soon', text: `today${time}` }
  if (days === 1) return { nearness: 'soon', text: `tomorrow${time}` }
  return { nearness: 'later', text: on.slice(0, 4) === dayOf(now).slice(0, 4) || days < 180 ? writeDay(on, 'short') : writeDay(on, 'plain') }
}

function lateness(due: Date, now: Date, days: number): string {
  if (days > 0) return count(days, 'day')
  const minutes = Math.max(1, Math.round((now.getTime() - due.getTime()) / 60_000))
  return minutes < 60 ? count(minutes, 'minute') : count(Math.floor(minutes / 60), 'hour')
}

/** For the card: "6 hours left", "3 days left", "2 days late". */
export function timeLeft(due: Date, now: Date): DueWords {
  const near = nearnessOf(due, now)
  // until the day's end: an hour would be a finer measure than the promise
  const isWholeDay = isEndOfDay(due)
  if (near.nearness === 'late' || (isWholeDay && near.nearness === 'soon')) return near
  const days = daysBetween(dayOf(now), dayOf(due))
  const hours = Math.floor((due.getTime() - now.getTime()) / 3_600_000)
  const text = days > 1 || hours >= 24 ? `${count(days, 'day')} left` : hours >= 1 ? `${count(hours, 'hour')} left` : `${count(Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000)), 'minute')} left`
  return { nearness: near.nearness, text }
}
