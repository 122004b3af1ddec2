import { cleanLine } from '../../platform/forms/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../officer.ts'
import { insertKey, keyScopes, revokeKey } from '../store/api-keys.ts'
import { recordAct } from '../store/audit.ts'
import { newToken } from '../store/sessions.ts'
import type { Kept } from './keep-officers.ts'

/** Makes a key for a program. The key itself is given here and never again. */
export async function makeKey(tools: Tools, by: Officer, given: { name: string; scopes: readonly string[] }): Promise<Kept<{ key: string }>> {
  const name = cleanLine(given.name)
  const scopes = keyScopes.filter((scope) => given.scopes.includes(scope))
  const faults: Record<string, string> = {}
  if (!name || name.length > 80) faults['name'] = name ? 'Use 80 characters or fewer.' : 'Say which program the key is for.'
  if (scopes.length === 0) faults['scopes'] = 'Choose what the key is for.'
  if (Object.keys(faults).length > 0) return { faults }
  const key = `mh_${newToken()}`
  return tools.db.transaction(async (tx) => {
    const id = await insertKey(tx, { name, key, scopes, officer: by.id }, tools.clock.now())
    if (id === undefined) return { faults: { name: 'There is a key with this name. Choose another, or end that one first.' } }
    await recordAct(tx, by.id, 'make key', `key:${id}`, { name, scopes })
    return { done: { key } }
  })
}

export async function endKey(tools: Tools, by: Officer, id: number): Promise<void> {
  await tools.db.transaction(async (tx) => {
    if (await revokeKey(tx, id, tools.clock.now())) await recordAct(tx, by.id, 'end key', `key:${id}`)
  })
}
