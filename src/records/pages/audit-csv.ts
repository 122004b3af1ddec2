import { stringify } from 'csv-stringify/sync'
import { Readable } from 'node:stream'
import { attachmentHeader } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { officerNames, readAudit, recordRead } from '../../staff/index.ts'
import type { AuditEntry, AuditFilter, Officer } from '../../staff/index.ts'
import { readAuditFilter } from './audit-filter.ts'

const batch = 2000

/** The filtered log as CSV, sent as it is read. Cells that a spreadsheet would run as formulas are made plain. */
export async function auditCsv(tools: Tools, call: Call<Officer>): Promise<Answer> {
  const asked = readAuditFilter(call.query)
  await recordRead(tools.db, call.viewer, 'audit', { ...asked.typed, as: 'csv' })
  const names = await officerNames(tools.db)
  return {
    status: 200, type: 'text/csv; charset=utf-8', body: Readable.from(lines(tools, asked.filter, names)),
    headers: attachmentHeader(`audit ${dayOf(tools.clock.now())}.csv`),
  }
}

async function* lines(tools: Tools, filter: AuditFilter, names: ReadonlyMap<number, string>): AsyncGenerator<string> {
  yield stringify([['number', 'at', 'officer', 'name', 'act', 'subject', 'detail']])
  let before = filter.before
  for (;;) {
    const entries = await readAudit(tools.db, { ...filter, ...(before === undefined ? {} : { before }) }, batch)
    yield stringify(entries.map((entry) => cells(entry, names)), { escape_formulas: true })
    if (entries.length < batch) return
    before = entries.at(-1)!.id
  }
}

function cells(entry: AuditEntry, names: ReadonlyMap<number, string>): string[] {
  const name = entry.officer_id === null ? 'System' : (names.get(entry.officer_id) ?? '')
  return [String(entry.id), entry.at.toISOString(), String(entry.officer_id ?? ''), name, entry.act, entry.subject, entry.detail ? JSON.stringify(entry.detail) : '']
}
