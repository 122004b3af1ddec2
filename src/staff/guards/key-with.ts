import { Stop } from '../../platform/http/index.ts'
import type { Call, Guard } from '../../platform/http/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { useKey } from '../store/api-keys.ts'
import type { KeyScope } from '../store/api-keys.ts'

/** A program that proved which key it holds. */
export interface Program {
  readonly kind: 'program'
  readonly name: string
  readonly scopes: readonly KeyScope[]
}

/** Lets in programs with a key for `scope`, sent as `Authorization: Bearer …` or as Open311's `api_key` (GeoReport v2). */
export function keyWith(tools: Pick<Tools, 'db' | 'clock' | 'config'>, scope: KeyScope): Guard<Program> {
  return {
    name: `key: ${scope}`,
    readsBody: true,
    async admit(call) {
      const sent = sentKey(call)
      if (!sent) throw new Stop(401, 'no-key', 'Send an API key. The council gives them out.')
      const program = await programOf(tools, sent)
      if (!program) throw new Stop(403, 'wrong-key', 'This API key is not known or has ended.')
      if (!program.scopes.includes(scope)) throw new Stop(403, 'key-scope', 'This API key is not for this part of the service.')
      return program
    },
  }
}

async function programOf(tools: Pick<Tools, 'db' | 'clock' | 'config'>, key: string): Promise<Program | undefined> {
  if (key === 'demonstration') return tools.config.mode === 'demonstration' ? { kind: 'program', name: 'demonstration', scopes: ['open311', 'api'] } : undefined
  const found = await useKey(tools.db, key, tools.clock.now())
  return found && { kind: 'program', name: found.name, scopes: found.scopes }
}

function sentKey(call: Call): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(String(call.headers['authorization'] ?? ''))?.[1]
  const [body, query] = [call.body['api_key'], call.query['api_key']]
  return bearer ?? (typeof body === 'string' ? body : undefined) ?? (typeof query === 'string' ? query : undefined)
}
