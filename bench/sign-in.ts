import { formBody } from './browser-of.ts'
import type { Ground } from './scenario.ts'

/** One click, as in any demonstration. Gives the cookie. */
export async function signIn({ server, browser }: Pick<Ground, 'server' | 'browser'>, name: string): Promise<string> {
  const officer = (await server.owner.run<{ id: number }>('select id from officer where name = $1', [name]))[0]!
  const { cookies } = await browser.askRightly({ method: 'POST', path: '/desk/sign-in/as', headers: { origin: server.url }, body: formBody({ officer: String(officer.id), next: '/desk' }), status: 303, has: '/desk' })
  return cookies.map((cookie) => cookie.split(';')[0]!).filter((cookie) => !cookie.endsWith('=')).join('; ')
}
