import { newReference } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'

/**
 * References that no case has. There are 2³⁰ of them: among sixty thousand drawn at once, one is likely to be drawn twice
 * or to be taken already, and a whole batch would fail for it.
 */
export async function freeReferences(db: Queryable, count: number): Promise<string[]> {
  const free = new Set<string>()
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => newReference())
    const taken = await db.query<{ ref: string }>('import.taken-references', 'select ref from case_file where ref = any($1)', [drawn])
    for (const ref of drawn) free.add(ref)
    for (const { ref } of taken) free.delete(ref)
  }
  return [...free]
}
