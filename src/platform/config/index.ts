/** The only reader of the environment. Every key says what it is for; docs/configuration.md is generated from `keys`. */
import path from 'node:path'
import { Refused } from '../errors/index.ts'

interface Key {
  readonly about: string
  /** Value outside production when the variable is not set; production may ask for more. */
  readonly fallback?: string
  readonly example?: string
  readonly secret?: true
  readonly check?: (value: string) => string | undefined
}

const address = (schemes: readonly string[]) => (value: string) => {
  const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : ''
  return schemes.includes(scheme) ? undefined : `must be an address that starts with ${schemes.map((s) => `${s}://`).join(' or ')}`
}
const oneOf = (...words: string[]) => (value: string) => (words.includes(value) ? undefined : `must be one of ${words.join(', ')}`)
const port = (value: string) => (/^\d{1,5}$/.test(value) && Number(value) < 65_536 ? undefined : 'must be a port number from 0 to 65535')
const proxies = (value: string) => (value.split(',').every((one) => /^(loopback|[0-9a-fA-F.:]+(\/\d{1,3})?)$/.test(one.trim())) ? undefined : 'must be addresses or networks separated by commas, such as 10.1.2.3, 10.2.0.0/16')
const longEnough = (value: string) => (value.length >= 32 ? undefined : 'must be at least 32 characters long')
const mailbox = (value: string) => (/\S@\S+\.\S/.test(value) ? undefined : 'must be an e-mail address, with a name in front if you like')

export const keys = {
  MODE: { about: 'demonstration: generated data, one-click sign-in, loopback only. production: real data and sign-in.', fallback: 'demonstration', check: oneOf('demonstration', 'production') },
  HOST: { about: 'Address to listen on. Demonstration mode listens on loopback only.', fallback: '127.0.0.1', example: '0.0.0.0' },
  PORT: { about: 'Port to listen on; 0 takes any free one.', fallback: '3000', check: port },
  TRUSTED_PROXIES: { about: 'Addresses or networks of the proxies in front, separated by commas, whose X-Forwarded-For is believed.', fallback: 'loopback', example: '10.1.2.3, 10.1.2.4', check: proxies },
  BASE_URL: { about: 'The address residents see, without a trailing slash. Links in messages start with it.', example: 'https://contact.example.gov.uk', check: address(['http', 'https']) },
  SECRET_KEY: { about: 'Signs links and cookies. At least 32 characters, the same on every process, never shared.', secret: true, check: longEnough },
  DATABASE_URL: { about: 'PostgreSQL 15 or later. Without it Moothall runs its own server inside DATA_DIR, which is meant for trying out.', secret: true, example: 'postgres://moothall@db/moothall', check: address(['postgres', 'postgresql']) },
  DATABASE_OWNER_URL: { about: 'The same database as its owner, for migrations, jobs and backup. With it, pages use DATABASE_URL alone, whose login must not be the owner and cannot become it.', secret: true, example: 'postgres://moothall_owner@db/moothall', check: address(['postgres', 'postgresql']) },
  DATA_DIR: { about: 'Folder for attachments and, without DATABASE_URL, the database.', fallback: 'data-dir' },
  SMTP_URL: { about: 'Mail server for messages to residents. Without it, demonstration mode keeps messages for reading on the desk.', secret: true, example: 'smtps://name:password@mail.example:465', check: address(['smtp', 'smtps']) },
  IMAP_URL: { about: 'Not used yet: Moothall does not receive e-mail. Kept for the mailbox of residents\' e-mail.', secret: true, example: 'imaps://name:password@mail.example', check: address(['imap', 'imaps']) },
  MAIL_FROM: { about: 'Sender of messages to residents.', fallback: 'Moothshire Council <contact@moothshire.example>', check: mailbox },
  OIDC_ISSUER: { about: 'OpenID Connect issuer for officers\' sign-in.', example: 'https://login.example/tenant', check: address(['http', 'https']) },
  OIDC_CLIENT_ID: { about: 'Client id registered with the issuer.' },
  OIDC_CLIENT_SECRET: { about: 'Client secret registered with the issuer.', secret: true },
  NOTIFY_API_KEY: { about: 'Not used yet: Moothall sends no texts and prints letters for posting. Kept for a GOV.UK Notify key.', secret: true },
  NOTIFY_URL: { about: 'Not used yet. Kept for the address of the Notify API.', fallback: 'https://api.notifications.service.gov.uk', check: address(['http', 'https']) },
  LOG_LEVEL: { about: 'How much to log.', fallback: 'info', check: oneOf('silent', 'error', 'warn', 'info', 'debug', 'trace') },
} as const satisfies Record<string, Key>

