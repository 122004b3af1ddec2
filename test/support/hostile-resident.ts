import assert from 'node:assert/strict'
import { cleanText } from '../../src/platform/forms/index.ts'
import type { Site } from './resident-site.ts'

/** Words as a reader sees them: runs of white space are one. */
const asRead = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Types one string into every place where a resident can type. No page may fail, and what was kept is shown as it was typed. */
export async function typeEverywhere(site: Site, typed: string, options: { track: boolean } = { track: true }): Promise<void> {
  const query = new URLSearchParams({ q: typed })
  const found = await site.get(`/search?${query}`)
  assert.equal(found.status, 200)
  assert.equal(found.page.querySelectorAll('script:not([src])').length, 0)
  // its answer takes 200 ms whatever is typed
  if (options.track) assert.ok((await site.post('/track', { reference: typed, detail: typed })).status < 500)
  assert.ok((await site.get(`/services/${encodeURIComponent(typed.toWellFormed().slice(0, 150))}`)).status < 500)
  assert.ok((await site.get(`/track/${encodeURIComponent(typed.toWellFormed().slice(0, 150))}?${new URLSearchParams({ t: typed })}`)).status < 500)
  await typeInForm(site, typed)
}

async function typeInForm(site: Site, typed: string): Promise<void> {
  const { to } = await site.get('/services/something-else/start')
  const form = to.replace(/\/about$/, '')
  const first = await site.post(to, { about: typed })
  if (first.status === 303) {
    assert.equal(await keptAs(site, form, 'about'), asRead(cleanText(typed)))
  } else {
    assert.ok([413, 422].includes(first.status), `${first.status}`)
    await site.post(to, { about: 'Something' })
  }
  const place = await site.post(`${form}/where`, { 'where-address': typed, 'where-postcode': typed, 'where-latitude': typed })
  assert.ok([303, 413, 422].includes(place.status), `${place.status}`)
  await site.post(`${form}/where`, { 'where-address': '' })
  await site.post(`${form}/photos`, {})
  await site.post(`${form}/your-choice`, { 'your-choice': 'known' })
  for (const code of ['your-name', 'your-ways', 'your-email', 'your-phone', 'your-needs', 'your-choice', typed.toWellFormed().slice(0, 100)]) {
    assert.ok((await site.post(`${form}/${encodeURIComponent(code)}`, { [code]: typed })).status < 500, code)
  }
  assert.ok((await site.get(`${form}/check`)).status < 500)
}

async function keptAs(site: Site, form: string, code: string): Promise<string> {
  const page = (await site.get(`${form}/${code}`)).page
  return asRead(page.querySelector(`#${code}`)!.text)
}
