import type { Answer } from '../../../../platform/http/index.ts'
import type { Upload as SentFile } from '../../../../platform/http/index.ts'
import type { FilesQuestion, Upload } from '../../../../platform/forms/index.ts'

/** Where a form's files are kept. Attachments belong to cases, which stand above this module and hand this in. */
export interface FormFiles {
  /** Looks at the bytes, takes out what the sender did not mean to send, and keeps the file for the draft; or says why not, in a sentence. */
  keep(draft: string, question: FilesQuestion, file: SentFile): Promise<{ kept: Upload } | { refused: string }>
  remove(draft: string, id: string): Promise<void>
  /** The file itself, for the one who is filling in the form. */
  send(draft: string, id: string): Promise<Answer>
}
