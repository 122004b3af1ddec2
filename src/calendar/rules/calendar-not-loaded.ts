/** Where the list that fills the gap is published. */
export const holidayFeedAddress = 'https://www.gov.uk/bank-holidays.json'

export interface LoadedYears {
  from: number
  to: number
}

/**
 * A day was asked for in a year whose bank holidays are not in the list. Refused, because a year without a list is not
 * a year without holidays: a guess would tell a resident a date that is too early.
 */
export class CalendarNotLoaded extends Error {
  override readonly name = 'CalendarNotLoaded'
  readonly code = 'calendar/not-loaded'
  readonly calendar: string
  readonly year: number

  constructor(calendar: string, year: number, loaded: LoadedYears | null) {
    const holds = loaded ? `It holds ${loaded.from} to ${loaded.to}.` : 'It holds no year.'
    super(`Calendar ${calendar} has no bank holidays for ${year}. ${holds} Import the current list from ${holidayFeedAddress}, then try again.`)
    this.calendar = calendar
    this.year = year
  }
}
