import type { Day } from '../platform/time/index.ts'
import { firstWorkingDay, lastDay } from './clock-span.ts'
import type { Count, Stopped } from './clock-span.ts'
import type { ClockRule, Restart, Stage, Timing } from './contract.ts'
import { dayOfEvent, notBefore } from './happened.ts'
import type { Happened } from './happened.ts'
import type { ClockRun } from './run-clocks.ts'
import { movedByStops, restartsTaken, stopsTaken } from './taken-back.ts'
import type { Returning } from './taken-back.ts'

/** The events of one stage in order, and what to count with. */
export interface Track {
  readonly events: readonly Happened[]
  /** The events that opened other stages: one of them may be what a clock of this stage waited for. */
  readonly begins: readonly Happened[]
  readonly count: Count
  readonly readings: Readonly<Record<string, string>>
  /** How a clock goes on when a matter that was taken back is taken up again. */
  readonly returning: Returning
}

interface Counted {
  readonly calendar: string
  readonly starts: Day
  readonly due: Day | null
  readonly extendedDue: Day | null
  readonly reading: string | null
}

/** One clock from the event that started it. */
export function runOne(stage: Stage, rule: ClockRule, start: Happened, track: Track): ClockRun {
  const ended = [...track.events, ...track.begins].find((event) => event.name === rule.ends && notBefore(event, start))
  const events = track.events.filter((event) => notBefore(event, start) && (!ended || notBefore(ended, event)))
  const restarted = afterRestarts([...(rule.restarts ?? []), ...restartsTaken(track.returning, events)], start, events)
  const since = events.filter((event) => notBefore(event, restarted.start))
  const apart = stopsTaken(track.returning, since)
  const stops = restarted.waitsFor ? [] : [...stopsOf(rule, since), ...apart].sort((a, b) => (a.from < b.from ? -1 : 1))
  const counted = earliest(timingsOf(rule, track.readings).map(([reading, timing]) => countOne(timing, reading, { event: dayOfEvent(restarted.start), stops, count: track.count })))
  const waitsFor = restarted.waitsFor ?? (counted.due === null ? rule.pauses!.find((pause) => events.some(({ name }) => name === pause.from))!.until : null)
  const dates = rule.told ? { ...counted, due: start.to ? afterStops(start.to, dayOfEvent(start), { rule, apart, count: track.count }) : null, extendedDue: null } : restarted.waitsFor ? { ...counted, due: null, extendedDue: null } : counted
  const extension = rule.told ? { extendedTo: events.findLast(({ name, to }) => name === 'extended' && to)?.to ?? null, notes: [] } : extensionOf(rule, dates, events)
  return {
    stage: stage.id, clock: rule.id, title: rule.title, binds: rule.binds, ...dates,
    ...afterApart(extension, { rule, events, apart, count: track.count }), ended: ended ? dayOfEvent(ended) : null, waitsFor, forecast: false,
  }
}

function timingsOf(rule: ClockRule, readings: Readonly<Record<string, string>>): [string | null, Timing][] {
  if (!('choice' in rule.timing)) return [[null, rule.timing]]
  const all = Object.entries(rule.timing.readings)
  const chosen = readings[rule.timing.choice]
  return chosen === 'earlier' ? all : all.filter(([reading]) => reading === chosen)
}

function countOne({ clock, receipt, furthest }: Timing, reading: string | null, { event, stops, count }: { event: Day; stops: readonly Stopped[]; count: Count }): Counted {
  const starts = receipt === 'next-working-day' ? firstWorkingDay(clock, event, count) : event
  const due = lastDay(clock, starts, stops, count)
  const extendedDue = furthest === undefined || due === null ? null : lastDay({ ...clock, count: furthest }, starts, stops, count)
  return { calendar: clock.calendar, starts, due, extendedDue, reading }
}

/** Of several readings, the one whose day comes first; of equal days, the one that can be extended least. */
function earliest(counted: readonly Counted[]): Counted {
  const rank = ({ due, extendedDue }: Counted) => `${due ?? '9'} ${extendedDue ?? '9'}`
  return counted.reduce((best, each) => (rank(each) < rank(best) ? each : best))
}

/** Where the clock starts after the last answer that it waited for, or what it still waits for. */
function afterRestarts(restarts: readonly Restart[], start: Happened, events: readonly Happened[]): { start: Happened; waitsFor: string | null } {
  let from = start
  let waitsFor: string | null = null
  for (const event of events) {
    const asked = restarts.find((restart) => restart.asked === event.name)
    if (asked) waitsFor = asked.answered
    if (event.name === waitsFor) {
      from = event
      waitsFor = null
    }
  }
  return { start: from, waitsFor }
}

function stopsOf(rule: ClockRule, events: readonly Happened[]): Stopped[] {
  const stops: { from: Day; until: Day | null; stopDayCounts: boolean }[] = []
  for (const pause of rule.pauses ?? []) {
    let open: (typeof stops)[number] | undefined
    for (const event of events) {
      if (event.name === pause.from && !open) stops.push((open = { from: dayOfEvent(event), until: null, stopDayCounts: pause.stopDayCounts }))
      if (event.name === pause.until && open) {
        open.until = dayOfEvent(event)
        open = undefined
      }
    }
  }
  return stops.sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A later day that was told before the matter was taken back moves by the days between, to a working day. */
function afterApart(extension: Pick<ClockRun, 'extendedTo' | 'notes'>, { rule, events, apart, count }: { rule: ClockRule; events: readonly Happened[]; apart: readonly Stopped[]; count: Count }): Pick<ClockRun, 'extendedTo' | 'notes'> {
  const told = events.findLast((event) => event.name === 'extended' && event.to === extension.extendedTo)
  if (!told || extension.extendedTo === null || apart.length === 0) return extension
  return { ...extension, extendedTo: afterStops(extension.extendedTo, dayOfEvent(told), { rule, apart, count }) }
}

function afterStops(told: Day, since: Day, { rule, apart, count }: { rule: ClockRule; apart: readonly Stopped[]; count: Count }): Day {
  const moved = movedByStops(told, since, apart)
  const { clock } = 'choice' in rule.timing ? Object.values(rule.timing.readings)[0]! : rule.timing
  return moved === told ? told : firstWorkingDay(clock, moved, count)
}

/** An extension counts when it was given by the last day and goes no further than it may. */
function extensionOf(rule: ClockRule, dates: Pick<Counted, 'due' | 'extendedDue'>, events: readonly Happened[]): Pick<ClockRun, 'extendedTo' | 'notes'> {
  const given = rule.extension ? events.filter((event) => event.name === 'extended' && event.to !== undefined) : []
  const notes: string[] = []
  let extendedTo: Day | null = null
  for (const event of given) {
    const last = extendedTo ?? dates.due
    // a new day within the limit is no extension of it
    if (last === null || (rule.extension!.byAgreement && event.to! <= last)) continue
    if (dayOfEvent(event) > last) notes.push(`The extension of ${dayOfEvent(event)} came after ${last}, the last day, so it does not count.`)
    else if (dates.extendedDue !== null && event.to! > dates.extendedDue) notes.push(`The extension to ${event.to!} goes further than ${dates.extendedDue}, so it does not count.`)
    else extendedTo = event.to!
  }
  return { extendedTo, notes }
}
