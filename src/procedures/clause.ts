/** A law, code or policy. */
export interface Instrument {
  readonly title: string
  /** Where it can be read; local practice has no one place. */
  readonly link?: { readonly text: string; readonly href: string }
}

/** One place in an instrument, and how far we know what it says. */
export interface Clause {
  /** Which of the procedure's instruments. */
  readonly of: string
  /** "reg 13(1)", "6.3". */
  readonly place: string
  readonly says: string
  /** V: its effect was seen in published text, named in `where`. G: general knowledge, to be checked before it is quoted. */
  readonly mark: 'V' | 'G'
  readonly where: string
  readonly checked: string
}

const checked = '2026-11-21'

/** A fact that was seen, and where. */
export function seen(of: string, place: string, says: string, where: string): Clause {
  return { of, place, says, mark: 'V', where, checked }
}

/** A fact from general knowledge, not seen in published text. */
export function known(of: string, place: string, says: string): Clause {
  return { of, place, says, mark: 'G', where: '', checked }
}
