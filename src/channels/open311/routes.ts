import { open, route } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { describeRequest } from './describe-request.ts'
import { describeAttributes, describeService } from './describe-services.ts'
import { discover } from './discover.ts'
import type { Open311Doors, PublicRequest } from './doors.ts'
import { readFilter } from './read-filter.ts'
import { takeReport } from './take-report.ts'
import { writeAnswer, writeErrors } from './write-answer.ts'
import type { Format } from './write-answer.ts'

const v2 = '/open311/v2'
type Reading = (call: Call, format: Format) => Promise<Answer>

/** The six methods of GeoReport v2 and the discovery of the endpoint. jurisdiction_id may be sent and changes nothing: we serve one. */
export function open311Routes(doors: Open311Doors): Route[] {
  const posts = (['xml', 'json'] as const).map((format) => route({
    method: 'POST', path: `${v2}/requests.${format}`, guard: open, upload: { maxBytes: 1, maxFiles: 1 }, handle: (call) => takeReport(doors, call, format),
  }))
  return [
    ...both('/open311/discovery', async (_call, format) => discover(await doors.endpoint(), format)),
    ...both(`${v2}/services`, async (_call, format) => writeAnswer(format, 'services', (await doors.services()).map(describeService))),
    one(`${v2}/services`, (code, format) => attributes(doors, code, format)),
    ...both(`${v2}/requests`, (call, format) => list(doors, call, format)),
    ...posts,
    one(`${v2}/requests`, (id, format) => single(doors, id, format)),
    one(`${v2}/tokens`, (token, format) => resolve(doors, token, format)),
    route({ method: 'GET', path: '/open311/*', guard: open, handle: async ({ url }) => writeErrors(/\.json(\?|$)/i.test(url) ? 'json' : 'xml', 404, [`There is nothing at this address. The methods are under ${v2}/; /open311/discovery.xml lists what there is.`]) }),
  ]
}

function both(path: string, handle: Reading): Route[] {
  return (['xml', 'json'] as const).map((format) => route({ method: 'GET', path: `${path}.${format}`, guard: open, handle: (call) => handle(call, format) }))
}

function one(path: string, handle: (id: string, format: Format) => Promise<Answer>): Route {
  return route({ method: 'GET', path: `${path}/:file`, guard: open, handle: ({ params }) => byFile(params['file']!, handle) })
}

/** The last part of a path: an id and the format it ends in. */
async function byFile(file: string, handle: (id: string, format: Format) => Promise<Answer>): Promise<Answer> {
  const [, id, format] = /^(.+)\.(xml|json)$/is.exec(file) ?? []
  if (!id) return writeErrors('xml', 404, ['End the address in .xml or .json.'])
  return handle(id, format!.toLowerCase() as Format)
}

async function attributes(doors: Open311Doors, code: string, format: Format): Promise<Answer> {
  const service = (await doors.services()).find((each) => each.code === code)
  return service ? writeAnswer(format, 'service_definition', describeAttributes(service)) : writeErrors(format, 404, ['service_code was not found.'])
}

async function list(doors: Open311Doors, { query }: Call, format: Format): Promise<Answer> {
  const read = readFilter(query, doors.now())
  if ('problems' in read) return writeErrors(format, 400, read.problems)
  return writeRequests(doors, 'ids' in read ? await doors.byId(read.ids) : await doors.find(read.filter), format)
}

async function single(doors: Open311Doors, id: string, format: Format): Promise<Answer> {
  const found = await doors.byId([id])
  return found.length > 0 ? writeRequests(doors, found, format) : writeErrors(format, 404, ['service_request_id was not found.'])
}

async function writeRequests(doors: Open311Doors, requests: readonly PublicRequest[], format: Format): Promise<Answer> {
  const { council } = await doors.endpoint()
  return writeAnswer(format, 'service_requests', requests.map((request) => describeRequest(request, council)))
}

/** A token stands for a report that was taken and had no case yet; the number of a request may be asked for as well. */
async function resolve(doors: Open311Doors, token: string, format: Format): Promise<Answer> {
  const known = (await doors.byToken(token)) ?? (await doors.byId([token]))[0]
  if (!known) return writeErrors(format, 404, ['token was not found.'])
  return writeAnswer(format, 'service_requests', [{ service_request_id: known.id, token }])
}
