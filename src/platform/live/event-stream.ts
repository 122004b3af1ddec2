import { PassThrough } from 'node:stream'
import type { Answer } from '../http/index.ts'

export interface Stream {
  /** Sends one message; lines are kept. */
  send(data: string): void
}

export interface StreamOptions {
  /** Ends with the request. */
  readonly signal: AbortSignal
  /** Called once; what it gives back is called when the stream ends. */
  readonly start: (stream: Stream) => () => void
  /** Called with every heartbeat, which also keeps proxies from closing the line. */
  readonly beat?: (stream: Stream) => void
  readonly beatEveryMs?: number
  /** Pages connect again by themselves; a stream that has grown old is ended so that sign-in is asked again. */
  readonly longestMs?: number
}

const open = new Set<() => void>()

/** Ends every stream of this process, so that the server can close. */
export function endStreams(): void {
  for (const end of open) end()
}

/** A stream of server-sent events (https://html.spec.whatwg.org/#server-sent-events) as an answer. */
export function eventStream(options: StreamOptions): Answer {
  const body = new PassThrough()
  const stream: Stream = {
    send(data) {
      if (!body.writableEnded) body.write(`${data.split('\n').map((line) => `data: ${line}`).join('\n')}\n\n`)
    },
  }
  // how long a page waits before it connects again
  body.write('retry: 3000\n\n')
  const stop = options.start(stream)
  const beating = setInterval(() => {
    if (!body.writableEnded) body.write(': still here\n\n')
    options.beat?.(stream)
  }, options.beatEveryMs ?? 20_000)
  const ageing = setTimeout(() => end(), options.longestMs ?? 15 * 60_000)
  const end = () => {
    if (!open.delete(end)) return
    clearInterval(beating)
    clearTimeout(ageing)
    stop()
    body.end()
  }
  open.add(end)
  body.once('close', end)
  if (options.signal.aborted) end()
  options.signal.addEventListener('abort', end, { once: true })
  return { status: 200, type: 'text/event-stream; charset=utf-8', body, headers: { 'cache-control': 'no-store', 'x-accel-buffering': 'no' } }
}
