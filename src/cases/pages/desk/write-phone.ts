import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A stored number as it is dialled here: 01234 555123; one from abroad keeps its +. */
export function writePhone(stored: string): string {
  const parsed = parsePhoneNumberFromString(stored, 'GB')
  if (!parsed) return stored
  return parsed.countryCallingCode === '44' ? parsed.formatNational() : parsed.formatInternational()
}

/** What someone typed, as it is stored; undefined when it can be no number. */
export function readPhone(typed: string): string | undefined {
  const parsed = parsePhoneNumberFromString(typed, 'GB')
  return parsed?.isPossible() ? parsed.number : undefined
}
