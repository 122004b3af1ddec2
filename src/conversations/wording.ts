import type { Queryable } from '../platform/database/index.ts'

export interface Rendered {
  subject: string
  text: string
  /** A whole document. */
  html: string
}

export interface WordingVersion {
  template: string
  version: number
  subject: string
  body: string
}

/** What conversations asks of whoever keeps the wording. */
export interface Wording {
  /** The version in use now; throws when there is none. */
  current(db: Queryable, template: string): Promise<WordingVersion>
  read(db: Queryable, template: string, version: number): Promise<WordingVersion | undefined>
  render(wording: { subject: string; body: string }, values: Readonly<Record<string, string>>): Rendered
}
