/** Why an act was not done: a code for wording, and what to do, said to the person. */
export interface Refusal {
  refused: string
  advice: string
  /** The field that is wrong, when there is one. */
  field?: string
  /** What else is wrong, in the order of the form, so that a person puts all of it right at once. */
  also?: readonly Refusal[]
}

/** Everything that is wrong as one refusal: the first, with the others behind it. Undefined when nothing is. */
export function together(...faults: readonly (Refusal | false | undefined)[]): Refusal | undefined {
  const [first, ...others] = faults.flatMap((fault) => (fault ? eachFault(fault) : []))
  return first && (others.length > 0 ? { ...first, also: others } : first)
}

/** Everything that a refusal says, one by one. */
export function eachFault({ also, ...first }: Refusal): Refusal[] {
  return [first, ...(also ?? []).flatMap(eachFault)]
}
