/** The Big List of Naughty Strings, typed into every place where a resident can type. Run by hand: it is not part of the package. */
import { existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { testCouncil } from '../support/council.ts'
import { typeEverywhere } from '../support/hostile-resident.ts'
import { residentSite } from '../support/resident-site.ts'

const list = process.env['NAUGHTY_STRINGS'] ?? 'data/attack/blns.json'

test('no naughty string makes a page fail or comes back changed', { skip: !existsSync(list) }, async (t) => {
  const council = await testCouncil('2026-11-20T10:12:00Z')
  const site = await residentSite(council.tools)
  after(async () => {
    await site.close()
    await council.close()
  })
  const strings = JSON.parse(readFileSync(list, 'utf8')) as string[]
  for (const [at, typed] of strings.entries()) {
    await typeEverywhere(site, typed).catch((error: unknown) => {
      throw new Error(`string ${at}: ${JSON.stringify(typed).slice(0, 100)}`, { cause: error })
    })
  }
  t.diagnostic(`${strings.length} strings`)
})
