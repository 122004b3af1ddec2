import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { hostileStrings } from '../forms/hostile-strings.ts'
import { cleanFileName, forgetFiles, inspectUpload, openFile, servedHow, storeFile } from './index.ts'
import type { Inspected } from './index.ts'
import { pngOf, zipOf } from './made-up-files.test-support.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'moothall-files-'))
after(() => rmSync(folder, { recursive: true }))

const accepted = (result: Inspected) => {
  assert.ok('accepted' in result, JSON.stringify(result))
  return result.accepted
}
const refused = async (name: string, bytes: Buffer | string, rules = {}) => {
  const result = await inspectUpload({ name, bytes: Buffer.from(bytes) }, rules)
  assert.ok('refused' in result, `${name} was taken`)
  return result
}
const picture = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: '#336699' } })
const safe = (sent: string) => /^[^/\\\p{Cc}<>:"|?*%]{1,110}\.txt$/u.test(cleanFileName(sent, 'text/plain')) && !cleanFileName(sent, 'text/plain').startsWith('.')
const gps = { IFD0: { Make: 'SecretCam', Copyright: 'D. Alder' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 15/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 15/1 0/1' } }

test('where and with what a photo was taken is gone, and it stands upright', async () => {
  const bytes = await picture().withExif(gps).withMetadata({ orientation: 6, exif: gps }).jpeg().toBuffer()
  assert.ok(bytes.includes('SecretCam'))
  assert.ok((await sharp(bytes).metadata()).exif)
  const kept = accepted(await inspectUpload({ name: 'IMG_1.JPEG', bytes }))
  assert.deepEqual([kept.name, kept.type], ['IMG_1.jpg', 'image/jpeg'])
  const told = await sharp(kept.bytes).metadata()
  assert.deepEqual([told.exif, told.xmp, told.iptc, told.orientation], [undefined, undefined, undefined, undefined])
  assert.deepEqual([told.width, told.height], [20, 40])
  for (const trace of ['SecretCam', 'GPS', 'Alder']) assert.ok(!kept.bytes.includes(trace), trace)
})

test('every kind of picture is drawn again, and what was put after it is gone', async () => {
  const kinds = { 'a.png': picture().png(), 'a.webp': picture().webp(), 'a.gif': picture().gif(), 'a.avif': picture().avif(), 'a.tiff': picture().tiff() }
  const became: Record<string, string> = {}
  for (const [name, drawing] of Object.entries(kinds)) {
    const bytes = Buffer.concat([await drawing.toBuffer(), Buffer.from('<script>alert(1)</script>')])
    const kept = accepted(await inspectUpload({ name, bytes }))
    became[name] = `${kept.name} ${kept.type}`
    assert.ok(!kept.bytes.includes('<script>'), name)
  }
  assert.deepEqual(became, { 'a.png': 'a.png image/png', 'a.webp': 'a.webp image/webp', 'a.gif': 'a.png image/png', 'a.avif': 'a.jpg image/jpeg', 'a.tiff': 'a.jpg image/jpeg' })
})

test('a large photo is made smaller', async () => {
  const kept = accepted(await inspectUpload({ name: 'wide.jpg', bytes: await picture(6000, 3000).jpeg().toBuffer() }))
  assert.equal((await sharp(kept.bytes).metadata()).width, 2560)
})

test('a picture that unpacks to more than memory holds is turned away quickly', async () => {
  const started = performance.now()
  assert.equal((await refused('bomb.png', pngOf(30_000, 30_000))).refused, 'file/unreadable')
  assert.ok(performance.now() - started < 2000)
})

test('bytes decide, not names', async () => {
  const png = await picture().png().toBuffer()
  assert.equal(accepted(await inspectUpload({ name: 'letter.pdf', bytes: png })).name, 'letter.pdf.png')
  assert.equal(accepted(await inspectUpload({ name: 'photo.jpg', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n') })).type, 'application/pdf')
  assert.equal((await refused('photo.jpg', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000')).refused, 'file/wrong-kind')
  assert.equal((await refused('photo.jpg', Buffer.concat([png.subarray(0, 40), Buffer.from('nonsense')]))).refused, 'file/unreadable')
})

test('drawings and pages that hold programs are turned away, however they begin', async () => {
  const beginnings = ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<?xml version="1.0"?><!-- x --><!DOCTYPE svg><svg/>', '\uFEFF  <SVG/onload=alert(1)>', '<!DOCTYPE html><script>alert(1)</script>', '<html>', '<!-- a --><script>1</script>']
  for (const text of beginnings) assert.equal((await refused('notes.txt', text)).refused, 'file/wrong-kind', text)
  assert.match((await refused('a.svg', beginnings[0]!)).advice, /Save it as a PNG or a PDF/)
})

test('documents are taken by what is in them; archives, macros and old office files are not', async () => {
  assert.equal(accepted(await inspectUpload({ name: 'list.csv', bytes: Buffer.from('name,bin\nD. Alder,green\n') })).type, 'text/csv')
  assert.equal(accepted(await inspectUpload({ name: 'notes', bytes: Buffer.from('Zoë saw it – twice.') })).name, 'notes.txt')
  const docx = zipOf({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' })
  assert.equal(accepted(await inspectUpload({ name: 'a.docx', bytes: docx })).name, 'a.docx')
  const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })
  assert.equal(accepted(await inspectUpload({ name: 'a.odt', bytes: odt })).type, 'application/vnd.oasis.opendocument.text')
  const docm = zipOf({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' })
  assert.match((await refused('a.docx', docm)).advice, /macros/)
  assert.match((await refused('a.zip', zipOf({ 'a.txt': 'hello' }))).advice, /one by one/)
  assert.match((await refused('old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))).advice, /older Word/)
  assert.equal((await refused('x.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]))).refused, 'file/wrong-kind')
})

test('an iPhone’s own form is told how to become a JPG', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)])
  assert.match((await refused('IMG_0001.HEIC', heic)).advice, /Most Compatible/)
})

test('size and emptiness are told with what to do; a field for photos takes no documents', async () => {
  assert.match((await refused('a.txt', Buffer.alloc(11_000_000, 'a'))).advice, /smaller than 10MB/)
  assert.equal((await inspectUpload({ name: 'a', bytes: Buffer.from('cut'), tooBig: true }) as { refused: string }).refused, 'file/too-big')
  assert.equal((await refused('a.txt', '')).refused, 'file/empty')
  assert.match((await refused('a.txt', 'hello', { kinds: ['picture'] })).advice, /JPG, PNG, WebP/)
})

test('names are safe on every system, whatever was sent', () => {
  const names = { '../../etc/passwd': 'passwd.txt', 'C:\\fake\\photo.txt': 'photo.txt', 'a\u202Egpj.txt': 'agpj.txt', '...': 'file.txt', 'con.txt': '_con.txt', 'a\r\nb.txt': 'ab.txt', 'x<y>:z.txt': 'x_y__z.txt', 'Zoë’s list.TXT': 'Zoë’s list.txt' }
  for (const [sent, clean] of Object.entries(names)) assert.equal(cleanFileName(sent, 'text/plain'), clean)
  for (const sent of hostileStrings) assert.ok(safe(sent), JSON.stringify(sent))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), safe))
})

test('only pictures drawn by us open in the page', () => {
  assert.equal(servedHow('image/png').disposition, 'inline')
  for (const type of ['image/svg+xml', 'text/html', 'text/plain', 'application/pdf', 'nonsense']) assert.equal(servedHow(type).disposition, 'attachment')
  assert.equal(servedHow('text/html').type, 'application/octet-stream')
  assert.equal(servedHow('image/png').headers['x-content-type-options'], 'nosniff')
})

test('the same bytes are kept once, privately, and come back the same', async () => {
  const bytes = Buffer.from('what was sent')
  const [one, two] = await Promise.all([storeFile(folder, bytes), storeFile(folder, bytes)])
  assert.equal(one, createHash('sha256').update(bytes).digest('hex'))
  assert.equal(one, two)
  const at = path.join(folder, 'files', one.slice(0, 2), one.slice(2, 4))
  assert.deepEqual(readdirSync(at), [one])
  assert.equal(statSync(path.join(at, one)).mode & 0o077, 0)
  assert.equal(statSync(at).mode & 0o077, 0)
  const found = await openFile(folder, one)
  assert.equal(Buffer.concat(await found!.stream.toArray()).toString(), 'what was sent')
  assert.equal(await openFile(folder, '0'.repeat(64)), undefined)
  await assert.rejects(openFile(folder, '../../etc/passwd'), RangeError)
})

test('a small file that would take hundreds of megabytes is turned away by its head', async () => {
  const large = picture(5000, 4000)
  assert.equal((await refused('a.avif', await large.clone().avif({ effort: 0, quality: 1 }).toBuffer())).refused, 'file/unreadable')
  assert.equal((await refused('a.jpg', await large.clone().jpeg({ progressive: true }).toBuffer())).refused, 'file/unreadable')
  assert.equal((await refused('a.png', pngOf(7200, 7200))).refused, 'file/unreadable')
  accepted(await inspectUpload({ name: 'a.jpg', bytes: await large.clone().jpeg({ progressive: false }).toBuffer() }))
})

test('only so many pictures wait at once; the others are asked to try again, and then they are taken', async () => {
  const bytes = await picture(400, 300).jpeg().toBuffer()
  const told = await Promise.all(Array.from({ length: 40 }, () => inspectUpload({ name: 'a.jpg', bytes })))
  const busy = told.filter((one) => 'refused' in one && one.refused === 'file/busy')
  assert.equal(busy.length, 20)
  accepted(await inspectUpload({ name: 'a.jpg', bytes }))
})

test('a file that nothing names goes after a day; one that is named, or has come again, stays', async () => {
  const home = mkdtempSync(path.join(folder, 'forget-'))
  const [orphan, again, named, fresh] = await Promise.all(['orphan', 'again', 'named', 'fresh'].map((text) => storeFile(home, Buffer.from(text))))
  const long = new Date(Date.now() - 3 * 86_400_000)
  for (const stored of [orphan!, again!, named!]) utimesSync(path.join(home, 'files', stored.slice(0, 2), stored.slice(2, 4), stored), long, long)
  await storeFile(home, Buffer.from('again'))
  assert.equal(await forgetFiles(home, new Date(Date.now() - 86_400_000), async (stored) => new Set(stored.filter((one) => one === named))), 1)
  const there = (stored: string) => readdirSync(path.join(home, 'files', stored.slice(0, 2)), { recursive: true }).some((name) => String(name).endsWith(stored))
  assert.deepEqual([orphan!, again!, named!, fresh!].map(there), [false, true, true, true])
})
