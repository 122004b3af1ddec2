import { fileTypeFromBuffer } from 'file-type'
import { drawAgain } from './draw-again.ts'
import { cleanFileName } from './file-name.ts'
import { drawnAs, fileType, fileTypes, turnedAway } from './file-types.ts'
import type { FileType } from './file-types.ts'
import { textType } from './text-type.ts'

export const largestFile = 10_000_000

export interface UploadRules {
  maxBytes?: number
  /** Pictures and documents unless told. */
  kinds?: readonly FileType['kind'][]
}

export type Inspected =
  | { accepted: { name: string; type: string; bytes: Buffer } }
  /** `advice` is said to the person beside the field. */
  | { refused: string; advice: string }

/** Decides by a file's bytes whether it is kept, and gives what to keep. What the sender called it decides nothing. */
export async function inspectUpload(sent: { name: string; bytes: Buffer; tooBig?: boolean }, rules: UploadRules = {}): Promise<Inspected> {
  const maxBytes = rules.maxBytes ?? largestFile
  const kinds = rules.kinds ?? ['picture', 'document']
  if (sent.tooBig || sent.bytes.length > maxBytes) return { refused: 'file/too-big', advice: `The selected file must be smaller than ${Math.floor(maxBytes / 1_000_000)}MB. Send a smaller one, or part of it.` }
  if (sent.bytes.length === 0) return { refused: 'file/empty', advice: 'The selected file is empty. Choose it again.' }
  const type = await typeOf(sent.bytes, sent.name)
  const kept = drawnAs[type] ?? type
  const known = fileType(kept)
  if (!known || !kinds.includes(known.kind)) return wrongKind(type, kinds)
  if (known.kind === 'document') return { accepted: { name: cleanFileName(sent.name, type), type, bytes: sent.bytes } }
  return picture(sent, type)
}

async function picture(sent: { name: string; bytes: Buffer }, type: string): Promise<Inspected> {
  const drawn = await drawAgain(sent.bytes, type)
  if (drawn === 'busy') return { refused: 'file/busy', advice: 'Many people are sending photos just now. Try again in a minute.' }
  if (!drawn) return { refused: 'file/unreadable', advice: 'This picture cannot be opened: it may be damaged or much too large. Take or save it again, and send that.' }
  return { accepted: { name: cleanFileName(sent.name, drawn.type), ...drawn } }
}

function wrongKind(type: string, kinds: readonly FileType['kind'][]): Inspected {
  const words = fileTypes.filter((one) => kinds.includes(one.kind)).map((one) => one.words)
  const own = kinds.includes('document') || type.startsWith('image/') ? turnedAway[type] : undefined
  return { refused: 'file/wrong-kind', advice: own ?? `The selected file must be one of these kinds: ${words.join(', ')}.` }
}

async function typeOf(bytes: Buffer, name: string): Promise<string> {
  const text = textType(bytes, name)
  if (text === 'image/svg+xml' || text === 'text/html') return text
  // a broken file must not break the page that takes it
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return found?.mime ?? text ?? 'application/octet-stream'
}
