import sharp from 'sharp'
import { drawnAs } from './file-types.ts'

sharp.cache(false)

/** Wide enough to read a number plate, small enough to keep. */
const longestSide = 2560

/** Points. A progressive JPG and an AVIF are unpacked whole, at up to 80 bytes a point; other kinds line by line or at four. */
const mostPoints = { unpackedWhole: 16_500_000, other: 51_000_000 }

/** Pictures that may wait. Each holds its bytes; who comes later is asked to try again. */
const mostWaiting = 20

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One picture at a time: the memory of this process is bounded by the largest one, not by how many people send at once. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  if (waiting >= mostWaiting) return 'busy'
  waiting += 1
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next.finally(() => (waiting -= 1))
}

/** By the head alone, before any point is unpacked. */
async function isTooLarge(bytes: Buffer): Promise<boolean> {
  const { width, height, format, isProgressive } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return width * height > (isProgressive === true || format === 'heif' ? mostPoints.unpackedWhole : mostPoints.other)
}

/**
 * Draws a picture anew from its points, upright, at most 2560 a side: what was hidden beside the points (where it was
 * taken, by which camera, a thumbnail, a program) does not come along. Undefined when it cannot
 * be read or is too large; `busy` when too many wait.
 */
export async function drawAgain(bytes: Buffer, type: string): Promise<{ bytes: Buffer; type: string } | 'busy' | undefined> {
  const to = drawnAs[type]
  if (!to) return undefined
  return inTurn(async () => {
    try {
      if (await isTooLarge(bytes)) return undefined
      const picture = sharp(bytes, { limitInputPixels: mostPoints.other, failOn: 'error', pages: 1 }).autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).timeout({ seconds: 20 })
      const drawn = to === 'image/jpeg' ? picture.flatten({ background: '#fff' }).jpeg({ quality: 82 }) : to === 'image/png' ? picture.png() : picture.webp({ quality: 82 })
      return { bytes: await drawn.toBuffer(), type: to }
    } catch {
      return undefined
    }
  })
}
