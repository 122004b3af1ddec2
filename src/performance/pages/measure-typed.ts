import { cleanLine, cleanText } from '../../platform/forms/index.ts'
import { field } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import { day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Method } from '../../measures/contract.ts'
import type { Faults } from '../../staff/index.ts'
import type { Reference } from '../store/portal-words.ts'

export const kindWords = { target: 'Our own target', peers: 'Councils like ours' } as const

/** What stands beside a figure must be readable at a glance. */
const longest = 400

type Wrong = Record<string, string>

function lineTyped(body: Fields, name: string, faults: Wrong, missing: string): string {
  const text = (name === 'what' ? cleanText : cleanLine)(field(body, name)).trim()
  if (!text) faults[name] = missing
  else if (text.length > longest) faults[name] = `Say it in ${longest} characters or fewer. You have used ${text.length}`
  return text
}

function dayTyped(body: Fields, name: string, faults: Wrong, missing: string): Day | undefined {
  try {
    return day(field(body, name).trim())
  } catch {
    faults[name] = field(body, name).trim() ? 'Enter a date that exists, such as 2026-11-27' : missing
    return undefined
  }
}

export function readChangeTyped(body: Fields): { on: Day; what: string } | { faults: Faults } {
  const faults: Wrong = {}
  const on = dayTyped(body, 'changed', faults, 'Enter the day from which it holds')
  const what = lineTyped(body, 'what', faults, 'Say what changed')
  return on && Object.keys(faults).length === 0 ? { on, what } : { faults }
}

/** A share is typed in percent and kept as a fraction, as the measure's own figures are. */
export function readReferenceTyped(body: Fields, method: Method, today: Day): Reference | { faults: Faults } {
  const faults: Wrong = {}
  const kind = (['target', 'peers'] as const).find((each) => each === field(body, 'kind'))
  if (!kind) faults['kind'] = 'Choose whether it is our target or what others reach'
  const validFrom = dayTyped(body, 'from', faults, 'Enter the day from which it holds')
  if (validFrom && Number(validFrom.slice(0, 4)) > Number(today.slice(0, 4)) + 5) faults['from'] = 'That is too far ahead. Enter a date within five years'
  const value = valueTyped(field(body, 'value'), method, faults)
  const words = lineTyped(body, 'words', faults, 'Say what it is called')
  const source = lineTyped(body, 'source', faults, 'Say where the number comes from')
  return kind && validFrom && value !== undefined && Object.keys(faults).length === 0 ? { kind, valid_from: validFrom, value, words, source } : { faults }
}

function valueTyped(text: string, { unit }: Method, faults: Wrong): number | undefined {
  const typed = text.trim().replaceAll(/[\s,%]/g, '').replace('−', '-')
  const value = /^-?\d{1,9}(\.\d{1,4})?$/.test(typed) ? Number(typed) : undefined
  const [least, most] = unit === 'share' ? [0, 100] : unit === 'net' ? [-1, 1] : [0, 1e9]
  if (value === undefined || value < least || value > most) {
    faults['value'] = unit === 'share' ? 'Enter a percentage from 0 to 100, such as 81.7' : `Enter a number from ${least} to ${most.toLocaleString('en-GB')}`
    return undefined
  }
  return unit === 'share' ? Number((value / 100).toFixed(6)) : value
}
