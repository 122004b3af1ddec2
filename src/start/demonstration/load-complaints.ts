import { receiveContact } from '../../cases/index.ts'
import { changeComplaint } from '../../complaints/index.ts'
import type { ComplaintActor } from '../../complaints/index.ts'
import { dayOf, SetClock } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { procedures } from '../../procedures/register.generated.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import { readOfficers } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { courseOf } from './complaint-course.ts'
import { Dice } from './dice.ts'
import { loadLearning } from './load-learning.ts'

/** A complaint as far as what is learned from it needs to know. */
export interface MadeComplaint {
  readonly caseId: number
  readonly ref: string
  readonly team: string
  readonly received: Day
  readonly answers: readonly { readonly on: Day; readonly finding: string }[]
}

interface About {
  id: number
  ref: string
}

const words = ['I reported it twice and was promised a date. Nobody came and nobody rang.', 'I have had three different answers from three people.', 'Your crew was rude to my father at the door.', 'I waited in for the whole day and nobody turned up.', 'The letter was wrong and nobody will correct it.', 'It has taken you four months to do what takes an hour.']
const day = 86_400_000

/**
 * Complaints of the last year and a half, past and open, through the same actions as real ones; the newest thirty days
 * have more, so that some stand at each stage. Nobody of them has an e-mail address: nothing is sent.
 */
export async function loadComplaints(tools: CouncilTools, size: { past: number; recent: number; seed: string }): Promise<number> {
  const dice = new Dice(`${size.seed}/complaints`)
  const now = tools.clock.now()
  const clock = new SetClock(now)
  const at: CouncilTools = { ...tools, clock }
  const [officers, { services }, people, about] = await Promise.all([readOfficers(tools.db), tools.catalogue(), quietResidents(tools), lateCases(tools)])
  const taking = [...services.values()].filter((service) => procedures.some((procedure) => procedure.id === service.procedure && procedure.versions.some((version) => version.outcomes.findings.some((finding) => finding.id === 'upheld'))))
  const made: MadeComplaint[] = []
  if (taking.length === 0 || people.length === 0) return 0
  for (let i = 0; i < size.past + size.recent; i++) {
    const received = new Date(now.getTime() - (i < size.past ? dice.between(2, 540) : dice.between(0.2, 24)) * day)
    const complaint = await tellComplaint(at, clock, { dice, received, now, officers, service: pick(dice, taking), person: dice.pick(people), about: dice.chance(0.7) && about.length ? dice.pick(about) : undefined })
    if (complaint) made.push(complaint)
  }
  // of those before yesterday the letters say that they were told; nobody has to ring them now
  await tools.db.query('demonstration.told-by-letter', 'delete from telling_todo t using case_file c where c.id = t.case_id and c.opened_at < $1', [new Date(now.getTime() - 1.5 * day)])
  await loadLearning(tools, made, { dice, officers, today: dayOf(now) })
  return made.length
}

/** Most are about the council at large. */
function pick(dice: Dice, taking: readonly Service[]): Service {
  const corporate = taking.find((service) => service.code === 'complaint')
  return corporate && dice.chance(0.85) ? corporate : dice.pick(taking)
}

interface Telling {
  dice: Dice
  received: Date
  now: Date
  officers: readonly Officer[]
  service: Service
  person: { name: string; phone: string }
  about: About | undefined
}

async function tellComplaint(tools: CouncilTools, clock: SetClock, telling: Telling): Promise<MadeComplaint | undefined> {
  const { dice, received, now, service } = telling
  const procedure = procedures.find((each) => each.id === service.procedure)!
  const officer = telling.officers.find((each) => each.teams.includes(service.team) && each.roles.some((role) => role === 'complaints' || role === 'team-lead' || role === 'officer'))
  if (!officer) return undefined
  clock.set(received)
  const channel = dice.weighted({ phone: 45, 'web-form': 40, post: 15 })
  const opened = await receiveContact(tools, { channel, raw: { demonstration: true }, by: 'resident', read: () => ({ service: service.code, words: dice.pick(words), happenedAt: received, resident: telling.person }) })
  const steps = courseOf(dice, procedure, received, now)
  for (const [i, each] of steps.entries()) {
    clock.set(each.at)
    const who: ComplaintActor = each.by === 'resident' ? { actor: 'resident' } : { officer }
    const linked = i === 0 && telling.about && service.code === 'complaint' ? [{ event: 'linked' as const, data: { caseId: telling.about.id, ref: telling.about.ref } }] : []
    const outcome = await changeComplaint(tools, opened.ref, who, () => ({ ...each.step, events: [...linked, ...each.step.events] }))
    if ('refused' in outcome) return undefined
  }
  return { caseId: opened.caseId, ref: opened.ref, team: service.team, received: dayOf(received), answers: steps.flatMap((each) => (each.finding ? [{ on: dayOf(each.at), finding: each.finding }] : [])) }
}

async function quietResidents(tools: CouncilTools): Promise<{ name: string; phone: string }[]> {
  return tools.db.query('demonstration.quiet', `select name, phone from resident where email is null and phone is not null and name <> '' order by id limit 400`)
}

/** Requests that took too long: what many complaints are about. */
async function lateCases(tools: CouncilTools): Promise<About[]> {
  return tools.db.query('demonstration.late', `select id, ref from case_file where closed_at is not null and due_at < closed_at and restricted_to is null and procedure is null order by id desc limit 600`)
}

