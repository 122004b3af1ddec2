import { defineEvent } from './event-kind.ts'

export const noteAdded = defineEvent<{ text: string }>({
  kind: 'note-added',
  officerSees: () => 'Note',
  words: (data) => data.text,
  internal: true,
})

export const replied = defineEvent<{ text: string }>({
  kind: 'replied',
  apply: (caseFile) => ({ state: caseFile.state === 'new' ? 'in-progress' : caseFile.state }),
  officerSees: () => 'Wrote to the resident',
  residentSees: () => 'We wrote to you',
  words: (data) => data.text,
  tells: 'progress',
})

export interface QuestionAsked {
  question: string
  /** Why the clock stops. */
  reason: string
  /** The last day that we wait, YYYY-MM-DD. */
  until: string
}

export const questionAsked = defineEvent<QuestionAsked>({
  kind: 'question-asked',
  apply: (_caseFile, _data, { at }) => ({ state: 'waiting-for-resident', paused_at: at }),
  officerSees: (data) => `Asked the resident; the clock waits until ${data.until} at the latest: ${data.reason}`,
  residentSees: () => 'We asked you a question',
  words: (data) => data.question,
  tells: 'question',
})

export interface Resumed {
  why: 'answered' | 'limit-passed' | 'not-needed'
  /** The promise moved by the working days that we waited: ISO instant, absent when there is none. */
  due?: string
  words?: string
}

export const resumed = defineEvent<Resumed>({
  kind: 'resumed',
  apply: (_caseFile, data) => ({ state: 'in-progress', paused_at: null, ...(data.due ? { due_at: new Date(data.due) } : {}) }),
  applyPromises: (promises, data) => promises.map((promise) => (data.due && (promise.state === 'open' || promise.state === 'broken')
    ? { ...promise, due_at: new Date(data.due), words: data.words ?? promise.words, state: 'open' } : promise)),
  officerSees: (data) => (data.words ? `The clock runs again: “${data.words}”` : 'The clock runs again'),
  residentSees: (data) => data.words ?? 'We are working on this again',
})

export const residentWrote = defineEvent<{ text: string; contact: number; channel: string; files?: string[] }>({
  kind: 'resident-wrote',
  officerSees: (data) => `The resident wrote by ${data.channel.replaceAll('-', ' ')}${data.files?.length ? `, with ${data.files.length === 1 ? 'a file' : `${data.files.length} files`}` : ''}`,
  residentSees: () => 'You wrote to us',
  words: (data) => data.text,
})

export const contactJoined = defineEvent<{ contact: number; channel: string; summary: string }>({
  kind: 'contact-joined',
  officerSees: (data) => `Another contact, by ${data.channel.replaceAll('-', ' ')}`,
  words: (data) => data.summary,
  internal: true,
})

export const fileAdded = defineEvent<{ attachment: number; name: string; internal?: boolean }>({
  kind: 'file-added',
  officerSees: (data) => `File added: ${data.name}`,
  residentSees: (data) => (data.internal ? undefined : `File added: ${data.name}`),
})

export const messageEnded = defineEvent<{ message: number; kind: string; outcome: string; address?: string; problem?: string }>({
  kind: 'message-ended',
  quiet: true,
  officerSees: (data) => (data.outcome === 'sent' ? `Told the resident by e-mail (${data.kind.replaceAll('-', ' ')})` : `Could not tell the resident by e-mail (${data.kind.replaceAll('-', ' ')}): ${data.problem ?? data.outcome}`),
})