export type KeyName = keyof typeof keys

export interface Config {
  mode: 'demonstration' | 'production'
  host: string
  port: number
  trustedProxies: string[]
  baseUrl: string
  secretKey: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  dataDir: string
  smtpUrl: string | undefined
  imapUrl: string | undefined
  mailFrom: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  notify: { apiKey: string; url: string } | undefined
  logLevel: string
}

/** Everything wrong with the environment, told at once. */
export class ConfigRefused extends Refused {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`Moothall cannot start with this configuration:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const faults: string[] = []
  const value = (name: KeyName): string | undefined => {
    const key: Key = keys[name]
    const given = environment[name]?.trim()
    const text = given ? given : key.fallback
    const fault = text === undefined ? undefined : key.check?.(text)
    if (fault) faults.push(`${name} ${fault}`)
    return text
  }
  const values = Object.fromEntries(Object.keys(keys).map((name) => [name, value(name as KeyName)])) as Record<KeyName, string | undefined>
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) faults.push('DATABASE_URL is required with DATABASE_OWNER_URL: the login that pages use')
  faults.push(...oidcFaults(values), ...(values.MODE === 'production' ? productionFaults(environment, values) : demonstrationFaults(values)))
  if (faults.length > 0) throw new ConfigRefused(faults)
  return toConfig(values)
}

function oidcFaults(values: Record<KeyName, string | undefined>): string[] {
  const trio = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET]
  const given = trio.filter(Boolean).length
  return given === 0 || given === 3 ? [] : ['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together']
}

function productionFaults(environment: Record<string, string | undefined>, values: Record<KeyName, string | undefined>): string[] {
  const faults: string[] = []
  if (!values.BASE_URL) faults.push('BASE_URL is required in production: the address residents will see')
  if (!values.SECRET_KEY) faults.push('SECRET_KEY is required in production: make one with `openssl rand -base64 48`')
  if (!environment['MAIL_FROM']) faults.push('MAIL_FROM is required in production: who messages to residents come from')
  // Local accounts are in the database, which is not reached until the rest is right.
  if (faults.length > 0 && !values.OIDC_ISSUER) faults.push('A sign-in method is required in production: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or, when the rest is right, make the first administrator with `moothall officer add`')
  return faults
}

/** Anyone who reaches a demonstration can sign in as anyone, so it is reached from this machine only. */
function demonstrationFaults(values: Record<KeyName, string | undefined>): string[] {
  return ['127.0.0.1', '::1', 'localhost'].includes(values.HOST!) ? [] : ['HOST must be 127.0.0.1, ::1 or localhost in demonstration mode: set MODE=production to serve others']
}

function toConfig(values: Record<KeyName, string | undefined>): Config {
  const baseUrl = (values.BASE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '')
  return {
    mode: values.MODE as Config['mode'],
    host: values.HOST!,
    port: Number(values.PORT),
    trustedProxies: values.TRUSTED_PROXIES!.split(',').map((one) => one.trim()),
    baseUrl,
    secretKey: values.SECRET_KEY ?? 'demonstration-secret-that-protects-nothing-real',
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    dataDir: path.resolve(values.DATA_DIR!),
    smtpUrl: values.SMTP_URL,
    imapUrl: values.IMAP_URL,
    mailFrom: values.MAIL_FROM!,
    oidc: values.OIDC_ISSUER ? { issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID!, clientSecret: values.OIDC_CLIENT_SECRET! } : undefined,
    notify: values.NOTIFY_API_KEY ? { apiKey: values.NOTIFY_API_KEY, url: values.NOTIFY_URL! } : undefined,
    logLevel: values.LOG_LEVEL!,
  }
}
