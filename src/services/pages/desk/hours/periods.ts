import type { Period } from '../../../../calendar/index.ts'

/** "09:00 to 17:00, 18:00 to 20:00" */
export function writePeriods(periods: readonly Period[]): string {
  return periods.map((period) => `${period.opens} to ${period.closes}`).join(', ')
}

/** Reads what writePeriods writes, and 9-5, 9.30 to 17:00, 9am–5pm; nothing is closed; undefined when it cannot be read. */
export function readPeriods(text: string): Period[] | undefined {
  if (text.length > 500) return undefined
  const parts = text.split(/[,;]|\band\b/).map((part) => part.trim()).filter((part) => part !== '' && part.toLowerCase() !== 'closed')
  const periods = parts.map(readPeriod)
  return periods.every((period) => period !== undefined) ? periods : undefined
}

function readPeriod(text: string): Period | undefined {
  const [from, to, ...more] = text.split(/\s*(?:to|until|[-–—])\s*/i)
  const [opens, closes] = [readTime(from ?? ''), readTime(to ?? '')]
  return opens && closes && more.length === 0 ? { opens, closes } : undefined
}

function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return undefined
  const [, hourText, minutes = '00', half] = match
  const hour = Number(hourText)
  if (half && (hour < 1 || hour > 12)) return undefined
  const whole = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour
  return `${String(whole).padStart(2, '0')}:${minutes}`
}
