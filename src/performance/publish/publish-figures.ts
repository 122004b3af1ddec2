import { addDays, addMonths, dayOf, startOfDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Measure } from '../../measures/contract.ts'
import type { CouncilTools } from '../../services/index.ts'
import { monthFigures } from './month-figures.ts'
import type { PublicationRules, PublishedFigure } from './month-figures.ts'

/** Figures that move by themselves, because promises fall due and weeks pass, are worked out again this often. */
const staleAfterMinutes = 10

/** A month is worked out once more until this many days after its end: repeats within 7 days are then all known. */
const settlesAfterDays = 8

/**
 * Publishes every month whose facts changed, the newest first, and the present one when it has grown stale. Only those:
 * what it costs does not grow with the years. `together`: so many months at a time, where nobody else needs the processors.
 * Gives the months that were published.
 */
export async function publishFigures(tools: CouncilTools, measures: readonly Measure[], { together = 1 }: { together?: number } = {}): Promise<Day[]> {
  const { services } = await tools.catalogue()
  const rules: PublicationRules = { personal: [...services.values()].filter((service) => service.personal || service.restricted).map((service) => service.code) }
  const months = await monthsToPublish(tools.db, tools.clock.now())
  const published: Day[] = []
  const work = async () => {
    for (let from = months.shift(); from !== undefined; from = months.shift()) {
      const month = { from, now: tools.clock.now() }
      if (!(await tools.db.transaction((tx) => publishMonth(tx, measures, month, rules)))) return
      published.push(month.from)
    }
  }
  await Promise.all(Array.from({ length: together }, work))
  return published
}

async function monthsToPublish(db: Queryable, now: Date): Promise<Day[]> {
  const current = `${dayOf(now).slice(0, 7)}-01` as Day
  const previous = addMonths(current, -1)
  // A promise may fall due years ahead; its month comes when it is the present one.
  await db.query('figures.forget-future', 'delete from figure_todo where period > $1', [current])
  const todo = await db.query<{ period: Day }>('figures.todo', 'select distinct period from figure_todo')
  const published = new Map((await db.query<{ period: Day; as_of: Date }>('figures.published', 'select period, as_of from published_month where period = any ($1::date[])', [[current, previous]])).map((row) => [row.period, row.as_of]))
  const months = new Set(todo.map((row) => row.period))
  const staleSince = new Date(now.getTime() - staleAfterMinutes * 60_000)
  if ((published.get(current) ?? staleSince) <= staleSince) months.add(current)
  const settled = startOfDay(addDays(current, settlesAfterDays))
  const before = published.get(previous)
  if (before && before < settled && before <= staleSince) months.add(previous)
  return [...months].sort().toReversed()
}

/** False when another process is publishing this month. */
async function publishMonth(tx: Queryable, measures: readonly Measure[], month: { from: Day; now: Date }, rules: PublicationRules): Promise<boolean> {
  const held = await tx.one<{ held: boolean }>('figures.hold', `select pg_try_advisory_xact_lock(727468, $1::date - '2000-01-01'::date) as held`, [month.from])
  if (!held!.held) return false
  await tx.query('figures.take', 'delete from figure_todo where period = $1', [month.from])
  const figures: PublishedFigure[] = []
  for (const measure of measures) {
    for (const method of measure.methods) figures.push(...(await monthFigures(tx, { measure, method }, month, rules)))
  }
  await tx.query('figures.write', write, [JSON.stringify(figures.map((figure) => ({ ...figure, member: figure.group }))), month.from, month.now])
  await tx.query('figures.month', 'insert into published_month values ($1, $2) on conflict (period) do update set as_of = excluded.as_of', [month.from, month.now])
  return true
}

const values = ['numerator', 'denominator', 'value', 'low', 'high', 'base', 'parts', 'suppressed']

/** A figure that comes out the same is left alone. */
const write = `
with fresh as (
  select * from jsonb_to_recordset($1) as f (measure text, method text, dimension text, member text, numerator numeric, denominator numeric,
    value double precision, low double precision, high double precision, base bigint, parts jsonb, suppressed boolean)
), gone as (
  delete from published_figure p where p.period = $2
    and not exists (select from fresh f where (f.measure, f.method, f.dimension, f.member) = (p.measure, p.method, p.dimension, p.member))
)
insert into published_figure as p (measure, method, dimension, member, period, as_of, ${values.join(', ')})
select measure, method, dimension, member, $2::date, $3::timestamptz, ${values.join(', ')} from fresh
on conflict (measure, method, dimension, member, period) do update set as_of = excluded.as_of, ${values.map((name) => `${name} = excluded.${name}`).join(', ')}
where (${values.map((name) => `p.${name}`).join(', ')}) is distinct from (${values.map((name) => `excluded.${name}`).join(', ')})`
