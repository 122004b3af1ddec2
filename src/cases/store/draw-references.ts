import type { Queryable } from '../../platform/database/index.ts'
import { newReference } from '../rules/reference.ts'

/** So many references that no case has and `other` does not name, each different: among 100,000 random ones about five would be twins. */
export async function drawReferences(tx: Queryable, count: number, other: readonly string[] = []): Promise<string[]> {
  const free = new Set<string>()
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => newReference())
    const taken = await tx.query<{ ref: string }>('cases.taken-references', 'select ref from case_file where ref = any($1)', [drawn])
    for (const ref of drawn) free.add(ref)
    for (const ref of [...taken.map((row) => row.ref), ...other]) free.delete(ref)
  }
  return [...free]
}
