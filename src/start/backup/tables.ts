import type { Queryable } from '../../platform/database/index.ts'

/** Tables of one database, those that others refer to first. Rows of the migrations themselves are not copied. */
export async function tablesInOrder(db: Queryable): Promise<string[]> {
  const tables = (await db.run<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname in ('public', 'facts') and c.relname not in ('migration', 'append_only', 'guarded_rows') order by 1`)).map((row) => row.name)
  const references = await db.run<{ child: string; parent: string }>(`
    select format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
    join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace where k.contype = 'f' and k.conrelid <> k.confrelid`)
  return sorted(tables, references)
}

function sorted(tables: readonly string[], references: readonly { child: string; parent: string }[]): string[] {
  const done: string[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) => !references.some((reference) => reference.child === table && waiting.has(reference.parent)))
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(', ')}`)
    for (const table of free) waiting.delete(table)
    done.push(...free)
  }
  return done
}

/** The columns of a table that are written, in order, quoted for SQL. */
export async function writtenColumns(tx: Queryable, table: string): Promise<string[]> {
  const rows = await tx.run<{ name: string }>(`select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table])
  return rows.map((row) => row.name)
}

/** Sets every identity column's sequence past the rows that were copied in. */
export async function advanceSequences(db: Queryable): Promise<void> {
  const columns = await db.run<{ name: string; attname: string; sequence: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, a.attname, pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and n.nspname in ('public', 'facts')`)
  for (const { name, attname, sequence } of columns) {
    await db.run(`select setval($1, coalesce((select max(${attname}) from ${name}), 0) + 1, false)`, [sequence])
  }
}

export async function migrationsApplied(db: Queryable): Promise<string[]> {
  return (await db.run<{ name: string }>('select name from migration order by name')).map((row) => row.name)
}
