import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { sumUp } from './dice.ts'
import type { Dice } from './dice.ts'
import type { ChannelName, SourceData } from './source-data.ts'
import type { WorkTime } from './work-time.ts'

/** Something reaches the council: what about, how, and when (milliseconds). */
export interface Arrival {
  service: string
  channel: ChannelName
  at: number
}

export interface Span {
  from: Day
  now: number
  years: number
}

/** By hour from midnight: when people use a channel. */
const hours: Record<ChannelName, number[]> = {
  'web-form': [2, 1, 1, 1, 1, 2, 4, 7, 10, 11, 11, 10, 10, 9, 9, 9, 9, 10, 12, 14, 14, 11, 7, 4],
  phone: [0, 0, 0, 0, 0, 0, 0, 0, 12, 16, 15, 13, 10, 10, 11, 10, 9, 4, 0, 0, 0, 0, 0, 0],
  counter: [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 14, 14, 11, 10, 10, 8, 5, 0, 0, 0, 0, 0, 0, 0],
  email: [2, 1, 1, 1, 1, 2, 5, 8, 11, 13, 12, 11, 10, 9, 9, 9, 9, 8, 8, 9, 9, 8, 5, 3],
  letter: [0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  open311: [1, 1, 0, 0, 1, 3, 7, 11, 11, 8, 7, 7, 9, 8, 7, 8, 11, 12, 9, 7, 6, 4, 3, 2],
}
const hourSums = Object.fromEntries(Object.entries(hours).map(([channel, weights]) => [channel, sumUp(weights)])) as Record<ChannelName, number[]>

/** Share of a channel at the start and at the end of the time told: more web, fewer calls. */
const drift: Record<ChannelName, [number, number]> = { 'web-form': [0.7, 1.25], phone: [1.3, 0.8], counter: [1.2, 0.85], email: [1, 1], letter: [1.4, 0.8], open311: [0.5, 1.6] }

const weekdays = [1.25, 1.12, 1.02, 1, 0.95, 0.75, 0.7]
const casesAResidentAYear = 0.36

export class Arrivals {
  private readonly dice: Dice
  private readonly data: SourceData
  private readonly time: WorkTime
  private readonly span: Span
  private readonly carried = new Map<string, number>()
  private readonly rainy: (day: Day) => boolean

  constructor(dice: Dice, data: SourceData, time: WorkTime, span: Span) {
    this.dice = dice
    this.data = data
    this.time = time
    this.span = span
    this.rainy = (day) => dice.fork(`rain ${day}`).chance(0.05)
  }

  /** All that comes in during one month, in order of time. */
  month(first: Day, residents: number): Arrival[] {
    const total = this.data.volumes.services.reduce((sum, service) => sum + service.share, 0)
    const made: Arrival[] = []
    const days = this.daysOf(first)
    for (const service of this.data.volumes.services) {
      const expected = ((residents * casesAResidentAYear) / 12) * (service.share / total) * service.months[Number(first.slice(5, 7)) - 1]! * (0.95 + 0.1 * this.lapsed(first))
      const due = expected + (this.carried.get(service.code) ?? this.dice.throw())
      this.carried.set(service.code, due % 1)
      for (let i = Math.floor(due); i > 0; i--) made.push(this.one(service.code, this.channel(service.channels, first), days))
    }
    const start = this.time.midnights.get(this.span.from)!
    return made.filter(({ at }) => at >= start && at <= this.span.now).sort((a, b) => a.at - b.at || (a.service < b.service ? -1 : 1))
  }

  /** A moment at which people use this channel, on one of these days. */
  moment(channel: ChannelName, days: readonly Day[], wet = false): number {
    for (;;) {
      const day = this.dice.pick(days)
      if (!this.fits(channel, day) || this.dice.throw() * (wet ? 3 : 1.25) > weekdays[(new Date(day).getUTCDay() + 6) % 7]! * (wet && this.rainy(day) ? 6 : 1)) continue
      return this.time.midnights.get(day)! + (this.dice.index(hourSums[channel]) * 3600 + this.dice.whole(0, 3599)) * 1000
    }
  }

  /** From 0 at the start of the time told to 1 now. */
  lapsed(day: Day): number {
    const start = this.time.midnights.get(this.span.from)!
    return Math.min(1, Math.max(0, (Date.parse(day) - start) / (this.span.now - start)))
  }

  daysOf(first: Day): Day[] {
    const days: Day[] = []
    for (let day = first; day < addMonths(first, 1); day = addDays(day, 1)) days.push(day)
    return days
  }

  private one(service: string, channel: ChannelName, days: readonly Day[]): Arrival {
    return { service, channel, at: this.moment(channel, days, service === 'road-flooding') }
  }

  private channel(mix: string, first: Day): ChannelName {
    const lapsed = this.lapsed(first)
    const weights = Object.entries(this.data.volumes.channels[mix]!) as [ChannelName, number][]
    return this.dice.weighted<ChannelName>(Object.fromEntries(weights.map(([name, weight]) => [name, weight * (drift[name][0] + (drift[name][1] - drift[name][0]) * lapsed)])))
  }

  private fits(channel: ChannelName, day: Day): boolean {
    if (channel === 'phone' || channel === 'letter') return this.time.isWorkingDay(day)
    return channel !== 'counter' || (!this.time.isSunday(day) && (this.time.isWorkingDay(day) || new Date(day).getUTCDay() === 6))
  }
}
