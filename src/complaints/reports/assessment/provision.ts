/** The nine sections of both self-assessment forms. */
export const sections = [
  'Definition', 'Exclusions', 'Accessibility and awareness', 'Resources', 'Process', 'Stages', 'Putting things right', 'Performance reporting', 'Scrutiny and oversight',
] as const

export type CodeId = 'lgsco' | 'housing-ombudsman'

/** One thing that a code asks for. The words are ours, not the code's: read the code itself before you answer. */
export interface Provision {
  /** Its number in the code, such as 6.2. */
  readonly number: string
  readonly words: string
  /** Figures of the annual report that speak to it. */
  readonly figures?: readonly string[]
  /** Pages of ours that show it. */
  readonly pages?: readonly { readonly text: string; readonly href: string }[]
}

export interface Code {
  readonly id: CodeId
  readonly title: string
  readonly source: { readonly text: string; readonly href: string }
  readonly note: string
  readonly provisions: readonly Provision[]
}

/** 6.2 stands in section 6. */
export function sectionOf(provision: Provision): (typeof sections)[number] {
  return sections[Number(provision.number.split('.')[0]) - 1] ?? 'Scrutiny and oversight'
}
