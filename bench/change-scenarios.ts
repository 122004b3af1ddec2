import { writeReference } from '../src/cases/index.ts'
import { formBody } from './browser-of.ts'
import type { Ground, Scenario } from './scenario.ts'
import { signIn } from './sign-in.ts'

interface Closed {
  id: number
  ref: string
}

/** An officer of every team whose cases are not restricted, so that there is enough to work on. */
async function signInToAll(ground: Ground): Promise<string> {
  const { owner } = ground.server
  const name = 'Bench Rowan'
  await owner.run(`insert into officer (name, email, created_at) select $1, 'bench.rowan@moothshire.example', now() where not exists (select from officer where name = $1)`, [name])
  await owner.run(`insert into officer_role select id, 'officer' from officer where name = $1 on conflict do nothing`, [name])
  await owner.run(`insert into officer_team select o.id, t.id from officer o cross join team t where o.name = $1 and not t.restricted and t.closed_at is null on conflict do nothing`, [name])
  return signIn(ground, name)
}

/** What an officer does to a case: `count` cases for the requests, as many for the bare driver, each with as many events so far as any other. */
export async function changeScenarios(ground: Ground, count: number): Promise<Scenario[]> {
  const { server } = ground
  const cases = await server.owner.run<Closed>(`
    with closed as (
      select c.id, c.ref, c.events from case_file c join team t on t.id = c.owner_team
      where c.closed_at is not null and c.procedure is null and c.restricted_to is null and not t.restricted and t.closed_at is null
    )
    select id, ref from closed where events = (select events from closed group by events order by count(*) desc limit 1) order by md5(ref) limit $1`, [count * 4])
  if (cases.length < count * 4) throw new Error(`This council has ${cases.length} closed cases that are alike, which is enough for --count ${Math.floor(cases.length / 4)}`)
  const cookie = await signInToAll(ground)
  const [noted, notedBare, opened, openedBare] = [0, 1, 2, 3].map((part) => cases.filter((_, n) => n % 4 === part)) as [Closed[], Closed[], Closed[], Closed[]]
  const headers = { cookie, origin: server.url, host: new URL(server.url).host }
  const post = (list: readonly Closed[], i: number, move: string, text: string) => {
    const ref = writeReference(list[i % list.length]!.ref)
    return { method: 'POST' as const, path: `/desk/cases/${ref}/${move}`, headers, body: formBody({ text }), status: 303, has: `/desk/cases/${ref}` }
  }
  const instead = (asked: readonly Closed[], spare: readonly Closed[]) => (recorded: number, i: number) => {
    const [old, fresh] = [asked[recorded % asked.length]!, spare[i % spare.length]!]
    return new Map<string | number, string | number>([[old.id, fresh.id], [old.ref, fresh.ref]])
  }
  return [
    { name: 'note', wanted: { cpu: 2 }, ask: (i) => post(noted, i, 'note', `Rang the depot, call ${i}: the crew comes back on Thursday.`), freshen: instead(noted, notedBare) },
    { name: 'change of state', wanted: { cpu: 2 }, hasJobs: true, ask: (i) => post(opened, i, 'reopen', `They rang again, call ${i}: it is back.`), freshen: instead(opened, openedBare) },
  ]
}
