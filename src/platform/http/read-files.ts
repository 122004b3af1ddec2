import type { FastifyRequest } from 'fastify'
import { Stop } from './answer.ts'
import type { Fields, Upload } from './route.ts'

interface Limit {
  maxBytes: number
  maxFiles: number
}

/**
 * Reads a multipart form: text fields and files. A file over the limit is cut and marked, so that the page can say so; so
 * is every file after the form as a whole is full. A form without end, or a broken one, is refused.
 */
export async function readFiles(request: FastifyRequest, limit: Limit): Promise<{ fields: Fields; files: Upload[] }> {
  try {
    return await readParts(request, limit)
  } catch (error) {
    if (error instanceof Stop || (error as { statusCode?: number }).statusCode !== undefined) throw error
    throw new Stop(400, 'broken-form', 'The form did not arrive whole. Go back and send it again.')
  }
}

async function readParts(request: FastifyRequest, limit: Limit): Promise<{ fields: Fields; files: Upload[] }> {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const files: Upload[] = []
  const room = limit.maxBytes * limit.maxFiles + 1_048_576
  let taken = 0
  const take = (bytes: number) => {
    taken += bytes
    if (taken > room * 4) throw new Stop(413, 'too-large', 'What you sent is too large. Send less at once, or a smaller file.')
  }
  for await (const part of request.parts({ limits: { fileSize: limit.maxBytes, files: limit.maxFiles + 45 } })) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new Stop(413, 'too-large', 'One of the answers is too long. Shorten it and send it again.')
      const value = typeof part.value === 'string' ? part.value : ''
      take(value.length)
      const list = (fields[part.fieldname] ??= [])
      list.push(value)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) {
      take((chunk as Buffer).length)
      // read to its end but not held: nobody's photo sends them to a page without a way back
      if (taken <= room) chunks.push(chunk as Buffer)
    }
    const bytes = Buffer.concat(chunks)
    const tooBig = part.file.truncated || taken > room
    if (part.filename || bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, bytes, tooBig })
  }
  return { fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0]! : values])), files }
}
