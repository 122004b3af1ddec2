import { together } from '../../cases/index.ts'
import type { CaseKey, Outcome, Refusal } from '../../cases/index.ts'
import { barredBy } from '../../procedures/describe.ts'
import type { Role } from '../../procedures/contract.ts'
import { officerNames, readOfficer } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { cleanLine } from '../../platform/forms/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Complaint } from '../complaint.ts'
import { cite, stageNamed } from '../rules/procedure-of.ts'
import { rolesOfStage, standingRoles } from '../rules/roles-held.ts'
import { changeComplaint } from './change-complaint.ts'
import type { HeldComplaint, WithCalendars } from './change-complaint.ts'

export interface Naming {
  readonly role: string
  /** An officer's id, or the name of someone from outside. */
  readonly officer: number | null
  readonly name: string
  readonly chairs: boolean
  /** Clauses of the conditions that were looked at and found to hold. */
  readonly confirmed: readonly string[]
}

/** Names who holds a role in the stage that runs now. Whoever is barred, or does not meet its conditions, is refused with the clause. */
export async function nameRole(tools: WithCalendars, officer: Officer, key: CaseKey, naming: Naming): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, async (held, tx) => {
    const { complaint, followed, roles } = held
    if (!roles.some((role) => standingRoles.includes(role))) return { refused: 'role/not-yours', advice: 'Only those who lead on complaints name who does what.' }
    const role = followed.version.roles.find((each) => each.id === naming.role)
    if (!role || !rolesOfStage(followed.version, complaint.stage).includes(role.id)) return { refused: 'role/none', advice: 'Choose a role that has something to do in this stage.', field: 'role' }
    const who = role.is === 'officer' ? await readNamedOfficer(tx, held, naming) : await readOutsider(tx, held, role, naming)
    if ('refused' in who) return who
    const barred = barFor(held, role, who)
    if (barred) return barred
    const data = { number: complaint.roles.length + 1, stage: complaint.stage, role: role.id, ...('officer' in who ? { officer: who.officer } : { name: who.name }), ...(naming.chairs && role.id === 'panel' ? { chairs: true } : {}), confirmed: [...naming.confirmed] }
    const before = role.id === 'panel' ? [] : current(complaint, role.id)
    return {
      events: [...before.map(({ number }) => ({ event: 'role-ended' as const, data: { number } })), { event: 'role-given', data }],
      told: { what: `${role.title}: ${who.shown}` },
    }
  })
}

type Who = { officer: number; shown: string } | { name: string; shown: string }

async function readNamedOfficer(tx: Queryable, { caseFile }: HeldComplaint, { officer }: Naming): Promise<Who | Refusal> {
  const found = officer === null ? undefined : await readOfficer(tx, officer)
  if (!found) return { refused: 'role/no-officer', advice: 'Choose who it is.', field: 'officer' }
  if (caseFile.restricted_to !== null && !found.teams.includes(caseFile.restricted_to)) return { refused: 'role/not-in-team', advice: 'This case is for one team only: choose someone in it, or add them to the team first.', field: 'officer' }
  return { officer: found.id, shown: found.name }
}

async function readOutsider(tx: Queryable, { complaint, followed }: HeldComplaint, role: Role, { name, confirmed }: Naming): Promise<Who | Refusal> {
  const typed = cleanLine(name)
  const open = role.must?.find((duty) => !confirmed.includes(duty.clause))
  const fault = together(
    !typed && { refused: 'role/no-name', advice: 'Write the name.', field: 'name' },
    open && { refused: 'role/not-confirmed', advice: `Check this, and tick it: ${open.words} (${cite(followed.procedure, open.clause)}).`, field: 'confirmed' },
  )
  if (fault) return fault
  const clause = cite(followed.procedure, role.must?.[0]?.clause ?? '')
  const names = [...(await officerNames(tx)).values()]
  if (names.some((each) => same(each, typed))) return { refused: 'role/not-independent', advice: `${typed} is an officer here, so is not independent (${clause}).`, field: 'name' }
  return notOfPanel(complaint, role, { typed, clause: cite(followed.procedure, 'panel-advocate') || clause }) ?? { name: typed, shown: typed }
}

function notOfPanel({ advocacy, ...complaint }: Complaint, role: Role, { typed, clause }: { typed: string; clause: string }): Refusal | undefined {
  if (advocacy?.advocate && same(advocacy.advocate, typed)) return { refused: 'role/advocate', advice: `${typed} is the advocate in this case (${clause}).`, field: 'name' }
  const isFull = role.id === 'panel' && current(complaint, 'panel').length >= 3
  return isFull ? { refused: 'role/panel-full', advice: 'Three are named already. Take one off first.', field: 'role' } : undefined
}

/** Whoever held a role, or decided, in an earlier stage that the procedure keeps apart from this one. */
function barFor({ complaint, followed }: HeldComplaint, role: Role, who: Who): Refusal | undefined {
  const before = [
    ...complaint.roles.filter((held) => ('officer' in who ? held.officer === who.officer : held.name !== null && same(held.name, who.name))).map(({ role: id, stage }) => ({ role: id, stage })),
    ...('officer' in who ? complaint.decided.filter(({ by }) => by === `officer:${who.officer}`) : []),
  ]
  const clause = barredBy(followed.version, complaint.stage, before.filter(({ stage }) => stage !== complaint.stage))
  if (!clause) return undefined
  const earlier = stageNamed(followed.version, before.find(({ stage }) => stage !== complaint.stage)!.stage).name
  return { refused: 'role/barred', advice: `${who.shown} had a part in ${earlier.toLowerCase()}, so cannot be ${role.title.toLowerCase()} now (${cite(followed.procedure, clause)}).`, field: 'officer' in who ? 'officer' : 'name' }
}

function current(complaint: Pick<Complaint, 'roles' | 'stage' | 'round'>, role: string) {
  return complaint.roles.filter((held) => held.role === role && held.stage === complaint.stage && held.round === complaint.round && held.ended === null)
}

const same = (a: string, b: string) => plain(a) === plain(b)
const plain = (name: string) => name.toLowerCase().normalize('NFKD').replace(/^(mr|mrs|ms|miss|dr|mx)\.?\s+/, '').replace(/[^\p{L} ]/gu, '').replace(/\s+/g, ' ').trim()
