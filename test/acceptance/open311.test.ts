/** Open311 against the published JSON schemas, and every string of the lists of attacks through a report, search and tracking. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { webApp } from '../../src/start/serve.ts'
import { testCouncil } from '../support/council.ts'
import type { TestCouncil } from '../support/council.ts'

type Check = ((json: unknown) => boolean) & { errors?: unknown }
interface Ajv {
  addSchema(schema: object, name: string): void
  getSchema(name: string): Check | undefined
}

const data = process.env['ACCEPTANCE_DATA'] ?? '../shared/data'
const require = createRequire(import.meta.url)

describe('Open311 before strangers', { skip: !existsSync(path.join(data, 'open311')) }, () => {
  let council: TestCouncil
  let app: Awaited<ReturnType<typeof webApp>>
  let ajv: Ajv

  before(async () => {
    council = await testCouncil('2026-11-23T10:00:00Z')
    app = await webApp(council.tools)
    ajv = new (require('ajv') as { default: new (options: object) => Ajv }).default({ strict: false, allErrors: true })
    ;(require('ajv-formats') as { default(on: Ajv): void }).default(ajv)
    for (const file of globSync(`${data}/open311/json-schema/*.json`)) if (!file.endsWith('swagger.json')) ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), path.basename(file))
  })
  after(async () => {
    await app.close()
    await council.close()
  })

  const get = async (url: string) => (await app.inject({ url: `/open311/v2/${url}` })).json()
  const conforms = (schema: string, json: unknown) => {
    const check = ajv.getSchema(schema)!
    assert.ok(check(json), JSON.stringify(check.errors))
  }
  const report = async (fields: Record<string, string>) => app.inject({
    method: 'POST', url: '/open311/v2/requests.json', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ api_key: 'demonstration', service_code: 'pothole', lat: '52.8', long: '-2.1', 'attribute[what]': 'pothole', 'attribute[danger]': 'no', ...fields }).toString(),
  })

  test('the schemas refuse what is wrong', () => {
    assert.equal(ajv.getSchema('requests.json')!([{ status: 'open' }]), false)
    assert.equal(ajv.getSchema('services.json')!([{ service_code: 1 }]), false)
  })

  test('services, their questions and requests conform', async (t) => {
    const services = await get('services.json') as { service_code: string; metadata: boolean }[]
    conforms('services.json', services)
    for (const { service_code: code } of services) conforms('service-definition.json', await get(`services/${code}.json`))
    for (let i = 0; i < 5; i++) assert.equal((await report({ description: `Number ${i}`, address_string: `${i + 1} High Street, Stanmere MS1 2AB` })).statusCode, 200)
    await council.owner.run(`update case_file set state = 'closed', outcome = 'fixed', closed_at = now() where id % 2 = 0`)
    const requests = await get('requests.json') as unknown[]
    conforms('requests.json', requests)
    assert.equal(requests.length, 5)
    t.diagnostic(`${services.length} services`)
  })

  test('every string of attack is stored exactly, shown to nobody, and makes nothing fail', async (t) => {
    const lists = globSync(`${data}/attack/*.txt`).flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    const strings = [...new Set([...lists, ...(JSON.parse(readFileSync(`${data}/attack/blns.json`, 'utf8')) as string[])])].filter((text) => text.trim() !== '')
    for (const typed of strings) {
      const posted = await report({ description: typed, first_name: typed, email: typed, phone: typed, media_url: typed, 'attribute[more]': typed, 'attribute[unknown]': typed, device_id: typed })
      assert.equal(posted.statusCode, 200, `${JSON.stringify(typed)}: ${posted.body}`)
      const [{ service_request_id: id }] = posted.json() as [{ service_request_id: string }]
      assert.ok(id, `${posted.body} ${JSON.stringify(await council.owner.run('select problem from ledger_tray'))}`)
      const [kept] = await council.owner.run<{ words: string; sent: string }>(`select words, raw->'fields'->>'description' as sent from case_file f join contact c on c.case_id = f.id join ledger_entry using (number) where f.ref = $1`, [id.slice(3).replace('-', '')])
      const storable = typed.replaceAll('\0', '').toWellFormed()
      assert.equal(kept!.sent, storable)
      assert.ok(kept!.words.startsWith(storable), JSON.stringify([typed, kept!.words]))
      const answer = await app.inject({ url: `/open311/v2/requests/${id}.xml` })
      assert.equal(answer.statusCode, 200)
    }
    t.diagnostic(`${strings.length} strings`)
  })

  test('no string makes an address, a place, a search or tracking fail', async () => {
    const strings = [...new Set([...globSync(`${data}/attack/*.txt`).flatMap((file) => readFileSync(file, 'utf8').split('\n')), ...(JSON.parse(readFileSync(`${data}/attack/blns.json`, 'utf8')) as string[])])]
    for (const typed of strings) {
      const encoded = encodeURIComponent(typed)
      const answers = [
        await report({ address_string: typed, lat: '', long: '' }), await report({ lat: typed, long: typed }), await report({ service_code: typed }), await report({ api_key: typed }), await report({ 'attribute[what]': typed, [`attribute[${typed}]`]: typed }),
        ...await Promise.all([`/open311/v2/services/${encoded}.json`, `/open311/v2/requests/${encoded}.xml`, `/open311/v2/tokens/${encoded}.json`, `/open311/v2/requests.json?service_code=${encoded}&start_date=${encoded}`, `/open311/v2/requests.xml?service_request_id=${encoded}`, `/search?q=${encoded}`, `/track/${encoded}`].map((url) => app.inject({ url }))),
        await app.inject({ method: 'POST', url: '/track', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ ref: typed, reference: typed, postcode: typed, email: typed }).toString() }),
      ]
      for (const { statusCode } of answers) assert.ok(statusCode < 500, `${statusCode}: ${JSON.stringify(typed)}`)
    }
  })
})
