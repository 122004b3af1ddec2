import sharp from 'sharp'
import { drawnAs } from './file-types.ts'

sharp.cache(false)

/** Wide enough to read a number plate, small enough to keep. */
const longestSide = 2560

/** A JPG is read at a fraction of its size; other kinds are held whole, four bytes a point. */
const mostPoints = { jpeg: 200_000_000, other: 40_000_000 }

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time: the memory of this process is bounded by the largest one, not by how many people send at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/**
 * Draws a picture anew from its points, upright, at most 2560 a side: what was hidden beside the points (where it was
 * taken, by which camera, a thumbnail, a program) does not come along. Undefined when it cannot be read.
 */
export async function drawAgain(bytes: Buffer, type: string): Promise<{ bytes: Buffer; type: string } | undefined> {
  const to = drawnAs[type]
  if (!to) return undefined
  const limitInputPixels = type === 'image/jpeg' ? mostPoints.jpeg : mostPoints.other
  return inTurn(async () => {
    try {
      const picture = sharp(bytes, { limitInputPixels, failOn: 'error', pages: 1 }).autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true }).timeout({ seconds: 20 })
      const drawn = to === 'image/jpeg' ? picture.flatten({ background: '#fff' }).jpeg({ quality: 82 }) : to === 'image/png' ? picture.png() : picture.webp({ quality: 82 })
      return { bytes: await drawn.toBuffer(), type: to }
    } catch {
      return undefined
    }
  })
}
