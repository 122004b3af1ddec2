import { randomBytes } from 'node:crypto'
import { newReference } from '../src/cases/index.ts'
import { formBody } from './browser-of.ts'
import type { Ground, Scenario } from './scenario.ts'

const newDraft = () => randomBytes(16).toString('base64url')

/** What a resident types into the form for a missed bin, page by page. */
function pagesOf(due: Date): Record<string, Record<string, string | string[]>> {
  return {
    bin: { bin: ['general-rubbish', 'recycling'] }, due: { 'due-day': String(due.getUTCDate()), 'due-month': String(due.getUTCMonth() + 1), 'due-year': String(due.getUTCFullYear()) },
    where: { 'where-address': '14 Mill Lane, Ashcombe', 'where-postcode': 'MS3 2AB' }, out: { out: 'yes' }, help: { help: 'no' }, more: { more: 'They took next door’s but left mine. It is the second time this month.' },
    'your-choice': { 'your-choice': 'known' }, 'your-name': { 'your-name': 'Bench Alder' }, 'your-ways': { 'your-ways': ['email'] }, 'your-email': { 'your-email': 'bench@post.example' }, 'your-needs': { 'your-needs': '' },
  }
}

/** Drafts that are filled in to the last page, by walking the form once and copying what was kept under other names. */
async function filledDrafts({ server, browser }: Ground, count: number): Promise<string[]> {
  const pages = pagesOf(new Date(Date.now() - 86_400_000))
  let { location } = await browser.askRightly({ method: 'GET', path: '/services/missed-bin/start', status: 303, has: '/forms/' })
  const id = location.split('/')[2]!
  while (!location.endsWith('/check')) {
    const page = location.split('/')[3]!
    if (!pages[page]) throw new Error(`The form asks ${page}, and the bench has no answer`)
    ;({ location } = await browser.askRightly({ method: 'POST', path: location, body: formBody(pages[page]), status: 303, has: '/forms/' }))
  }
  const drafts = Array.from({ length: count }, newDraft)
  await server.owner.run(`
    insert into form_draft (id, service_code, answers, started_at, changed_at)
    select made.id, f.service_code, f.answers || jsonb_build_object('your-name', case when made.n % 2 = 0 then r.name else 'New ' || r.name end, 'your-email', coalesce(r.email, 'bench' || made.n || '@post.example')), f.started_at, f.changed_at
    from unnest($1::text[]) with ordinality made (id, n) cross join form_draft f
    join lateral (select name, email from resident where id = 1 + made.n * 37 % (select max(id) from resident)) r on true where f.id = $2`, [drafts, id])
  return drafts
}

/** Contacts that come in by the web form's last page and by Open311: `count` requests and as many again for the bare driver. */
export async function intakeScenarios(ground: Ground, count: number): Promise<Scenario[]> {
  const asked = await filledDrafts(ground, count)
  const spare = await filledDrafts(ground, count)
  const refs = Array.from({ length: count }, () => newReference())
  const wards = ['Mill Lane', 'Elm Row', 'Quarry Hill', 'Station Road']
  return [
    {
      name: 'web form', wanted: { cpu: 2 }, hasJobs: true,
      ask: (i) => ({ method: 'POST', path: `/forms/${asked[i]}/check`, body: '', status: 303, has: `/forms/${asked[i]}/done` }),
      freshen: (recorded, i) => new Map([[asked[recorded]!, spare[i]!], ['«ref»', refs[i]!]]),
    },
    {
      name: 'Open311', wanted: { cpu: 2 }, hasJobs: true,
      ask: (i) => ({
        method: 'POST', path: '/open311/v2/requests.json', status: 200, has: 'service_request_id',
        body: formBody({
          api_key: 'demonstration', service_code: 'pothole', lat: String(52.9 + (i % 90) / 1000), long: '-2.01', address_string: `${wards[i % 4]}, Stanmere`, 'attribute[what]': 'pothole', 'attribute[danger]': 'no',
          description: `A deep hole by number ${i % 99}, worse after the rain`, first_name: 'Bench', last_name: `Caller ${i}`, email: `caller${i}@post.example`,
        }),
      }),
      freshen: (_recorded, i) => new Map([['«ref»', newReference()], ['«key»', `again:${i}:${newDraft()}`]]),
    },
  ]
}
