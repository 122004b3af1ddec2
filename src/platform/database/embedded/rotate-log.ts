import { copyFileSync, existsSync, renameSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

const largestBytes = 5_000_000
const keptFiles = 3

/** The file that the server writes to. */
export function logFile(folder: string): string {
  return join(folder, 'server.log')
}

/**
 * Moves a full log to server.log.1, the one before to .2, and so on to the last, which goes. The server keeps its file
 * open for appending, so the text is copied out and the file emptied. PostgreSQL's own collector removes no files, and
 * costs a process more.
 */
export function rotateLog(folder: string): void {
  const file = logFile(folder)
  try {
    if (statSync(file).size < largestBytes) return
    for (let number = keptFiles - 1; number >= 1; number -= 1) {
      if (existsSync(`${file}.${number}`)) renameSync(`${file}.${number}`, `${file}.${number + 1}`)
    }
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  } catch {
    // A log that cannot be tidied is no reason to stop.
  }
}
