import { field } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'

/** Pages as they were drawn a moment ago. Figures move every minute at the most, and a page is the same for everyone. */
export interface KeptPages {
  read(call: Call, path: string, draw: () => Promise<Answer>): Promise<Answer>
  /** For what must be seen at once, such as a remark that has just been written. */
  forget(): void
}

/** What of an address a page depends on; the rest of it would only fill the shelf. */
const choices = ['month', 'scale', 'by', 'method']

const mostPages = 200

export function keptPages(freshForMs: number): KeptPages {
  const kept = new Map<string, { answer: Promise<Answer>; until: number }>()
  return {
    read(call, path, draw) {
      const key = JSON.stringify([path, Object.values(call.params), choices.map((name) => field(call.query, name))])
      const found = kept.get(key)
      const now = performance.now()
      if (found && now < found.until) return found.answer
      if (kept.size >= mostPages) kept.clear()
      const answer = draw().catch((error: unknown) => {
        kept.delete(key)
        throw error
      })
      kept.set(key, { answer, until: now + freshForMs })
      return answer
    },
    forget: () => kept.clear(),
  }
}
