import { writeReference } from '../src/cases/index.ts'
import { formBody } from './browser-of.ts'
import type { Ground, Scenario } from './scenario.ts'

interface Closed {
  id: number
  ref: string
}

/** What an officer does to a case: `count` cases for the requests, as many for the bare driver, each with as many events so far as any other. */
export async function changeScenarios({ server, cookie }: Ground, count: number): Promise<Scenario[]> {
  const cases = await server.owner.run<Closed>(`
    with likely as (select events from case_file where closed_at is not null group by events order by count(*) desc limit 1)
    select id, ref from case_file where closed_at is not null and procedure is null and restricted_to is null and owner_team = any (
      select team_id from officer_team join officer on officer.id = officer_id where officer.name = 'Joan Rushton')
    and events = (select events from likely) order by md5(ref) limit $1`, [count * 4])
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
