import type { Officer } from '../../staff/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { addDays, day, dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { noteAdded, questionAsked, replied } from '../events/correspondence.ts'
import { together } from '../rules/refusal.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome, Refusal } from './change-case.ts'

export const longestText = 20_000

function faultIn(text: string, field: string, what: string): Refusal | undefined {
  if (!text.trim()) return { refused: `${field}/empty`, advice: `Write ${what}.`, field }
  if (text.length > longestText) return { refused: `${field}/too-long`, advice: `Shorten ${what} to ${longestText.toLocaleString('en-GB')} characters or fewer.`, field }
  return undefined
}

export async function addNote(tools: Tools, officer: Officer, key: CaseKey, text: string): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'note' }, () => faultIn(text, 'text', 'the note') ?? [noteAdded.happen({ text: text.trim() })])
}

export async function replyToResident(tools: Tools, officer: Officer, key: CaseKey, text: string): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'reply' }, () => faultIn(text, 'text', 'what you want to tell the resident') ?? [replied.happen({ text: text.trim() })])
}

/** The longest that the clock may wait for an answer, in calendar days. */
export const longestWait = 28

const untilFault: Refusal = { refused: 'until/out-of-range', advice: `Choose the last day that we wait: after today and within ${longestWait} days.`, field: 'until' }

/** Asks the resident and stops the clock, with a reason and a last day. */
export async function askResident(tools: Tools, officer: Officer, key: CaseKey, ask: { question: string; reason: string; until: string }): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'ask' }, ({ now }) => {
    const today = dayOf(now)
    const until = dayOrNone(ask.until)
    const outside = !until || until <= today || until > addDays(today, longestWait)
    const fault = together(faultIn(ask.question, 'question', 'your question'), faultIn(ask.reason, 'reason', 'why we cannot go on without the answer'), outside && untilFault)
    if (fault || !until) return fault ?? untilFault
    return [questionAsked.happen({ question: ask.question.trim(), reason: ask.reason.trim(), until })]
  })
}

function dayOrNone(text: string): Day | undefined {
  try {
    return day(text)
  } catch {
    return undefined
  }
}
