/** How alike two words are, 0 to 1: the same, begun alike, or one or two letters wrong, missing or swapped. */
export function likeness(typed: string, known: string): number {
  return typed === known ? 1 : Math.max(begunAlike(typed, known), slipped(typed, known))
}

function begunAlike(typed: string, known: string): number {
  if (Math.min(typed.length, known.length) >= 4) return known.startsWith(typed) || typed.startsWith(known) ? 0.75 : 0
  return typed.length === 3 && known.length <= 6 && known.startsWith(typed) ? 0.5 : 0
}

function slipped(typed: string, known: string): number {
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (most === 0 || Math.abs(typed.length - known.length) > most) return 0
  const wrong = lettersWrong(typed, known, most)
  return wrong > most ? 0 : wrong === 1 ? 0.65 : 0.45
}

/** Optimal string alignment distance; gives up with `most` + 1. */
function lettersWrong(one: string, other: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length]!
}
