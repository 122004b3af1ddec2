import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { buffer } from 'node:stream/consumers'
import type { PoolClient } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { BenchServer } from './bench-council.ts'

export interface MeasuredImport {
  rows: number
  /** The whole command, with reading, facts and figures. */
  seconds: number
  rowsPerSecond: number
  /** The rows that it made, copied into empty tables with the same indexes. */
  bareSeconds: number
  ratio: number
}

const program = path.resolve(import.meta.dirname, '../bin/moothall.mjs')

/** Imports a file of made-up service requests by a shipped mapping, while the server runs. */
export async function measureImport(server: BenchServer, dataDir: string, rows: number): Promise<MeasuredImport> {
  const file = `${dataDir}-import.csv`
  const run = Date.now().toString(36)
  writeFileSync(file, requests(rows, run))
  const first = (await server.owner.run<{ id: number }>('select coalesce(max(id), 0) as id from case_file'))[0]!.id
  const begun = performance.now()
  const child = spawn(process.execPath, [program, 'import', 'cases', file, '--mapping', 'boston-311'], { env: { ...process.env, MODE: 'demonstration', DATA_DIR: dataDir, LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number]
  const seconds = (performance.now() - begun) / 1000
  const made = (await server.owner.run<{ n: number }>('select count(*)::int as n from case_file where id > $1', [first]))[0]!.n
  if (code !== 0 || made !== rows) throw new Error(`The import ended with ${code} and made ${made} of ${rows} cases`)
  const bareSeconds = await copyAgain(server, first)
  return { rows, seconds, rowsPerSecond: rows / seconds, bareSeconds, ratio: seconds / bareSeconds }
}

/** A file as the mapping boston-311 reads it. */
function requests(rows: number, run: string): string {
  const types = ['Pothole repair', 'Missed collection', 'Street light outages', 'Graffiti removal', 'Litter']
  const lines = ['CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,CASE_STATUS,CLOSURE_REASON,OnTime_Status,TYPE,Department,Source,CASE_TITLE,REASON,Location,ward,LATITUDE,LONGITUDE,Geocoded_Location']
  for (let i = 0; i < rows; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0')
    const month = String(1 + (i % 9)).padStart(2, '0')
    const type = types[i % types.length]!
    const closed = i % 12 === 0 ? ',Open,' : `2025-${month}-${day} 18:0${i % 10}:00,Closed,Case Resolved. Done by crew ${i % 40}.`
    lines.push(`${run}${i},2025-${month}-${day} 09:${String(i % 60).padStart(2, '0')}:00,2025-${month}-${day} 23:59:00,${closed},${i % 5 === 0 ? 'OVERDUE' : 'ONTIME'},${type},PWD${i % 6},Citizens Connect App,${type} number ${i},Street work,${i % 300} Example St 02118,Ward ${i % 22},42.3${i % 1000},-71.0${i % 1000},`)
  }
  return `${lines.join('\n')}\n`
}

const tables: readonly (readonly [string, string])[] = [
  ['ledger_entry', 'number in (select number from contact where case_id > $1)'], ['case_file', 'id > $1'], ['case_event', 'case_id > $1'], ['promise', 'case_id > $1'],
  ['contact', 'case_id > $1'], ['case_search', 'case_id > $1'],
]

async function copyAgain(server: BenchServer, first: number): Promise<number> {
  const client = await server.owner.pool.connect()
  try {
    let seconds = 0
    for (const [table, which] of tables) seconds += await copyTable(client, table, which.replace('$1', String(first)))
    return seconds
  } finally {
    client.release()
  }
}

async function copyTable(client: PoolClient, table: string, which: string): Promise<number> {
  const rows = await buffer(client.query(copyTo(`copy (select * from ${table} where ${which}) to stdout`)))
  await client.query(`create table bench_copy (like ${table} including all)`)
  const begun = performance.now()
  await pipeline(Readable.from([rows]), client.query(copyFrom('copy bench_copy from stdin')))
  const seconds = (performance.now() - begun) / 1000
  await client.query('drop table bench_copy')
  return seconds
}
