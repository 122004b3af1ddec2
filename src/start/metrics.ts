import type { Queryable } from '../platform/database/index.ts'

const requests = new Map<string, { count: number; milliseconds: number }>()

export function countRequest(path: string, status: number, milliseconds: number): void {
  const key = `${path} ${status}`
  const entry = requests.get(key) ?? { count: 0, milliseconds: 0 }
  entry.count += 1
  entry.milliseconds += milliseconds
  requests.set(key, entry)
}

/** Prometheus text: requests of this process, and what waits in the database. No personal data, no names. */
export async function printMetrics(db: Queryable): Promise<string> {
  const waiting = await db.one<{ tray: number; broken: number; messages: number }>('start.waiting', `
    select (select count(*) from ledger_tray) as tray, (select count(*) from promise where state = 'broken') as broken,
      (select count(*) from message where state in ('refused', 'misconfigured', 'retry-later')) as messages`)
  const lines = ['# TYPE moothall_requests_total counter', '# TYPE moothall_request_milliseconds_total counter']
  for (const [key, { count, milliseconds }] of requests) {
    const [path, status] = key.split(' ')
    const labels = `{path="${path!.replace(/["\\\n]/g, '')}",status="${status}"}`
    lines.push(`moothall_requests_total${labels} ${count}`, `moothall_request_milliseconds_total${labels} ${milliseconds.toFixed(1)}`)
  }
  lines.push(`moothall_ledger_tray ${waiting!.tray}`, `moothall_promises_broken ${waiting!.broken}`, `moothall_messages_waiting ${waiting!.messages}`)
  lines.push(`moothall_memory_bytes ${process.memoryUsage.rss()}`)
  return `${lines.join('\n')}\n`
}
