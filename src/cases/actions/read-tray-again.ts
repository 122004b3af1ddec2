import { noteProblem, readLedgerEntry, readTray } from '../../contacts/index.ts'
import type { LedgerEntry, Reading } from '../../contacts/index.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import type { Actor } from '../case.ts'
import { putMessage } from './add-message.ts'
import type { SentMessage } from './add-message.ts'
import { openFromLedger } from './receive-contact.ts'

/** A channel whose entries can be read again. */
export interface ReadableChannel {
  readonly id: string
  /** Who is said to have opened the case. */
  readonly by: Actor | ((raw: object) => Actor)
  read(raw: object, service: Service): Reading
  /** Finishes an entry that needs no case; false when a case is to be opened from it. */
  finish?(tools: CouncilTools, entry: LedgerEntry): Promise<boolean>
}

/** After so many tries the machine leaves an entry to people, who see it in the tray. */
const mostTries = 6

/** How long an entry is left alone: whoever received it may still be reading it. */
const settleMilliseconds = 60_000

/** Tries what waits in the tray again, oldest first. Idempotent: an entry leaves the tray in the transaction that reads it. */
export async function readTrayAgain(tools: CouncilTools, channels: readonly ReadableChannel[]): Promise<number> {
  const before = tools.clock.now().getTime() - settleMilliseconds
  let read = 0
  for (const waiting of await readTray(tools.db)) {
    const channel = channels.find((each) => each.id === waiting.channel)
    if (!channel || waiting.attempts >= mostTries || waiting.received_at.getTime() > before) continue
    const entry = await readLedgerEntry(tools.db, waiting.number)
    if (entry && (await readEntryAgain(tools, channels, entry)) === undefined) read += 1
  }
  return read
}

/** Tries one entry again, whoever asks. Gives what is still wrong, which is noted in the tray, or undefined when it was read. */
export async function readEntryAgain(tools: CouncilTools, channels: readonly ReadableChannel[], entry: LedgerEntry): Promise<string | undefined> {
  try {
    const channel = channels.find((each) => each.id === entry.channel)
    if (!channel) throw new Error(`Nothing here reads the channel ${entry.channel}`)
    if (isMessage(entry.raw)) await putMessage(tools, { number: entry.number, channel: entry.channel, receivedAt: entry.received_at }, entry.raw)
    else if (!(await channel.finish?.(tools, entry))) await openFromLedger(tools, entry.number, { channel: entry.channel, raw: entry.raw, by: typeof channel.by === 'function' ? channel.by(entry.raw) : channel.by, read: (raw, catalogue) => channel.read(raw, serviceOf(raw, catalogue.services)) })
    return undefined
  } catch (error) {
    const problem = (error as Error).message
    await noteProblem(tools.db, entry.number, problem)
    return problem
  }
}

function isMessage(raw: object): raw is SentMessage {
  return 'ref' in raw && 'text' in raw && typeof raw.ref === 'string' && typeof raw.text === 'string'
}

function serviceOf(raw: object, services: ReadonlyMap<string, Service>): Service {
  const code = 'service' in raw ? String(raw.service) : ''
  const service = services.get(code)
  if (!service) throw new Error(`There is no service ${code}`)
  return service
}
