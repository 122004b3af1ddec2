import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { valuesOf } from '../body.ts'
import { cleanLine } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem } from '../messages.ts'

const kinds = {
  picture: { words: 'JPG, PNG, HEIC or WebP', types: ['image/jpeg', 'image/png', 'image/heic', 'image/heif', 'image/webp'] },
  document: {
    words: 'PDF, Word, Excel, OpenDocument, text or CSV',
    types: [
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.spreadsheet',
      'text/plain',
      'text/csv',
    ],
  },
} as const

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('files'),
    accepts: Type.Optional(Type.Array(Type.Union([Type.Literal('picture'), Type.Literal('document')]), { minItems: 1, uniqueItems: true })),
    maxFiles: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 3 })),
    maxMegabytes: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
  },
  { additionalProperties: false },
)
export type FilesQuestion = Static<typeof settings>

/** A file that the web server has already put away; `type` is what its bytes say, never what the sender said. */
export interface Upload {
  readonly id: string
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly bytes: number
}

export interface FilesView extends CommonView {
  readonly kind: 'files'
  readonly kept: readonly Upload[]
  readonly maxFiles: number
  readonly maxMegabytes: number
  /** For the `accept` attribute. */
  readonly mediaTypes: readonly string[]
}

const received = new WeakSet<object>()

/** The only way to make an upload that `read` believes: a JSON body that looks like one could name another person's file. */
export function receivedUpload({ id, name, type, bytes }: Upload): Upload {
  const upload = { id, name: fileName(name), type, bytes }
  received.add(upload)
  return upload
}

function isReceived(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && received.has(value)
}

/** The last part of a path, cleaned, at most 200 characters with its ending kept. */
export function fileName(sent: string): string {
  const name = cleanLine(sent.split(/[/\\]/).at(-1) ?? '').replace(/^\.+/, '')
  const short = name.length > 200 ? `${[...name].slice(0, 180).join('')}…${name.slice(-15).toWellFormed()}` : name
  return short || 'file'
}

function mediaTypes(question: FilesQuestion): readonly string[] {
  return (question.accepts ?? ['picture']).flatMap((kind) => kinds[kind].types as readonly string[])
}

function faultOf(question: FilesQuestion, upload: Upload): string | null {
  if (upload.bytes === 0) return 'empty-file'
  if (upload.bytes > (question.maxMegabytes ?? 10) * 1_000_000) return 'file-too-big'
  return mediaTypes(question).includes(upload.type) ? null : 'wrong-kind'
}

/** Photos or documents; pictures only, three files of 10 MB each, unless set. */
export const files: Field<FilesQuestion, readonly Upload[], readonly Upload[], FilesView> = {
  type: 'files',
  settings,
  read: (code, body) => valuesOf(body, code).filter(isReceived),
  readText: () => [],
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    if (raw.length === 0) return empty(question, messages)
    const faults = new Set(raw.map((upload) => faultOf(question, upload)).filter((code) => code !== null))
    if (raw.length > (question.maxFiles ?? 3)) faults.add('too-many-files')
    if (faults.size > 0) return { problems: [...faults].map((code) => problem(question, messages, code)) }
    return { value: raw }
  },
  messages(question) {
    const most = question.maxFiles ?? 3
    const words = (question.accepts ?? ['picture']).map((kind) => kinds[kind].words).join(', or ')
    return ownWords(question, {
      missing: `Select ${question.what ?? 'a file'}`,
      'too-many-files': `You can only select up to ${most} ${most === 1 ? 'file' : 'files'} at the same time`,
      'empty-file': 'The selected file is empty',
      'file-too-big': `The selected file must be smaller than ${question.maxMegabytes ?? 10}MB`,
      'wrong-kind': `The selected file must be a ${words}`,
    })
  },
  view: (question, raw, problems) => ({
    kind: 'files',
    ...commonView(question, problems),
    kept: raw,
    maxFiles: question.maxFiles ?? 3,
    maxMegabytes: question.maxMegabytes ?? 10,
    mediaTypes: mediaTypes(question),
  }),
  asText: (_question, value) => value.map((upload) => upload.name).join(', '),
  asJson: (value) => value.map((upload) => ({ ...upload })),
  asCsv: (_question, value) => value.map((upload) => upload.name).join('; '),
  open311: () => null,
}
