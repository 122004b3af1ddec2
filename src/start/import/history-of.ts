import type { History } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { SourceCase } from './mapping/case-reader.ts'
import type { Row } from './mapping/read-value.ts'

/** One row, understood: the case, where it stands among our names, and the row as it came. */
export interface ReadRow {
  line: number
  row: Row
  /** Of the row's cells; another hash under the same key is a later state of the same case. */
  hash: string
  sourceKey: string
  case: SourceCase
  service: string
  team: string
}

/** Where rows come from, written into every case. */
export interface Origin {
  /** The mapping's id. */
  source: string
  /** The zone in which the source's days are counted. */
  zone: string
}

/** The past of a case as events at the source's own times. */
export function historyOf(read: ReadRow, origin: Origin): History {
  const past = read.case
  return {
    channel: past.channel, receivedAt: past.openedAt, sourceKey: read.sourceKey, raw: rawOf(read, origin), searchable: past.key,
    events: [
      { kind: 'case-opened', data: openedData(read, origin), at: past.openedAt, by: 'import' },
      ...(past.promisedBy ? [{ kind: 'promise-given', data: promiseData(past.promisedBy, 1, origin), at: past.openedAt, by: 'import' as const }] : []),
      ...(past.closedAt ? [{ kind: 'case-closed', data: closedData(past), at: past.closedAt, by: 'import' as const }] : []),
    ],
  }
}

export function rawOf({ hash, row }: ReadRow, { source }: Origin): object {
  return { mapping: source, hash, row }
}

function openedData({ case: past, service, team }: ReadRow, { source, zone }: Origin): Record<string, unknown> {
  const { kind, title, words, channel, key, verdict, remarks, place } = past
  return {
    kind, service, title, words, channel, team, source, sourceId: key, sourceZone: zone,
    ...(Object.keys(place).length > 0 ? { place } : {}),
    ...(verdict === '' ? {} : { sourceVerdict: verdict }),
    ...(remarks.length > 0 ? { remarks } : {}),
  }
}

export function promiseData(due: Date, number: number, { zone }: Origin): Record<string, unknown> {
  return { number, due: due.toISOString(), words: `To be dealt with by ${writeDay(dayOf(due, zone))}.`, calendar: 'CAL', calendarVersion: 'as the source gave it' }
}

export function closedData({ outcome, answer, verdict }: SourceCase): Record<string, unknown> {
  return { outcome, answer, ...(verdict === '' ? {} : { sourceVerdict: verdict }) }
}
