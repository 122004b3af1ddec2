import { goodFridayOf } from './easter.ts'
import { civilToEpoch } from './epoch-day.ts'
import type { EpochDay } from './epoch-day.ts'
import { divisions } from './holiday.ts'
import type { Division } from './holiday.ts'

export const calendarIds = ['ENG-CODE', 'ENG-STAT', 'ENG-CHILD', 'UK-UNION', 'CAL'] as const
export type CalendarId = (typeof calendarIds)[number]

export interface CalendarDefinition {
  /** Whose bank holidays are not working days? A day off in any one of them is a day off. */
  divisions: readonly Division[]
  /** Days that the instrument excludes by name, whatever the list of bank holidays says. */
  named: readonly NamedDay[]
  /** May working days be counted in it, or does it only say where a calendar deadline rolls to? */
  counts: 'working-days' | 'every-day'
  /** Which law or code says so, in words for staff. */
  basis: string
}

export type NamedDay = 'Good Friday' | 'Christmas Day' | 'Boxing Day'

const england: readonly Division[] = ['england-and-wales']

/** Saturdays and Sundays are excluded by all. A council's own closure days stop no clock (ICO line to take 47). */
export const calendarDefinitions: Readonly<Record<CalendarId, CalendarDefinition>> = {
  'ENG-CODE': {
    divisions: england,
    named: [],
    counts: 'working-days',
    basis: 'The two Complaint Handling Codes and local standards: Monday to Friday except bank holidays in England',
  },
  'ENG-STAT': {
    divisions: england,
    named: ['Good Friday', 'Christmas Day'],
    counts: 'working-days',
    basis: 'SI 2012/3094 reg 19 and SI 2009/309: also excludes Christmas Day and Good Friday by name',
  },
  'ENG-CHILD': {
    divisions: england,
    named: ['Good Friday', 'Christmas Day', 'Boxing Day'],
    counts: 'working-days',
    basis: 'SI 2006/1738 reg 2: also excludes Boxing Day by name',
  },
  'UK-UNION': {
    divisions,
    named: ['Good Friday', 'Christmas Day'],
    counts: 'working-days',
    basis: 'Freedom of Information Act 2000 s.10(6) and EIR 2004: a bank holiday in any part of the United Kingdom',
  },
  CAL: {
    divisions: england,
    named: [],
    counts: 'every-day',
    basis: 'UK GDPR art 12(3) and DPA 2018 s.164A: every day counts; a deadline may roll to the next working day in England',
  },
}

export const namedDays: Readonly<Record<NamedDay, (year: number) => EpochDay>> = {
  'Good Friday': goodFridayOf,
  'Christmas Day': (year) => civilToEpoch(year, 12, 25),
  'Boxing Day': (year) => civilToEpoch(year, 12, 26),
}
