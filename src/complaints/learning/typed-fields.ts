import { cleanLine, cleanText } from '../../platform/forms/index.ts'
import { field } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import { day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

const longest = 4000

/** Reads what an officer typed and gathers what is wrong with it, by field; each message says what to do. */
export class TypedFields {
  readonly faults: Record<string, string> = {}
  private readonly body: Fields

  constructor(body: Fields) {
    this.body = body
  }

  get isWrong(): boolean {
    return Object.keys(this.faults).length > 0
  }

  wrong(name: string, advice: string): void {
    this.faults[name] ??= advice
  }

  /** Text of several lines; `missing` is said when there is none, and an empty text is fine without it. */
  text(name: string, missing?: string): string {
    return this.checked(name, cleanText(field(this.body, name)).trim(), missing)
  }

  line(name: string, missing?: string): string {
    return this.checked(name, cleanLine(field(this.body, name)).trim(), missing)
  }

  private checked(name: string, typed: string, missing: string | undefined): string {
    if (!typed && missing) this.wrong(name, missing)
    if (typed.length > longest) this.wrong(name, `Say it in ${longest} characters or fewer. You have used ${typed.length}`)
    return typed
  }

  /** A day, or undefined when it is empty or wrong. */
  day(name: string, missing?: string): Day | undefined {
    const typed = field(this.body, name).trim()
    if (!typed) {
      if (missing) this.wrong(name, missing)
      return undefined
    }
    try {
      return day(typed)
    } catch {
      this.wrong(name, 'Enter a date that exists, such as 2026-11-27')
      return undefined
    }
  }

  /** A whole number of at least 0, or undefined when it is empty or wrong. */
  whole(name: string, missing?: string): number | undefined {
    const typed = field(this.body, name).replaceAll(/[\s,]/g, '')
    if (/^\d{1,9}$/.test(typed)) return Number(typed)
    if (typed) this.wrong(name, 'Enter a whole number, such as 120')
    else if (missing) this.wrong(name, missing)
    return undefined
  }

  /** £1,234.50 as 123450 pence. */
  pence(name: string, missing: string): number | undefined {
    const typed = field(this.body, name).replaceAll(/[\s,£]/g, '')
    const pence = /^\d{1,7}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : 0
    if (pence > 0) return pence
    this.wrong(name, typed ? 'Enter an amount in pounds, such as 150 or 75.50' : missing)
    return undefined
  }

  choice<Choice extends string>(name: string, allowed: readonly Choice[], missing?: string): Choice | undefined {
    const typed = field(this.body, name)
    const chosen = allowed.find((each) => each === typed)
    if (!chosen && missing) this.wrong(name, missing)
    return chosen
  }

  has(name: string): boolean {
    return field(this.body, name) === 'yes'
  }
}
