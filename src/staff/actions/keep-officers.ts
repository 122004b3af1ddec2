import { cleanLine } from '../../platform/forms/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { roles as everyRole } from '../officer.ts'
import type { Officer, Role } from '../officer.ts'
import { recordAct } from '../store/audit.ts'
import { closeSessions } from '../store/sessions.ts'
import { makeLink } from '../store/sign-in-links.ts'
import { insertOfficer, lockAdministrators, readStaffFile, setDisabled, setRolesAndTeams, updateOfficer } from '../store/staff-files.ts'
import { readTeams } from '../store/teams.ts'

/** What is wrong, by field, said to the person. */
export type Faults = Readonly<Record<string, string>>

export interface OfficerGiven {
  name: string
  email: string
  jobTitle: string
  roles: readonly string[]
  teams: readonly string[]
}

export type Kept<Done> = { done: Done } | { faults: Faults }

interface Particulars {
  name: string
  email: string
  jobTitle: string
  roles: Role[]
  teams: string[]
}

async function readParticulars(tx: Queryable, given: OfficerGiven): Promise<Kept<Particulars>> {
  const [name, email, jobTitle] = [cleanLine(given.name), cleanLine(given.email), cleanLine(given.jobTitle)]
  const faults: Record<string, string> = {}
  if (!name || name.length > 120) faults['name'] = name ? 'Use 120 characters or fewer.' : 'Enter the officer’s name.'
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) faults['email'] = 'Enter an e-mail address, like name@example.gov.uk.'
  if (jobTitle.length > 120) faults['jobTitle'] = 'Use 120 characters or fewer.'
  const roles = everyRole.filter((role) => given.roles.includes(role))
  if (roles.length !== new Set(given.roles).size) faults['roles'] = 'Choose roles from the list.'
  const open = (await readTeams(tx)).filter((team) => team.closed_at === null).map((team) => team.id)
  const teams = open.filter((id) => given.teams.includes(id))
  if (teams.length !== new Set(given.teams).size) faults['teams'] = 'Choose teams that are open.'
  return Object.keys(faults).length > 0 ? { faults } : { done: { name, email, jobTitle, roles, teams } }
}

/** `by` is null for the command line. Nobody can sign in as the officer until a link or an identity is given. */
export async function addOfficer(tools: Tools, by: Pick<Officer, 'id'> | null, given: OfficerGiven): Promise<Kept<{ id: number }>> {
  return tools.db.transaction(async (tx) => {
    const read = await readParticulars(tx, given)
    if ('faults' in read) return read
    const id = await insertOfficer(tx, read.done, tools.clock.now())
    if (id === undefined) return { faults: { email: 'There is an officer with this e-mail address already.' } }
    await setRolesAndTeams(tx, id, read.done.roles, read.done.teams)
    await recordAct(tx, by?.id ?? null, 'add officer', `officer:${id}`, { roles: read.done.roles, teams: read.done.teams })
    return { done: { id } }
  })
}

const lastOne = 'This is the only administrator who can sign in. Make another officer an administrator first.'

/** Other roles or teams sign the officer out everywhere, so that no open page keeps what was taken away. */
export async function changeOfficer(tools: Tools, by: Officer, id: number, given: Omit<OfficerGiven, 'email'>): Promise<Kept<{ id: number }>> {
  return tools.db.transaction(async (tx) => {
    const administrators = await lockAdministrators(tx)
    const before = await readStaffFile(tx, id)
    if (!before) return { faults: { name: 'This officer is not there any more.' } }
    const kept = before.teams.filter((team) => given.teams.includes(team))
    const read = await readParticulars(tx, { ...given, email: before.email })
    if ('faults' in read) return read
    const { roles, teams } = read.done
    if (!roles.includes('administrator') && administrators.length === 1 && administrators[0] === id) return { faults: { roles: lastOne } }
    const isOther = roles.toString() !== before.roles.toSorted((a, b) => everyRole.indexOf(a) - everyRole.indexOf(b)).toString() || kept.length !== before.teams.length || teams.length !== kept.length
    await updateOfficer(tx, id, read.done)
    await setRolesAndTeams(tx, id, roles, teams)
    if (isOther && id !== by.id) await closeSessions(tx, id)
    await recordAct(tx, by.id, 'change officer', `officer:${id}`, { roles: { from: before.roles, to: roles }, teams: { from: before.teams, to: teams } })
    return { done: { id } }
  })
}

/** Ends the account: signed out everywhere, no way in. The officer's name stays with what they did. */
export async function disableOfficer(tools: Tools, by: Pick<Officer, 'id'> | null, id: number): Promise<Kept<{ id: number }>> {
  return tools.db.transaction(async (tx) => {
    if (by?.id === id) return { faults: { officer: 'You cannot close your own account. Ask another administrator.' } }
    const administrators = await lockAdministrators(tx)
    if (administrators.length === 1 && administrators[0] === id) return { faults: { officer: lastOne } }
    await setDisabled(tx, id, tools.clock.now())
    await closeSessions(tx, id)
    await recordAct(tx, by?.id ?? null, 'disable officer', `officer:${id}`)
    return { done: { id } }
  })
}

export async function enableOfficer(tools: Tools, by: Officer, id: number): Promise<void> {
  await tools.db.transaction(async (tx) => {
    await setDisabled(tx, id, null)
    await recordAct(tx, by.id, 'enable officer', `officer:${id}`)
  })
}

/** A link with which the officer sets a password and one-time codes, once, within a day. */
export async function issueLink(tools: Tools, by: Pick<Officer, 'id'> | null, id: number): Promise<{ address: string; until: Date }> {
  return tools.db.transaction(async (tx) => {
    const { token, until } = await makeLink(tx, id, tools.clock.now())
    await recordAct(tx, by?.id ?? null, 'make sign-in link', `officer:${id}`)
    return { address: `${tools.config.baseUrl}/desk/sign-in/first/${token}`, until }
  })
}
