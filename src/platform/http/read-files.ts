import type { FastifyRequest } from 'fastify'
import type { Fields, Upload } from './route.ts'

/** Reads a multipart form: text fields and files, each cut (and marked) at the route's limit rather than failing the page. */
export async function readFiles(request: FastifyRequest, limit: { maxBytes: number; maxFiles: number }): Promise<{ fields: Fields; files: Upload[] }> {
  const fields: Record<string, string[]> = {}
  const files: Upload[] = []
  for await (const part of request.parts({ limits: { fileSize: limit.maxBytes, files: limit.maxFiles + 5 } })) {
    if (part.type === 'field') {
      const list = (fields[part.fieldname] ??= [])
      list.push(typeof part.value === 'string' ? part.value : '')
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    if (part.filename || bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, bytes, tooBig: part.file.truncated })
  }
  return { fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0]! : values])), files }
}
