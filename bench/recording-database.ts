import type { Database, Queryable, Row } from '../src/platform/database/index.ts'

/** One statement as the program sent it, and what came back. */
export interface Statement {
  name: string | undefined
  text: string
  values: readonly unknown[]
  rows: readonly Row[]
}

/** A database that writes down every statement that goes through it. `take` gives what was written since the last time. */
export function recordingDatabase(real: Database): { db: Database; take(): Statement[] } {
  let said: Statement[] = []
  const over = (target: Queryable): Queryable => ({
    client: target.client,
    send: async (name, text, values = []) => {
      said.push({ name, text, values, rows: [] })
      await target.send(name, text, values)
    },
    ends: () => target.ends(),
    soon: (errand) => target.soon(errand),
    async query<R = Row>(name: string, text: string, values: readonly unknown[] = []) {
      const rows = await target.query<R>(name, text, values)
      said.push({ name, text, values, rows: rows as readonly Row[] })
      return rows
    },
    async one<R = Row>(name: string, text: string, values: readonly unknown[] = []) {
      return (await this.query<R>(name, text, values))[0]
    },
    async run<R = Row>(text: string, values: readonly unknown[] = []) {
      const rows = await target.run<R>(text, values)
      said.push({ name: undefined, text, values, rows: rows as readonly Row[] })
      return rows
    },
  })
  const mark = (text: string) => void said.push({ name: undefined, text, values: [], rows: [] })
  const db: Database = {
    ...over(real),
    transaction: (work) => real.transaction(async (tx) => {
      mark('begin')
      const result = await work(over(tx))
      mark('commit')
      return result
    }),
    together: (work) => real.together((line) => work(over(line))),
    listen: (channel, heard, line) => real.listen(channel, heard, line),
    pool: real.pool,
    close: () => real.close(),
  }
  return { db, take: () => said.splice(0) }
}
