import { logContact } from '../../contacts/index.ts'
import type { LedgerEntry, Reading } from '../../contacts/index.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import { isSpot, needsPlace } from '../../services/index.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import type { ReadableChannel } from './read-tray-again.ts'

/** How a contact reached an officer who wrote it down. */
export const callChannels = { phone: 'Phone', counter: 'In person', letter: 'Letter', other: 'Another way' } as const
export type CallChannel = keyof typeof callChannels

/** A contact as an officer wrote it down: the ledger keeps all that it takes to finish it later. */
export interface WrittenDown {
  readonly form: 'desk'
  readonly officer: number
  /** ISO instant. */
  readonly happenedAt: string
  /** Code; empty when it was about none. */
  readonly service: string
  /** Someone known, whom the officer may see and recognised. */
  readonly known: number | null
  readonly details: ResidentDetails | null
  readonly where: string
  readonly address: string
  readonly postcode: string
  readonly words: string
  readonly ending: 'case' | 'answered' | 'signposted'
  readonly resolved: string
  readonly signpost: string
}

/** What a case is opened from. */
export function readWrittenDown(raw: object, service: Service): Reading {
  if (!isWrittenDown(raw)) throw new Error('This was not written down on the desk’s form. Log it by hand')
  // a street's fault is shown to everyone: the caller's home must not stand in for it
  const at = raw.where || (needsPlace(service) && !isSpot(service) ? raw.address : '')
  const postcode = raw.where ? '' : raw.postcode
  return {
    service: service.code, words: raw.words, happenedAt: new Date(raw.happenedAt), officer: raw.officer,
    ...(raw.details ? { resident: raw.details } : {}), ...(raw.known === null ? {} : { residentId: raw.known }),
    ...(at ? { place: { address: at, ...(postcode ? { postcode } : {}) } } : {}),
  }
}

/** Keeps a contact that needs no case; done a second time it changes nothing. Gives its ledger number. */
export async function keepWithoutCase(tools: CouncilTools, entry: { channel: string; sourceKey: string; raw: WrittenDown }): Promise<number> {
  const { raw } = entry
  return logContact(tools, {
    ...entry, happenedAt: new Date(raw.happenedAt), officer: raw.officer, service: raw.service || null, resident: raw.known ?? raw.details, reach: raw.details, summary: raw.words.slice(0, 2000),
    ending: raw.ending === 'signposted' ? { outcome: 'signposted', to: raw.signpost } : { outcome: 'answered-at-once', resolved: raw.resolved === 'yes' },
  })
}

/** Entries of the desk's own form, taken up again when they could not be finished. */
export const deskChannels: readonly ReadableChannel[] = (Object.keys(callChannels) as CallChannel[]).map((id) => ({
  id, by: (raw) => (isWrittenDown(raw) ? `officer:${raw.officer}` : 'system'), read: readWrittenDown,
  async finish(tools: CouncilTools, { channel, raw, source_key: sourceKey }: LedgerEntry): Promise<boolean> {
    if (!isWrittenDown(raw) || raw.ending === 'case' || !sourceKey) return false
    await keepWithoutCase(tools, { channel, sourceKey, raw })
    return true
  },
}))

function isWrittenDown(raw: object): raw is WrittenDown {
  return 'form' in raw && raw.form === 'desk' && 'officer' in raw && typeof raw.officer === 'number' && 'happenedAt' in raw && typeof raw.happenedAt === 'string'
}
