import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CaseOutcome } from '../../cases/index.ts'
import { demonstrationFolder } from './source-data.ts'

/** Words, or words with the answers to the form's questions that go with them: { "t": "It flickers.", "what": "it-flickers" }. */
export type Phrase = string | ({ t: string } & Record<string, string>)

/** How people speak of one service, and how officers answer. */
export interface ServiceWords {
  /** What happened, as one or two sentences. */
  reports: Phrase[]
  /** More that may be said. One with answers goes with reports that gave one of them: "this|that". */
  details: Phrase[]
  /** What they want of us; chosen like details. */
  asks: Phrase[]
  /** A line, as typed on a phone. */
  short: Phrase[]
  /** As an adviser notes it down. */
  phone: Phrase[]
  /** As a letter puts it. */
  letter: string[]
  answers: Partial<Record<CaseOutcome, string[]>>
  /** What was done, where the promise is kept before the case ends. */
  done?: string[]
  progress: string[]
  notes: string[]
  questions: { question: string; why: string; answers: string[] }[]
  /** Why a date is changed. */
  delays: string[]
  /** Who else can help, for an answer that it is not ours. */
  signpost?: string
  comments?: { good?: string[]; poor?: string[] }
  slots?: Record<string, string[]>
  outcomes?: Partial<Record<CaseOutcome, number>>
}

export interface GeneralWords {
  slots: Record<string, string[]>
  emailOpenings: string[]
  webOpenings: string[]
  feelings: string[]
  signOffs: string[]
  letterOpenings: string[]
  letterEnds: string[]
  phoneStarts: string[]
  phoneEnds: string[]
  chasers: { mild: string[]; late: string[]; phone: string[]; phoneLate: string[] }
  reopened: string[]
  answers: { duplicate: string[]; withdrawn: string[] }
  lateStarts: string[]
  handOvers: Record<string, { to: string; reasons: string[] }[]>
  declines: string[]
  comments: Record<'good' | 'average' | 'poor', { kept: string[]; late: string[] }>
  atOnce: { service: string; text: string; channel?: string }[]
  signposted: { service: string | null; text: string; to: string }[]
  automatic: string[]
  slips: [string, string][]
}

export interface Words {
  general: GeneralWords
  services: Map<string, ServiceWords>
}

/** Reads data/demonstration/words: general.json, and files of services by code. */
export function readWords(folder: string = path.join(demonstrationFolder, 'words')): Words {
  const services = new Map<string, ServiceWords>()
  for (const file of globSync('services/*.json', { cwd: folder }).sort()) {
    const entries = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, ServiceWords>
    for (const [code, words] of Object.entries(entries)) services.set(code, words)
  }
  return { general: JSON.parse(readFileSync(path.join(folder, 'general.json'), 'utf8')) as GeneralWords, services }
}
