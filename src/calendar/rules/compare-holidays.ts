import type { Day } from '../../platform/time/index.ts'
import type { Division, Holiday } from './holiday.ts'
import type { FeedHoliday } from './read-feed.ts'
import { yearOf } from './epoch-day.ts'

export interface HolidayChanges {
  added: FeedHoliday[]
  removed: FeedHoliday[]
  /** The same day under another title: no deadline moves. */
  retitled: FeedHoliday[]
}

/** What a new list changes in the years it covers. Years it no longer carries stay as they are: GOV.UK drops old ones. */
export function compareHolidays(held: readonly Holiday[], feed: readonly FeedHoliday[]): HolidayChanges {
  const standing = new Map(held.filter((holiday) => holiday.removed === null).map((holiday) => [key(holiday), holiday]))
  const listed = new Set(feed.map(key))
  const covered = new Set(feed.map((holiday) => yearOf(holiday.day)))
  const gone = [...standing.values()].filter((holiday) => covered.has(yearOf(holiday.day)) && !listed.has(key(holiday)))
  return {
    added: feed.filter((holiday) => !standing.has(key(holiday))),
    removed: gone.map(({ division, day, title }) => ({ division, day, title })),
    retitled: feed.filter((holiday) => (standing.get(key(holiday))?.title ?? holiday.title) !== holiday.title),
  }
}

/** Do deadlines have to be worked out again? */
export function movesDays(changes: HolidayChanges): boolean {
  return changes.added.length > 0 || changes.removed.length > 0
}

function key(holiday: { division: Division; day: Day }): string {
  return `${holiday.division} ${holiday.day}`
}
