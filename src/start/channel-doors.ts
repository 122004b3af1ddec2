import { randomUUID } from 'node:crypto'
import { receiveContact } from '../cases/index.ts'
import { open311 } from '../channels/open311/index.ts'
import type { Open311Doors, SentReport, ServiceOffered, Taken } from '../channels/open311/index.ts'
import { contactOf } from '../contacts/index.ts'
import { Stop } from '../platform/http/index.ts'
import type { Call } from '../platform/http/index.ts'
import { readLink, signLink } from '../platform/links/index.ts'
import { isPublic, fillWords } from '../services/index.ts'
import type { Catalogue, Council, CouncilTools, Service } from '../services/index.ts'
import { keyWith } from '../staff/index.ts'
import { findPublicRequests, publicRequestById, publicRequestOf, publicRequests } from './public-requests.ts'

/** What the Open311 channel is given of the house; it imports none of it. */
export function open311Doors(tools: CouncilTools): Open311Doors {
  const { db, clock, config } = tools
  const guard = keyWith(tools, 'open311')
  const offered = keptBy(async (catalogue: Catalogue) => offer(catalogue, await tools.council()))
  return {
    now: () => clock.now(),
    async endpoint() {
      const { name, email } = await tools.council()
      return { council: name, baseUrl: config.baseUrl, contact: email, production: config.mode === 'production' }
    },
    services: async () => offered(await tools.catalogue()),
    keyHolder: (call) => keyHolder(guard, call),
    receive: (report) => receive(tools, report),
    find: async (filter) => findPublicRequests(db, await tools.catalogue(), filter),
    byId: async (ids) => publicRequests(db, await tools.catalogue(), ids),
    async byToken(token) {
      const read = readLink(config.secretKey, tokenPurpose, token, clock.now())
      if (typeof read === 'string') return undefined
      const contact = await contactOf(db, Number(read.subject))
      return { id: contact?.case_id ? ((await publicRequestById(db, await tools.catalogue(), contact.case_id))?.id ?? null) : null }
    },
  }
}

const tokenPurpose = 'open311-token'
const tokenLife = 2 * 366 * 86_400_000

function offer(catalogue: Catalogue, council: Council): ServiceOffered[] {
  const groups = new Map(council.groups.map(({ code, name }) => [code, name]))
  return [...catalogue.services.values()].filter(isPublic).map((service: Service) => ({
    code: service.code, name: service.name, summary: fillWords(service.summary, council), group: groups.get(service.group) ?? service.group,
    keywords: [...service.keywords, ...service.synonyms], questions: service.questions, anonymousAllowed: service.anonymousAllowed,
  }))
}

/** Works something out again only when it is given another thing than the last time. */
function keptBy<From, To>(work: (from: From) => Promise<To>): (from: From) => Promise<To> {
  let last: { from: From; to: Promise<To> } | undefined
  return (from) => {
    if (last?.from !== from) last = { from, to: work(from) }
    return last.to
  }
}

async function keyHolder(guard: ReturnType<typeof keyWith>, call: Call): Promise<string | undefined> {
  try {
    return (await guard.admit(call)).name
  } catch (error) {
    if (error instanceof Stop) return undefined
    throw error
  }
}

/** A report whose case cannot be opened just now is safe in the ledger and waits in the tray: its sender gets a token for it. */
async function receive(tools: CouncilTools, { raw, sourceKey = `open311:${randomUUID()}`, from }: { raw: SentReport; sourceKey?: string; from: string }): Promise<Taken> {
  const { db, clock, config, log } = tools
  const tokenFor = (number: number): Taken => ({ token: signLink(config.secretKey, tokenPurpose, String(number), new Date(clock.now().getTime() + tokenLife)) })
  try {
    const received = await receiveContact(tools, { channel: open311.id, sourceKey, raw, by: `open311:${from}`, read: (kept, catalogue) => readAgain(kept as SentReport, catalogue) })
    const catalogue = await tools.catalogue()
    const request = received.opened ? publicRequestOf(received.opened, catalogue) : await publicRequestById(db, catalogue, received.caseId)
    return request ? { request } : tokenFor(received.number)
  } catch (error) {
    const entered = await db.one<{ number: number }>('open311.entered', 'select number from ledger_entry where source_key = $1', [sourceKey])
    if (!entered) throw error
    log.error({ error, number: entered.number }, 'a report waits in the tray')
    return tokenFor(entered.number)
  }
}

function readAgain(raw: SentReport, catalogue: Catalogue) {
  const service = catalogue.services.get(raw.service)
  if (!service) throw new Error(`There is no service ${raw.service}`)
  return open311.read(raw, service)
}
