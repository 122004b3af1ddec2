/** An item of a list that may be switched off in place: `isOpen && { … }`. */
export type Maybe<T> = T | false | null | undefined | ''

export function present<T>(items: readonly Maybe<T>[] | undefined): T[] {
  return (items ?? []).filter((item): item is T => Boolean(item))
}
