import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { testCouncil } from '../../../../test/support/council.ts'
import { fillIn, residentSite } from '../../../../test/support/resident-site.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const dataDir = mkdtempSync(path.join(tmpdir(), 'moothall-files-'))
const site = await residentSite({ ...council.tools, config: { ...council.tools.config, dataDir } })
after(async () => {
  await site.close()
  await council.close()
  rmSync(dataDir, { recursive: true })
})

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446' } }).jpeg()
  .withExif({ IFD0: { Make: 'SecretPhone', Copyright: 'SecretOwner' }, IFD3: { GPSLatitude: '52/1 48/1 0/1', GPSLatitudeRef: 'N' } }).toBuffer()

const answers = {
  what: { what: 'household-rubbish' }, size: { size: 'bag' }, where: { 'where-address': 'Green Lane' },
  'your-choice': { 'your-choice': 'unknown' },
}

/** A fly-tipping report up to the question for photos. */
async function atPhotos(): Promise<string> {
  let { to } = await site.get('/services/fly-tipping/start')
  for (let i = 0; i < 10 && !to.endsWith('/photos'); i++) {
    const code = to.split('/').at(-1)! as keyof typeof answers
    const shown = await site.get(to)
    const option = shown.page.querySelector(`input[name="${code}"]`)?.getAttribute('value')
    const answer = await site.post(to, answers[code] && code === 'where' ? answers[code] : option ? { [code]: option } : {})
    assert.equal(answer.status, 303, answer.page.querySelector('.govuk-error-summary')?.text)
    to = answer.to
  }
  return to
}

const filesKept = () => readdirSync(dataDir, { recursive: true }).map((name) => path.join(dataDir, String(name))).filter((name) => statSync(name).isFile())

test('a photo is kept without the place and camera it carried, shown with a way to take it out, and goes with the case', async () => {
  assert.ok(photo.includes('SecretPhone'))
  const photos = await atPhotos()
  const added = await site.send(photos, { act: 'add' }, [{ field: 'photos', name: 'bags.jpeg', bytes: photo }])
  assert.equal(added.status, 200)
  assert.ok(added.body.includes('bags.jpg'))
  assert.ok(filesKept().every((file) => !readFileSync(file).includes('Secret')), 'nothing secret is on the disk')
  const next = await site.post(photos, {})
  assert.equal(next.status, 303)
  const form = photos.replace(/\/photos$/, '')
  const given = await site.get(`${form}/files/${added.page.querySelector('button[name=remove]')!.getAttribute('value')}`)
  assert.equal(given.headers['content-type'], 'image/jpeg')
  await site.post(next.to, {})
  await site.post(`${form}/your-choice`, { 'your-choice': 'unknown' })
  const sent = await site.post(`${form}/check`, {})
  const done = await site.get(sent.to)
  const shown = await site.get(done.page.querySelector('a[href^="/track/"]')!.getAttribute('href')!)
  const link = shown.page.querySelector('a[href*="/files/"]')!
  assert.match(link.text, /bags\.jpg/)
  assert.match(String((await site.get(link.getAttribute('href')!)).headers['content-disposition']), /^inline/)
})

test('a file is judged by its bytes: a web page named photo.jpg is refused by name, and the good photo beside it is kept', async () => {
  const photos = await atPhotos()
  const refused = await site.send(photos, {}, [
    { field: 'photos', name: 'good.jpg', bytes: photo },
    { field: 'photos', name: 'photo.jpg', bytes: Buffer.from('<!DOCTYPE html><script>alert(1)</script>') },
  ])
  assert.equal(refused.status, 422)
  const summary = refused.page.querySelector('.govuk-error-summary')!
  assert.match(summary.text, /“photo\.jpg” was not added\./)
  assert.ok(refused.page.querySelector(summary.querySelector('a')!.getAttribute('href')!), 'the summary leads to the field')
  assert.ok(refused.body.includes('good.jpg'))
})

test('too many and too large files are told, not lost with the page', async () => {
  const photos = await atPhotos()
  const many = await site.send(photos, {}, [1, 2, 3, 4].map((n) => ({ field: 'photos', name: `${n}.jpg`, bytes: photo })))
  assert.equal(many.status, 422)
  assert.match(many.page.text, /You can add up to 3 files here/)
  const other = await atPhotos()
  const large = await site.send(other, {}, [{ field: 'photos', name: 'large.jpg', bytes: Buffer.concat([photo, Buffer.alloc(10_500_000)]) }])
  assert.equal(large.status, 422)
  assert.match(large.page.text, /must be smaller than 10MB/)
})

test('a file is taken out again, and only by the form that it belongs to', async () => {
  const [mine, other] = [await atPhotos(), await atPhotos()]
  const added = await site.send(mine, { act: 'add' }, [{ field: 'photos', name: 'a.jpg', bytes: photo }])
  const id = added.page.querySelector('button[name=remove]')!.getAttribute('value')!
  await site.post(other, { remove: id })
  assert.equal((await site.get(`${other.replace(/photos$/, 'files')}/${id}`)).status, 404)
  assert.equal((await site.get(`${mine.replace(/photos$/, 'files')}/${id}`)).status, 200)
  const removed = await site.post(mine, { remove: id })
  assert.ok(!removed.body.includes('a.jpg'))
  assert.equal((await site.get(`${mine.replace(/photos$/, 'files')}/${id}`)).status, 404)
})

test('photos may be left out', async () => {
  const form = await fillIn(site, 'dead-animal', { animal: { animal: 'bird' }, where: { 'where-address': 'Green Lane' }, road: { road: 'no' }, 'your-choice': { 'your-choice': 'unknown' } })
  assert.match((await site.get(`${form}/check`)).page.text, /Not provided/)
})
