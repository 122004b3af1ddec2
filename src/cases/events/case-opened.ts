import type { CaseFile } from '../case.ts'
import type { CaseKind } from '../rules/words.ts'
import { defineEvent } from './event-kind.ts'

export interface Place {
  address?: string
  postcode?: string
  ward?: string
  latitude?: number
  longitude?: number
}

export interface CaseOpened {
  kind: CaseKind
  service: string
  title: string
  words: string
  channel: string
  contact: number
  resident?: number
  team: string
  officer?: number
  place?: Place
  /** ISO instant of the standard's limit. */
  standardDue?: string
  /** Only this team sees it; `restrictedFor` says when that is for no reason but the team's own rule. */
  restrictedTo?: string
  restrictedFor?: 'team'
  /** What was asked and answered, as text, in the order asked. */
  answers?: { question: string; answer: string }[]
  /** Where the case came from, when it was imported. */
  source?: string
}

export const caseOpened = defineEvent<CaseOpened>({
  kind: 'case-opened',
  apply: (_none, data, { at }) => openedRow(data, at),
  officerSees: (data) => `Case opened by ${data.channel.replaceAll('-', ' ')}`,
  residentSees: () => 'We received this',
  words: (data) => data.words,
  tells: 'acknowledgement',
})

function openedRow(data: CaseOpened, at: Date): Partial<CaseFile> {
  return {
    kind: data.kind,
    procedure: null,
    service_code: data.service,
    title: data.title,
    words: data.words,
    channel: data.channel,
    resident_id: data.resident ?? null,
    state: data.officer === undefined ? 'new' : 'in-progress',
    outcome: null,
    owner_team: data.team,
    owner_officer: data.officer ?? null,
    offered_team: null,
    offered_officer: null,
    due_at: null,
    standard_due_at: data.standardDue ? new Date(data.standardDue) : null,
    paused_at: null,
    restricted_to: data.restrictedTo ?? null,
    ...placeColumns(data.place),
    opened_at: at,
    closed_at: null,
    escalated_at: null,
  }
}

export function placeColumns(place: Place | undefined): Pick<CaseFile, 'address' | 'postcode' | 'ward' | 'latitude' | 'longitude'> {
  return {
    address: place?.address ?? null,
    postcode: place?.postcode ?? null,
    ward: place?.ward ?? null,
    // real in the database: rounded here so that a rebuilt row is the same row
    latitude: place?.latitude === undefined ? null : Math.fround(place.latitude),
    longitude: place?.longitude === undefined ? null : Math.fround(place.longitude),
  }
}
