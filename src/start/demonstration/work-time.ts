import type { Calendars } from '../../calendar/index.ts'
import { addDays, dayOf, startOfDay, weekday } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

const opens = 8.5 * 60
const closes = 17 * 60
const minutesADay = closes - opens
const minute = 60_000

/** The hours in which officers work, over the whole time told; instants in milliseconds. */
export class WorkTime {
  /** First working minute of each working day. */
  private readonly mornings: number[] = []
  /** Midnight of every day. */
  readonly midnights = new Map<Day, number>()
  private readonly working = new Set<Day>()

  constructor(calendars: Calendars, from: Day, to: Day) {
    const calendar = calendars.calendar('ENG-CODE')
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const midnight = startOfDay(day).getTime()
      this.midnights.set(day, midnight)
      if (!calendar.isWorkingDay(day)) continue
      this.working.add(day)
      this.mornings.push(midnight + opens * minute)
    }
  }

  isWorkingDay(day: Day): boolean {
    return this.working.has(day)
  }

  isSunday(day: Day): boolean {
    return weekday(day) === 7
  }

  /** So many working minutes after an instant. */
  add(at: number, minutes: number): number {
    const total = this.worked(at) + minutes
    const day = Math.min(Math.floor(total / minutesADay), this.mornings.length - 1)
    return Math.round(this.mornings[day]! + (total - day * minutesADay) * minute)
  }

  /** Working minutes from one instant to another. */
  between(from: number, to: number): number {
    return this.worked(to) - this.worked(from)
  }

  /** Working minutes since the beginning. */
  private worked(at: number): number {
    let [low, high] = [0, this.mornings.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mornings[middle]! <= at) low = middle + 1
      else high = middle
    }
    if (low === 0) return 0
    return (low - 1) * minutesADay + Math.min((at - this.mornings[low - 1]!) / minute, minutesADay)
  }
}

export const workingDay = minutesADay
export const dayAt = (at: number): Day => dayOf(new Date(at))
