import type { Call } from '../../platform/http/index.ts'
import type { ServiceAsked } from '../contract.ts'
import type { SentReport } from './report.ts'

/** A service that may be asked for through Open311; the others do not exist here. */
export interface ServiceOffered extends ServiceAsked {
  readonly name: string
  readonly summary: string
  /** The name of its group. */
  readonly group: string
  readonly keywords: readonly string[]
  readonly anonymousAllowed: boolean
}

/** What anyone may know of a case. There is no place in it for the reporter or for free text: neither can slip out. */
export interface PublicRequest {
  /** As printed: MH-4K7-92DA. */
  readonly id: string
  readonly service: { readonly code: string; readonly name: string }
  readonly status: 'open' | 'closed'
  /** How it stands or ended, in standing words. */
  readonly statusWords: string
  readonly openedAt: Date
  readonly changedAt: Date
  readonly closedAt: Date | null
  /** The promise: when, and in which words the resident was told. */
  readonly dueAt: Date | null
  readonly promiseWords: string | null
  readonly address: string | null
  readonly postcode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface PublicFilter {
  /** Inclusive, on the time of opening. */
  readonly from: Date
  readonly to: Date
  /** Empty: all. */
  readonly services: readonly string[]
  readonly status: 'open' | 'closed' | 'all'
  readonly offset: number
  readonly limit: number
}

/** A report that was taken: its case, or, when it is safe in the ledger and no case could be opened yet, a token for it. */
export type Taken = { readonly request: PublicRequest } | { readonly token: string }

export interface Open311Doors {
  now(): Date
  endpoint(): Promise<{ council: string; baseUrl: string; contact: string; production: boolean }>
  services(): Promise<readonly ServiceOffered[]>
  /** Who holds the key that came with this call; undefined without one that holds. */
  keyHolder(call: Call): Promise<string | undefined>
  receive(report: { raw: SentReport; sourceKey?: string; from: string }): Promise<Taken>
  find(filter: PublicFilter): Promise<readonly PublicRequest[]>
  /** By references as people write them. Those that are not for the public are left out, as though they were not there. */
  byId(ids: readonly string[]): Promise<readonly PublicRequest[]>
  /** What became of a report that got a token. */
  byToken(token: string): Promise<{ readonly id: string | null } | undefined>
}
