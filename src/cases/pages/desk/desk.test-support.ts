import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { councilTools } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { openSession } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import type { TestCouncil } from '../../../../test/support/council.ts'
import { makeApp } from '../../../platform/http/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Reading } from '../../../contacts/index.ts'
import { receiveContact, writeReference } from '../../index.ts'
import type { ReadableChannel } from '../../index.ts'
import { assetRoutes } from '../../../start/asset-routes.ts'
import { deskCaseRoutes, deskNavigation } from './index.ts'

export interface Desk {
  council: TestCouncil
  tools: CouncilTools
  app: Awaited<ReturnType<typeof makeApp>>
  /** A page as an officer gets it. */
  get(officer: Officer, url: string): Promise<{ status: number; body: string; to: string | undefined }>
  post(officer: Officer, url: string, fields: Record<string, string | string[]>): Promise<{ status: number; body: string; to: string | undefined }>
  cookie(officer: Officer): Promise<string>
  /** A resident reports something; gives the printed reference. */
  report(reading: Partial<Reading> & { service: string }): Promise<string>
  close(): Promise<void>
}

const errorPage = (_path: string, error: { status: number; advice: string }) => html`<h1>${error.status}</h1><p>${error.advice}</p>`
const answer = (reply: { statusCode: number; body: string; headers: Record<string, unknown> }) => ({ status: reply.statusCode, body: reply.body, to: reply.headers['location'] as string | undefined })

/** The desk over a test council, with its navigation, for page and browser tests. */
export async function testDesk(now: string, channels: readonly ReadableChannel[] = []): Promise<Desk> {
  const council = await testCouncil(now)
  const { db, clock, log } = council.tools
  const dataDir = mkdtempSync(path.join(tmpdir(), 'moothall-desk-'))
  const config = { ...council.tools.config, dataDir }
  const tools = councilTools({ db, clock, config, log }, { navigation: deskNavigation({ db }) })
  const app = await makeApp({ routes: [...deskCaseRoutes(tools, channels), ...assetRoutes(tools)], log, baseUrl: config.baseUrl, production: false, errorPage })
  const cookie = (officer: Officer) => openSession(db, officer.id, clock.now())
  return {
    council, tools, app, cookie,
    get: async (officer, url) => answer(await app.inject({ url, cookies: { moothall_desk: await cookie(officer) } })),
    post: async (officer, url, fields) => answer(await app.inject({
      method: 'POST', url, cookies: { moothall_desk: await cookie(officer) }, headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string]))).toString(),
    })),
    report: async (reading) => writeReference((await receiveContact(tools, {
      channel: 'web-form', raw: {}, by: 'resident', read: () => ({ words: 'They took next door’s but left mine again.', happenedAt: clock.now(), ...reading }),
    })).ref),
    close: async () => {
      await app.close()
      await council.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}
