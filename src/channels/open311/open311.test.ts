import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { open311Doors } from '../../start/channel-doors.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { open311Routes } from './index.ts'

let council: TestCouncil
let app: Awaited<ReturnType<typeof webApp>>

before(async () => {
  council = await testCouncil('2026-11-23T10:00:00Z')
  app = await webApp(council.tools, open311Routes(open311Doors(council.tools)))
})

after(async () => {
  await app.close()
  await council.close()
})

const pothole = { 'api_key': 'demonstration', service_code: 'pothole', lat: '52.8056', long: '-2.1171', 'attribute[what]': 'pothole', 'attribute[danger]': 'no' }

async function get(url: string) {
  const response = await app.inject({ url: `/open311/${url}` })
  return { status: response.statusCode, type: response.headers['content-type'], body: response.body, json: url.includes('.json') ? response.json() : undefined }
}

async function post(fields: Record<string, string | string[]>, format = 'json') {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string])))
  const response = await app.inject({ method: 'POST', url: `/open311/v2/requests.${format}`, headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, payload: body.toString() })
  return { status: response.statusCode, body: response.body, json: format === 'json' ? response.json() : undefined }
}

const parseXml = (text: string) => {
  assert.match(text, /^<\?xml version="1\.0" encoding="utf-8"\?>/)
  return new XMLParser({ parseTagValue: false }).parse(text) as any // oxlint-disable-line typescript/no-explicit-any
}

