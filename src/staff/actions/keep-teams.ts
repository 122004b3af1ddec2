import { cleanLine } from '../../platform/forms/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addJob } from '../../platform/jobs/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../officer.ts'
import { recordAct } from '../store/audit.ts'
import { insertTeam, readTeam, updateTeam } from '../store/teams.ts'
import type { Kept } from './keep-officers.ts'

/** What stands in the way of closing a team; start/compose gives it, because staff does not know cases or services. */
export interface TeamUse {
  openCases(db: Queryable, team: string): Promise<number>
  services(db: Queryable, team: string): Promise<readonly string[]>
}

export interface TeamGiven {
  name: string
  email: string
  restricted: boolean
}

function readGiven(given: TeamGiven): Kept<{ name: string; email: string | null; restricted: boolean }> {
  const [name, email] = [cleanLine(given.name), cleanLine(given.email)]
  const faults: Record<string, string> = {}
  if (!name || name.length > 80) faults['name'] = name ? 'Use 80 characters or fewer.' : 'Enter the team’s name.'
  if (email && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)) faults['email'] = 'Enter an e-mail address, like team@example.gov.uk, or leave it empty.'
  return Object.keys(faults).length > 0 ? { faults } : { done: { name, email: email || null, restricted: given.restricted } }
}

/** The id is made from the name once and stays when the team is renamed. */
export async function openTeam(tools: Tools, by: Officer, given: TeamGiven): Promise<Kept<{ id: string }>> {
  const read = readGiven(given)
  if ('faults' in read) return read
  const id = read.done.name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-+$/g, '').slice(0, 40).replace(/-$/, '')
  if (id.length < 2) return { faults: { name: 'Use at least two letters in the name.' } }
  return tools.db.transaction(async (tx) => {
    if (!(await insertTeam(tx, { id, ...read.done }))) return { faults: { name: 'There is, or was, a team with this name. Choose another name.' } }
    await recordAct(tx, by.id, 'add team', `team:${id}`, read.done)
    return { done: { id } }
  })
}

export async function changeTeam(tools: Tools, by: Officer, id: string, given: TeamGiven): Promise<Kept<{ id: string }>> {
  const read = readGiven(given)
  if ('faults' in read) return read
  return tools.db.transaction(async (tx) => {
    const before = await readTeam(tx, id)
    if (!before) return { faults: { name: 'This team is not there any more.' } }
    await updateTeam(tx, { ...before, ...read.done })
    // the team's cases follow, each with an event of its own
    if (read.done.restricted !== before.restricted) await addJob(tx, 'restrict-cases', { team: id }, { queue: 'restrict-cases' })
    await recordAct(tx, by.id, 'change team', `team:${id}`, { from: { name: before.name, email: before.email, restricted: before.restricted }, to: read.done })
    return { done: { id } }
  })
}

/** Only a team that owns nothing can be closed: a case is never without an owner. */
export async function closeTeam(tools: Tools, by: Officer, id: string, use: TeamUse): Promise<Kept<{ id: string }>> {
  return tools.db.transaction(async (tx) => {
    const before = await readTeam(tx, id)
    if (!before || before.closed_at) return { done: { id } }
    const [open, services] = [await use.openCases(tx, id), await use.services(tx, id)]
    if (open > 0) return { faults: { team: `This team has ${open} open ${open === 1 ? 'case' : 'cases'}. Hand them over or close them first.` } }
    if (services.length > 0) return { faults: { team: `New requests still go to this team from: ${services.join(', ')}. Give these services another team first.` } }
    await updateTeam(tx, { ...before, closed_at: tools.clock.now() })
    await recordAct(tx, by.id, 'close team', `team:${id}`)
    return { done: { id } }
  })
}

export async function reopenTeam(tools: Tools, by: Officer, id: string): Promise<void> {
  await tools.db.transaction(async (tx) => {
    const before = await readTeam(tx, id)
    if (!before) return
    await updateTeam(tx, { ...before, closed_at: null })
    await recordAct(tx, by.id, 'open team again', `team:${id}`)
  })
}
