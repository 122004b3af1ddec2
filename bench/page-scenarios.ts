import { writeReference } from '../src/cases/index.ts'
import type { Ground, Scenario } from './scenario.ts'

/** Pages that are read: desk and portal. */
export async function pageScenarios({ server, cookie }: Ground): Promise<Scenario[]> {
  const { owner } = server
  const cases = await owner.run<{ ref: string; title: string }>(`select ref, title from case_file where restricted_to is null order by md5(ref) limit 400`)
  const teams = await owner.run<{ team: string }>(`select owner_team as team from case_file where closed_at is null group by 1 order by count(*) desc limit 6`)
  const words = ['pothole bus', 'mattress', 'recycling', 'boiler', 'Mill Lane', 'dark path', 'council tax summons', 'MS4', 'tyres layby', 'wheelchair']
  const headers = { cookie }
  return [
    {
      name: 'case page', wanted: { p50: 3 },
      ask: (i) => ({ method: 'GET', path: `/desk/cases/${writeReference(cases[i % cases.length]!.ref)}`, headers, status: 200, has: writeReference(cases[i % cases.length]!.ref) }),
    },
    { name: 'queue page', wanted: { p50: 4 }, ask: (i) => ({ method: 'GET', path: `/desk/queues/${teams[i % teams.length]!.team}`, headers, status: 200, has: 'href="/desk/cases/' }) },
    { name: 'search', wanted: { p50: 6 }, ask: (i) => ({ method: 'GET', path: `/desk/search?q=${encodeURIComponent(words[i % words.length]!)}`, headers, status: 200, has: 'href="/desk/cases/' }) },
    { name: 'portal page', ask: () => ({ method: 'GET', path: '/performance', status: 200, has: 'of every 100 promises' }) },
    { name: 'portal service', ask: () => ({ method: 'GET', path: '/performance/services/street-light', status: 200, has: 'Street light' }) },
    { name: 'home page', ask: () => ({ method: 'GET', path: '/', status: 200, has: 'What do you need?' }) },
  ]
}
