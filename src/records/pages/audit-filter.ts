import { readReference } from '../../cases/index.ts'
import { field } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import { day, endOfDay, startOfDay } from '../../platform/time/index.ts'
import type { AuditFilter } from '../../staff/index.ts'

/** What was asked for, as typed, and what it means. What cannot be read is told and left out. */
export interface AskedFilter {
  typed: { officer: string; subject: string; day: string }
  filter: AuditFilter
  faults: Readonly<Record<string, string>>
}

export function readAuditFilter(query: Fields): AskedFilter {
  const typed = { officer: field(query, 'officer'), subject: field(query, 'subject').trim().slice(0, 100), day: field(query, 'day').trim() }
  const filter: AuditFilter = {}
  const faults: Record<string, string> = {}
  if (/^\d{1,9}$/.test(typed.officer)) filter.officer = Number(typed.officer)
  if (typed.subject) filter.subject = subjectMeant(typed.subject)
  const before = field(query, 'before')
  if (/^\d{1,15}$/.test(before)) filter.before = Number(before)
  if (!typed.day) return { typed, filter, faults }
  try {
    const on = day(typed.day)
    return { typed, filter: { ...filter, from: startOfDay(on), until: endOfDay(on) }, faults }
  } catch {
    return { typed, filter, faults: { day: 'Enter a day as year, month, day: 2026-11-24.' } }
  }
}

/** A reference as it is printed, with or without its kind before it, is the case of it: MH-4K7-92DA is case:4K792DA. */
function subjectMeant(typed: string): string {
  const printed = /^(?:case:)?\s*(mh.*)$/i.exec(typed)?.[1]
  const ref = printed && readReference(printed)
  return ref ? `case:${ref}` : typed
}

/** The filter as an address, without the page. */
export function filterAddress(path: string, { typed }: AskedFilter, more: Record<string, string> = {}): string {
  const asked = new URLSearchParams(Object.entries({ ...typed, ...more }).filter(([, value]) => value !== ''))
  return asked.size > 0 ? `${path}?${asked.toString()}` : path
}
