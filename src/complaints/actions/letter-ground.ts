import { readEvents } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Move } from '../../procedures/contract.ts'
import type { CouncilTools } from '../../services/index.ts'
import { officerNames, readTeams } from '../../staff/index.ts'
import { letterOf } from '../rules/letter-parts.ts'
import type { LetterGround } from '../rules/letter-parts.ts'
import { roleNamed } from '../rules/procedure-of.ts'
import { remediesOf } from '../store/remedies.ts'
import type { Actor, HeldComplaint } from './change-complaint.ts'

export interface Filling {
  readonly held: HeldComplaint
  readonly move: Move
  readonly who: Actor
  readonly comment: string
  readonly until: Day | null
  /** The service that takes it instead, or empty. */
  readonly service: string
}

/** What a step's letter is built from. Names and the resident's wish are asked for only where the letter tells them. */
export async function groundOf(tools: CouncilTools, db: Queryable, filling: Filling): Promise<LetterGround> {
  const { held, move, who, comment, until, service } = filling
  const { complaint, followed, calendars, now, caseFile } = held
  const taking = service ? (await tools.catalogue()).services.get(service) : undefined
  const has = (element: string) => letterOf({ move, followed })?.elements.some(({ id }) => id === element) === true
  const [council, remedies, teams] = await Promise.all([tools.council(), remediesOf(db, complaint.caseId), readTeams(db)])
  return {
    complaint, followed, calendars, now, move, words: caseFile.words, comment, until,
    signs: 'officer' in who ? who.officer.name : council.name, reach: { phone: council.phone, address: council.postalAddress },
    team: teams.find((team) => team.id === (taking?.team ?? caseFile.owner_team))?.name ?? caseFile.owner_team, theirPromise: taking?.promise?.words ?? '', remedies,
    people: has('who') ? await peopleOf(db, held) : [], wanted: has('outcome') && !move.needsFinding ? await wishOf(tools, db, held) : '',
  }
}

async function peopleOf(db: Queryable, { complaint, followed }: HeldComplaint): Promise<LetterGround['people']> {
  const names = await officerNames(db)
  return complaint.roles.filter((role) => role.ended === null && role.stage === complaint.stage && role.round === complaint.round)
    .flatMap((role) => {
      const name = role.officer === null ? role.name : names.get(role.officer)
      return name ? [{ name, title: roleNamed(followed.version, role.role).title }] : []
    })
}

/** What the resident answered where the form asks what would put it right. */
async function wishOf(tools: CouncilTools, db: Queryable, { caseFile }: HeldComplaint): Promise<string> {
  const question = (await tools.catalogue()).services.get(caseFile.service_code)?.questions.find(({ code }) => code === 'right')?.label
  const [opened] = await readEvents(db, caseFile.id)
  const answers = (opened?.data['answers'] ?? []) as { question: string; answer: string }[]
  return answers.find((each) => each.question === question)?.answer.trim() ?? ''
}
