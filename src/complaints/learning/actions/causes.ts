import type { CaseFile } from '../../../cases/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { fieldList } from '../../../platform/http/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import { recordAct } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { readCauses, writeCause, writeCausesOf } from '../store/causes.ts'
import { TypedFields } from '../typed-fields.ts'
import type { Outcome } from './outcome.ts'

/** Adds a cause to the list or changes one; the words of before stay in its history. */
export async function keepCause(tools: Tools, officer: Officer, id: string | undefined, body: Fields): Promise<Outcome> {
  const typed = new TypedFields(body)
  const title = typed.line('title', 'Name the cause in a few words')
  const words = typed.text('words')
  const causes = await readCauses(tools.db)
  if (causes.some((cause) => cause.title.toLowerCase() === title.toLowerCase() && cause.id !== id)) typed.wrong('title', 'There is a cause with this name already')
  const key = id ?? newId(title, causes.map((cause) => cause.id))
  if (!key) typed.wrong('title', 'Begin the name with a word in letters')
  if (typed.isWrong) return { faults: typed.faults }
  await tools.db.transaction(async (tx) => {
    await writeCause(tx, { id: key, title, words, is_closed: typed.has('closed') }, { by: officer.id, at: tools.clock.now() })
    await recordAct(tx, officer.id, 'keep root cause', `root-cause:${key}`, { title, closed: typed.has('closed') })
  })
  return { id: 1 }
}

function newId(title: string, taken: readonly string[]): string {
  const base = title.toLowerCase().normalize('NFKD').replaceAll(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 30).replace(/-+$/, '')
  if (base.length < 2) return ''
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

/** Says which causes this complaint had. */
export async function nameCauses(tools: Tools, officer: Officer, caseFile: Pick<CaseFile, 'id' | 'ref'>, body: Fields): Promise<Outcome> {
  const known = new Set((await readCauses(tools.db)).map((cause) => cause.id))
  const chosen = fieldList(body, 'cause').filter((id) => known.has(id))
  await tools.db.transaction(async (tx) => {
    await writeCausesOf(tx, caseFile.id, chosen, { officer: officer.id, at: tools.clock.now() })
    await recordAct(tx, officer.id, 'name causes', `case:${caseFile.ref}`, { causes: chosen })
  })
  return { id: caseFile.id }
}
