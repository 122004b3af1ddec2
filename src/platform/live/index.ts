/**
 * Pages that follow what happens: server-sent events, fed by PostgreSQL's NOTIFY. One listening connection a process,
 * however many channels and pages; no state that another process would need. A page without it still works.
 */
export { notices } from './notices.ts'
export type { Notices } from './notices.ts'
export { endStreams, eventStream } from './event-stream.ts'
export type { Stream } from './event-stream.ts'
