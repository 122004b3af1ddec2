import { councilHeader, demonstrationBar, page } from '../../design/index.ts'
import { html, type Html } from '../../platform/html/index.ts'
import { forbidden } from '../../platform/http/index.ts'
import type { Call, Cookie } from '../../platform/http/index.ts'
import { deviceCookie, deviceLife } from '../store/known-devices.ts'
import { pendingCookie, pendingLife } from '../store/pending-sign-in.ts'
import { sessionCookie } from '../store/sessions.ts'
import type { Browser } from '../actions/finish-sign-in.ts'
import type { StaffTools } from './staff-tools.ts'

/** A page before signing in: one column, the council's name, nothing else. */
export async function signInFrame(tools: StaffTools, options: { title: string; main: Html; hasError?: boolean }): Promise<Html> {
  const { name } = await tools.council()
  return page({
    title: options.title,
    hasError: options.hasError,
    site: 'resident',
    theme: { name: `${name} desk`, stylesheet: '/theme.css' },
    bodyStart: tools.config.mode === 'demonstration' ? demonstrationBar({ text: `This is a demonstration. ${name} and everyone in it are made up.` }) : undefined,
    header: councilHeader({ name: `${name} desk`, href: '/desk' }),
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${options.main}</div></div>`,
  })
}

/**
 * Signing in needs no cookie, so the check that guards every other form does not hold here: without this, another site
 * could sign an officer in as somebody else and read what they then write.
 */
export function refuseForeign(tools: StaffTools, call: Call<unknown>): void {
  const origin = call.headers['origin']
  const own = origin === undefined || origin === new URL(tools.config.baseUrl).origin || (tools.config.mode === 'demonstration' && sameHost(String(origin), call.headers['host']))
  if (!own || call.headers['sec-fetch-site'] === 'cross-site') throw forbidden('Open the sign-in page on our own site and try again.')
}

function sameHost(origin: string, host: string | string[] | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

export function browserOf(call: Call<unknown>): Browser {
  return { ip: call.ip, device: call.cookies[deviceCookie], session: call.cookies[sessionCookie] }
}

/** The session ends with the browser's own session too; the device is remembered for a year. */
export function signedInCookies(signedIn: { session: string; device: string }): Cookie[] {
  return [
    { name: sessionCookie, value: signedIn.session },
    { name: deviceCookie, value: signedIn.device, maxAge: deviceLife, path: '/desk/sign-in' },
    { name: pendingCookie, value: '', maxAge: 0, path: '/desk/sign-in' },
  ]
}

export function pendingCookies(token: string): Cookie[] {
  return [{ name: pendingCookie, value: token, maxAge: pendingLife, path: '/desk/sign-in' }]
}

/** "in 4 minutes" */
export function waitWords(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
}
