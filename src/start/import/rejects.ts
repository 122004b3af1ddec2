import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { stringify } from 'csv-stringify'
import type { Row } from './mapping/read-value.ts'

export interface Rejected {
  line: number
  reason: string
  row: Row | undefined
}

const toldAtMost = 20

/**
 * Where refused rows go: into a CSV file (line, reason, then the row's own cells as one JSON text, so that files with other
 * columns need no other shape), or, without one, the first few as messages.
 */
export function rejectsWriter(file: string | undefined, say: (line: string) => void): { add(rejected: Rejected): Promise<void>; end(): Promise<void> } {
  let count = 0
  const sheet = file === undefined ? undefined : stringify({ header: true, columns: ['line', 'reason', 'row'] })
  const written = sheet?.pipe(createWriteStream(file!))
  return {
    async add({ line, reason, row }) {
      count += 1
      if (sheet) {
        if (!sheet.write([line, reason, row ? JSON.stringify(row) : ''])) await once(sheet, 'drain')
      } else if (count <= toldAtMost) say(`line ${line}: ${reason}`)
    },
    async end() {
      if (!sheet && count > toldAtMost) say(`and ${count - toldAtMost} more refused rows: name a file with --rejects to have them all`)
      if (!written) return
      sheet!.end()
      await once(written, 'close')
    },
  }
}
