/**
 * Working days, bank holidays with their history, deadlines, and the opening hours of places and lines.
 * Owns calendar_version, calendar_holiday, opening_hours, opening_exception, opening_exception_withdrawal: all append-only.
 * Never reads the clock, never guesses a year whose holidays it does not have (CalendarNotLoaded), never recomputes
 * promises: it says which version of the calendar holds and what changed; cases/ does the rest.
 */
export { CalendarNotLoaded, holidayFeedAddress } from './rules/calendar-not-loaded.ts'
export type { LoadedYears } from './rules/calendar-not-loaded.ts'
export { calendarDefinitions, calendarIds } from './rules/calendar-definitions.ts'
export type { CalendarDefinition, CalendarId } from './rules/calendar-definitions.ts'
export type { Calendar, Roll } from './rules/calendar.ts'
export { divisions } from './rules/holiday.ts'
export type { Division, Holiday } from './rules/holiday.ts'
export { loadCalendars } from './rules/load-calendars.ts'
export type { Calendars } from './rules/load-calendars.ts'
export { dueDay, dueInstant } from './rules/deadline-clock.ts'
export type { DayClock, DeadlineClock, HourClock } from './rules/deadline-clock.ts'
export type { HolidayChanges } from './rules/compare-holidays.ts'
export type { FeedHoliday } from './rules/read-feed.ts'
export { openingDay, openingHours, openingProblems, weekdayNames } from './rules/opening-hours.ts'
export type { OpeningDay, OpeningException, OpeningHours, OpeningRecord, OpeningWeek, Period, WeekdayName } from './rules/opening-hours.ts'
export { addOpenMinutes, isOpenAt, nextClosing, nextOpening, NeverOpens } from './rules/opening-times.ts'
export { describeOpening } from './rules/describe-opening.ts'
export type { OpeningDescription } from './rules/describe-opening.ts'
export { daysThatDiffer } from './rules/days-that-differ.ts'
export { writeOpeningWeek } from './rules/week-words.ts'
export { readShippedHolidays } from './read-shipped-holidays.ts'
export { calendarReader, currentCalendarVersion, holidayChangesSince, readCalendars, readHolidays } from './store/holiday-store.ts'
export type { CalendarVersion, HolidayChange } from './store/holiday-store.ts'
export { importHolidays } from './store/import-holidays.ts'
export type { ImportOptions, ImportOutcome } from './store/import-holidays.ts'
export { importShippedHolidays } from './store/import-shipped-holidays.ts'
export { readOpeningHours, recordOpeningException, recordOpeningWeek, withdrawOpeningException } from './store/opening-hours-store.ts'
export type { OpeningSubject, RecordOutcome } from './store/opening-hours-store.ts'
