import type { BenchServer } from './bench-council.ts'

export interface Disk {
  all: number
  parts: Record<string, number>
}

const parts = `
  select case
      when n.nspname = 'facts' or c.relname = 'published_figure' then 'facts and figures'
      when c.relname in ('case_file', 'promise') then 'cases and promises'
      when c.relname = 'case_event' then 'events'
      when c.relname in ('case_search', 'case_search_restricted') then 'search'
      when c.relname in ('ledger_entry', 'contact') then 'ledger and contacts'
      when c.relname = 'resident' then 'residents' else 'all else' end as part,
    sum(pg_total_relation_size(c.oid)) as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') group by 1 order by 2 desc`

/** MiB for each 100,000 cases, tables with their indexes. */
export async function readDisk({ owner }: BenchServer): Promise<{ cases: number; disk: Disk }> {
  const [row] = await owner.run<{ cases: number; bytes: number }>('select (select count(*) from case_file) as cases, pg_database_size(current_database()) - (select pg_database_size($1)) as bytes', ['template0'])
  const each = (bytes: number) => (bytes / 1_048_576 / row!.cases) * 100_000
  const read = await owner.run<{ part: string; bytes: number }>(parts)
  return { cases: row!.cases, disk: { all: each(row!.bytes), parts: Object.fromEntries(read.map(({ part, bytes }) => [part, each(bytes)])) } }
}
