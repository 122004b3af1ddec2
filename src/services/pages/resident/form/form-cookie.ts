import type { Config } from '../../../../platform/config/index.ts'
import type { Call } from '../../../../platform/http/index.ts'
import { readLink, signLink } from '../../../../platform/links/index.ts'
import { draftHours } from '../../../jobs/service-tasks.ts'

export const formCookie = 'moothall_form'

const maxAge = draftHours * 7 * 3600

/** Given to the browser that begins a form, for that form alone. */
export function formCookieFor(config: Pick<Config, 'secretKey'>, id: string, now: Date) {
  return { name: formCookie, value: signLink(config.secretKey, 'form', id, new Date(now.getTime() + maxAge * 1000)), maxAge, path: `/forms/${id}` }
}

/** Whether this browser began the form. */
export function beganHere(config: Pick<Config, 'secretKey'>, { cookies, params }: Pick<Call, 'cookies' | 'params'>, now: Date): boolean {
  const read = readLink(config.secretKey, 'form', cookies[formCookie] ?? '', now)
  return typeof read === 'object' && read.subject === params['id']
}
