import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigRefused, readConfig } from './index.ts'

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigRefused)
    return error.faults
  }
}

test('nothing set is demonstration mode on loopback', () => {
  const config = readConfig({})
  assert.deepEqual([config.mode, config.host, config.port, config.baseUrl], ['demonstration', '127.0.0.1', 3000, 'http://localhost:3000'])
})

test('everything wrong is told at once', () => {
  const faults = faultsOf({ MODE: 'live', PORT: 'abc', DATABASE_URL: 'mysql://x', SECRET_KEY: 'short', OIDC_ISSUER: 'https://login.example', LOG_LEVEL: 'loud' })
  assert.equal(faults.length, 6)
  for (const name of ['MODE', 'PORT', 'DATABASE_URL', 'SECRET_KEY', 'OIDC_ISSUER', 'LOG_LEVEL']) assert.ok(faults.some((fault) => fault.startsWith(name)), name)
})

test('production needs its address, its secret and its sender, and takes no default for them', () => {
  assert.deepEqual(faultsOf({ MODE: 'production' }).map((fault) => fault.split(' ')[0]).filter((word) => /^[A-Z_]{2,}$/.test(word!)), ['BASE_URL', 'SECRET_KEY', 'MAIL_FROM'])
  const config = readConfig({ MODE: 'production', BASE_URL: 'https://contact.example.gov.uk/', SECRET_KEY: 'k'.repeat(40), MAIL_FROM: 'Council <c@example.gov.uk>', HOST: '0.0.0.0' })
  assert.equal(config.baseUrl, 'https://contact.example.gov.uk')
})

test('a demonstration is not shown to the network', () => {
  assert.match(faultsOf({ HOST: '0.0.0.0' })[0]!, /^HOST must be/)
})

test('a login of the owner alone says nothing of how pages sign in', () => {
  assert.match(faultsOf({ DATABASE_OWNER_URL: 'postgres://owner@db/moothall' })[0]!, /^DATABASE_URL is required/)
  const config = readConfig({ DATABASE_URL: 'postgres://pages@db/moothall', DATABASE_OWNER_URL: 'postgres://owner@db/moothall' })
  assert.deepEqual([config.databaseUrl, config.databaseOwnerUrl], ['postgres://pages@db/moothall', 'postgres://owner@db/moothall'])
})
