import type { LightMyRequestResponse } from 'fastify'
import { parse } from 'node-html-parser'
import type { HTMLElement } from 'node-html-parser'
import { residentCaseRoutes } from '../../src/cases/index.ts'
import { webForm } from '../../src/channels/web-form/index.ts'
import { serviceRoutes } from '../../src/services/index.ts'
import type { CouncilTools } from '../../src/services/index.ts'
import { webApp } from '../../src/start/serve.ts'

export interface Seen {
  status: number
  body: string
  page: HTMLElement
  /** Path of a redirect. */
  to: string
  cookie: string
  headers: LightMyRequestResponse['headers']
}

const seen = (answer: LightMyRequestResponse): Seen => ({
  status: answer.statusCode, body: answer.body, page: parse(answer.body), to: String(answer.headers['location'] ?? ''),
  cookie: [answer.headers['set-cookie']].flat().map((each) => String(each ?? '').split(';')[0]).join('; '), headers: answer.headers,
})

/** The residents' site in memory: asks for pages and sends forms as a browser without scripts does. */
export async function residentSite(tools: CouncilTools) {
  const app = await webApp(tools, [...serviceRoutes(tools), ...residentCaseRoutes(tools, { webForm })])
  return {
    close: () => app.close(),
    async get(url: string, cookie = ''): Promise<Seen> {
      return seen(await app.inject({ method: 'GET', url, headers: { cookie } }))
    },
    async post(url: string, fields: Record<string, string | string[]>, cookie = ''): Promise<Seen> {
      const payload = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string]))).toString()
      return seen(await app.inject({ method: 'POST', url, payload, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } }))
    },
    async send(url: string, fields: Record<string, string>, files: { field: string; name: string; bytes: Buffer }[]): Promise<Seen> {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      for (const file of files) form.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name)
      const request = new Request('http://localhost/', { method: 'POST', body: form })
      return seen(await app.inject({ method: 'POST', url, payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type')! } }))
    },
  }
}

export type Site = Awaited<ReturnType<typeof residentSite>>

/** Starts a form and answers its questions one page after the other, up to the check page; gives the form's path. */
export async function fillIn(site: Site, service: string, answers: Record<string, Record<string, string | string[]>>): Promise<string> {
  let { to } = await site.get(`/services/${service}/start`)
  const form = to.split('/').slice(0, 3).join('/')
  for (let i = 0; i < 30 && !to.endsWith('/check'); i++) {
    const code = to.split('/').at(-1)!
    const answer = await site.post(to, answers[code] ?? {})
    if (answer.status !== 303) throw new Error(`${code}: ${answer.status} ${answer.page.querySelector('.govuk-error-summary')?.text ?? answer.body.slice(0, 300)}`)
    to = answer.to
  }
  return form
}
