import { createHash } from 'node:crypto'
import { field } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Open311Doors, ServiceOffered } from './doors.ts'
import { readReport } from './read-report.ts'
import { readReporter } from './read-reporter.ts'
import { keptFields, sent } from './report.ts'
import type { SentReport } from './report.ts'
import { writeAnswer, writeErrors } from './write-answer.ts'
import type { Format } from './write-answer.ts'

/** POST requests: checks everything before anything is kept, so that a refusal can be put right and sent again. */
export async function takeReport(doors: Open311Doors, call: Call, format: Format): Promise<Answer> {
  const from = await doors.keyHolder(call)
  if (from === undefined) return writeErrors(format, 403, ['api_key is missing or does not hold. The council gives keys out.'])
  const code = field(call.body, 'service_code').trim()
  if (code === '') return writeErrors(format, 400, ['service_code is missing.'])
  const service = (await doors.services()).find((each) => each.code === code)
  if (!service) return writeErrors(format, 404, ['service_code was not found. GET services lists those that there are.'])
  const raw: SentReport = { service: code, fields: keptFields(call.body), from, sentAt: doors.now().toISOString() }
  const problems = problemsOf(raw, service, call)
  if (problems.length > 0) return writeErrors(format, 400, problems)
  const sourceKey = sameAgain(raw)
  const taken = await doors.receive({ raw, from, ...(sourceKey ? { sourceKey } : {}) })
  const account = sent(raw.fields, 'account_id') || null
  return writeAnswer(format, 'service_requests', [
    'token' in taken ? { token: taken.token, service_notice: null, account_id: account }
      : { service_request_id: taken.request.id, service_notice: taken.request.promiseWords, account_id: account },
  ])
}

function problemsOf(raw: SentReport, service: ServiceOffered, call: Call): readonly string[] {
  if (call.files.length > 0) return ['Files are not taken here: send the address of a picture as media_url.']
  const outcome = readReport(raw, service)
  const { resident } = readReporter(raw.fields, dayOf(new Date(raw.sentAt)))
  return [...('problems' in outcome ? outcome.problems : []), ...(service.anonymousAllowed || resident ? [] : ['This service needs to know who asks: send a name and an email or phone.'])]
}

/**
 * A program that got no answer sends again. The same report, every field alike, from the same device or account on the same
 * day is one report. Without either there is no telling two people apart, and both are taken.
 */
function sameAgain({ service, fields, from, sentAt }: SentReport): string | undefined {
  if (!sent(fields, 'device_id') && !sent(fields, 'account_id')) return undefined
  const cells = Object.keys(fields).sort().map((name) => [name, fields[name]])
  const hash = createHash('sha256').update(JSON.stringify([service, from, dayOf(new Date(sentAt)), cells])).digest('base64url')
  return `open311:${hash}`
}