test('discovery says where the methods are, in both formats', async () => {
  const { json } = await get('discovery.json')
  assert.deepEqual(Object.keys(json), ['changeset', 'contact', 'key_service', 'endpoints'])
  assert.equal(json.endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2')
  assert.deepEqual(json.endpoints[0].formats, ['text/xml', 'application/json'])
  const xml = await get('discovery.xml')
  assert.equal(xml.type, 'text/xml; charset=utf-8')
  assert.deepEqual(parseXml(xml.body)['discovery'].endpoints.endpoint.formats.format, ['text/xml', 'application/json'])
})

test('services are a bare list in JSON, and only those that are offered to the public', async () => {
  const { json } = await get('v2/services.json?jurisdiction_id=anything')
  assert.ok(Array.isArray(json) && json.length > 10)
  const entry = json.find((each: { service_code: string }) => each.service_code === 'pothole')
  assert.equal(entry.metadata, true)
  assert.equal(entry.type, 'realtime')
  assert.match(entry.keywords, /hole in the road/)
  assert.ok(!json.some((each: { service_code: string }) => each.service_code === 'council-tax-discount'))
  assert.equal(parseXml((await get('v2/services.xml')).body)['services'].service.length, json.length)
})

test('a service tells its questions, but not the place and the photos', async () => {
  const { json } = await get('v2/services/pothole.json')
  assert.deepEqual(json.attributes.map((each: { code: string }) => each.code), ['what', 'size', 'lane', 'danger', 'more'])
  assert.deepEqual(json.attributes.map((each: { order: number }) => each.order), [1, 2, 3, 4, 5])
  assert.ok(json.attributes[0].values.some((value: { key: string }) => value.key === 'pothole'))
  const xml = parseXml((await get('v2/services/pothole.xml')).body)
  assert.equal(xml['service_definition'].attributes.attribute[0].values.value[0].key, 'pothole')
})

test('what is not offered does not exist, and the error is in the format asked for', async () => {
  assert.equal((await get('v2/services/benefit-appeal.json')).status, 404)
  const { status, json } = await get('v2/services/nothing.json')
  assert.equal(status, 404)
  assert.deepEqual(json, [{ code: 404, description: 'service_code was not found.' }])
  assert.equal(parseXml((await get('v2/services/nothing.xml')).body)['errors'].error.code, '404')
  assert.equal((await get('v2/requests/MH-0000-000.json')).status, 404)
  assert.equal((await get('v2/nothing/at/all.json')).status, 404)
  assert.equal((await get('v2/tokens/abc.xml')).status, 404)
})

test('a report becomes a case with its promise, and its words stay with us', async () => {
  const words = 'Deep hole <b>by</b> the shop & it\'s "bad".\nCall me: 01632 960001 \u0007'
  const posted = await post({ ...pothole, description: words, first_name: 'Ada', last_name: 'Moss', email: 'ada@example.com', phone: '01632 960001', address_string: '4 Mill Lane, Stanmere MS1 2AB' })
  assert.equal(posted.status, 200, posted.body)
  const [{ service_request_id: id, service_notice: notice, token }] = posted.json
  assert.match(id, /^MH-[0-9A-Z]{3}-[0-9A-Z]{4}$/)
  assert.match(notice, /by Monday 30 November 2026/)
  assert.equal(token, undefined)
  const kept = await council.owner.run<{ words: string; name: string; raw: { fields: { description: string; api_key?: string } }; by: string }>(
    `select f.words, r.name, l.raw, e.by from case_file f join resident r on r.id = f.resident_id join contact c on c.case_id = f.id join ledger_entry l using (number) join case_event e on e.case_id = f.id and e.seq = 1 where f.ref = $1`, [id.slice(3).replace('-', '')])
  assert.equal(kept[0]!.words, words)
  assert.equal(kept[0]!.raw.fields.description, words)
  assert.equal(kept[0]!.raw.fields.api_key, undefined)
  assert.equal(kept[0]!.name, 'Ada Moss')
  assert.equal(kept[0]!.by, 'open311:demonstration')
  for (const format of ['json', 'xml']) {
    const { body } = await get(`v2/requests/${id}.${format}`)
    assert.doesNotMatch(body, /Ada|Moss|960001|example\.com|Deep hole/)
  }
  const { json } = await get(`v2/requests/${id.toLowerCase().replaceAll('-', '')}.json`)
  assert.equal(json.length, 1)
  assert.deepEqual({ ...json[0], service_notice: '' }, {
    service_request_id: id, status: 'open', status_notes: 'Received', service_name: 'Pothole or road damage', service_code: 'pothole', description: 'Pothole or road damage',
    agency_responsible: 'Moothshire Council', service_notice: '', requested_datetime: '2026-11-23T10:00:00Z', updated_datetime: '2026-11-23T10:00:00Z', expected_datetime: '2026-11-30T23:59:59Z',
    address: '4 Mill Lane, Stanmere MS1 2AB', address_id: null, zipcode: 'MS1 2AB', lat: 52.8056, long: -2.1171, media_url: null,
  })
  assert.equal((await get(`v2/tokens/${id}.json`)).json[0].service_request_id, id)
})

test('without a key that holds, nothing is taken', async () => {
  const held = await count()
  assert.equal((await post({ ...pothole, api_key: '' })).status, 403)
  const { status, body } = await post({ ...pothole, api_key: 'wrong' }, 'xml')
  assert.equal(status, 403)
  assert.equal(parseXml(body)['errors'].error.code, '403')
  assert.equal(await count(), held)
})

test('everything wrong with a report is told at once, and nothing is kept', async () => {
  const held = await count()
  const { status, json } = await post({ api_key: 'demonstration', service_code: 'pothole', 'attribute[what]': 'nonsense', description: 'x'.repeat(4001) })
  assert.equal(status, 400)
  assert.deepEqual(json.map((each: { code: number }) => each.code), [400, 400, 400, 400])
  assert.match(json.map((each: { description: string }) => each.description).join(' '), /location.*attribute\[what\].*attribute\[danger\].*4000/i)
  assert.equal((await post({ ...pothole, lat: '' })).status, 400)
  assert.equal((await post({ ...pothole, lat: '37.76', long: '-122.42' })).status, 400)
  assert.equal((await post({ ...pothole, service_code: '' })).status, 400)
  assert.equal((await post({ ...pothole, service_code: 'benefit-appeal' })).status, 404)
  assert.equal(await count(), held)
})

test('several choices come as attribute[CODE][], and multipart text is read as well', async () => {
  const tip = { api_key: 'demonstration', service_code: 'fly-tipping', address_id: '100012345678', 'attribute[size]': await firstChoice('fly-tipping', 'size') }
  const kinds = (await choices('fly-tipping', 'what')).slice(0, 2)
  const posted = await post({ ...tip, 'attribute[what][]': kinds })
  assert.equal(posted.status, 200, posted.body)
  const form = new FormData()
  for (const [name, value] of Object.entries(tip)) form.append(name, value)
  for (const kind of kinds) form.append('attribute[what][]', kind)
  const sent = new Response(form)
  const response = await app.inject({ method: 'POST', url: '/open311/v2/requests.json', headers: { 'content-type': sent.headers.get('content-type')! }, payload: Buffer.from(await sent.arrayBuffer()) })
  assert.equal(response.statusCode, 200, response.body)
})

test('the same report from the same device on the same day is one report; another device is another', async () => {
  const report = { ...pothole, description: 'Sent twice', device_id: 'd-1' }
  const [first, again, other] = [await post(report), await post(report), await post({ ...report, device_id: 'd-2' })]
  assert.equal(first.json[0].service_request_id, again.json[0].service_request_id)
  assert.notEqual(first.json[0].service_request_id, other.json[0].service_request_id)
  const unknown = { ...pothole, description: 'No device' }
  assert.notEqual((await post(unknown)).json[0].service_request_id, (await post(unknown)).json[0].service_request_id)
})

test('an e-mail address that is none is kept for a person to read, not refused', async () => {
  const posted = await post({ ...pothole, email: 'not an address', phone: '12', 'attribute[old]': 'gone' })
  assert.equal(posted.status, 200)
  const [row] = await council.owner.run<{ answers: { question: string; answer: string }[] }>(`select e.data->'answers' as answers from case_event e join case_file f on f.id = e.case_id where f.ref = $1 and seq = 1`, [bare(posted.json[0].service_request_id)])
  assert.deepEqual(row!.answers.slice(-3), [{ question: 'old', answer: 'gone' }, { question: 'E-mail as given', answer: 'not an address' }, { question: 'Phone as given', answer: '12' }])
})

test('requests are filtered by service, state, time and number', async () => {
  const graffiti = await post({ api_key: 'demonstration', service_code: 'graffiti', address_string: 'The bridge', 'attribute[offensive]': 'yes', 'attribute[on]': await firstChoice('graffiti', 'on') })
  const id = graffiti.json[0].service_request_id
  assert.deepEqual(await ids('service_code=graffiti'), [id])
  assert.deepEqual(await ids('service_code=graffiti&status=closed'), [])
  assert.deepEqual(await ids('service_code=graffiti&status=open,closed'), [id])
  assert.deepEqual(await ids('service_code=graffiti&start_date=2026-11-23T10:00:00Z&end_date=2026-11-23T10:00:00+00:00'), [id])
  assert.deepEqual(await ids('service_code=graffiti&start_date=&end_date=2026-11-23T09:59:59Z'), [])
  assert.deepEqual(await ids(`service_request_id=${id}&status=closed&service_code=pothole`), [id])
  assert.deepEqual(await ids('service_code=nothing'), [])
  const all = await ids('service_code=pothole,graffiti')
  assert.deepEqual([...await ids('service_code=pothole,graffiti&page=1&page_size=2'), ...await ids('service_code=pothole,graffiti&page=2&page_size=2')], all.slice(0, 4))
  council.clock.set('2027-03-01T10:00:00Z')
  assert.deepEqual(await ids('service_code=graffiti'), [])
  council.clock.set('2026-11-23T10:00:00Z')
})

test('a filter that cannot be is refused with what to change', async () => {
  for (const query of ['status=done', 'start_date=2026-01-01', 'start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 'start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z', 'page=0', 'page_size=1001']) {
    assert.equal((await get(`v2/requests.json?${query}`)).status, 400, query)
  }
})

test('a restricted case, a complaint and a case of a personal service are not there', async () => {
  const posted = await post({ ...pothole, description: 'To be restricted' })
  const id = posted.json[0].service_request_id
  for (const change of [`restricted_to = owner_team`, `restricted_to = null, kind = 'complaint'`, `kind = 'service-request', service_code = 'benefit-appeal'`]) {
    await council.owner.run(`update case_file set ${change} where ref = $1`, [bare(id)])
    assert.equal((await get(`v2/requests/${id}.json`)).status, 404, change)
    assert.deepEqual((await get(`v2/requests.json?service_request_id=${id}`)).json, [])
    assert.doesNotMatch((await get('v2/requests.json')).body, new RegExp(id))
  }
})

test('a closed request says how it ended and when, in standing words', async () => {
  const posted = await post({ ...pothole, description: 'To be closed' })
  await council.owner.run(`update case_file set state = 'closed', outcome = 'duplicate', closed_at = '2026-11-24T09:00:00Z', changed_at = '2026-11-25T09:00:00Z' where ref = $1`, [bare(posted.json[0].service_request_id)])
  const [{ status, status_notes, updated_datetime }] = (await get(`v2/requests/${posted.json[0].service_request_id}.json`)).json
  assert.deepEqual([status, status_notes, updated_datetime], ['closed', 'Duplicate of another case', '2026-11-24T09:00:00Z'])
})

test('a report whose case cannot be opened is kept, and its token finds the case later', async () => {
  await council.owner.run('alter table case_file add constraint no_more check (id < 0) not valid')
  const posted = await post({ ...pothole, description: 'While the house is on fire' })
  await council.owner.run('alter table case_file drop constraint no_more')
  assert.equal(posted.status, 200)
  const [{ token, service_request_id }] = posted.json
  assert.equal(service_request_id, undefined)
  assert.deepEqual((await get(`v2/tokens/${token}.json`)).json, [{ service_request_id: null, token }])
  const [row] = await council.owner.run<{ waiting: number }>('select count(*) as waiting from ledger_tray')
  assert.equal(row!.waiting, 1)
})

async function ids(query: string): Promise<string[]> {
  return (await get(`v2/requests.json?${query}`)).json.map((each: { service_request_id: string }) => each.service_request_id)
}

async function count(): Promise<number> {
  return (await council.owner.run<{ n: number }>('select count(*) as n from ledger_entry'))[0]!.n
}

const bare = (id: string) => id.slice(3).replace('-', '')

async function choices(service: string, code: string): Promise<string[]> {
  const { json } = await get(`v2/services/${service}.json`)
  return json.attributes.find((each: { code: string }) => each.code === code).values.map((value: { key: string }) => value.key)
}

async function firstChoice(service: string, code: string): Promise<string> {
  return (await choices(service, code))[0]!
}
