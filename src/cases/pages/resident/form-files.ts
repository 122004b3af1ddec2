import { inspectUpload, openFile, servedHow, storeFile } from '../../../platform/files/index.ts'
import { attachmentHeader, notFound } from '../../../platform/http/index.ts'
import type { Answer, Upload } from '../../../platform/http/index.ts'
import type { FilesQuestion } from '../../../platform/forms/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import type { FormFiles } from '../../../services/index.ts'
import { addToDraft, readAttachment, readForResident, removeFromDraft } from '../../store/attachments.ts'
import type { Attachment } from '../../store/attachments.ts'

/** On all questions of one form together. */
const mostOnForm = 20

/** Files of forms and of residents' messages: looked into, cleaned, stored, and given back only to who sent them. */
export function formFiles(tools: Tools): FormFiles {
  return {
    async keep(draft, question, file) {
      const kept = await keepUpload(tools, file, question)
      if ('refused' in kept) return kept
      const id = await addToDraft(tools.db, draft, kept.file, mostOnForm)
      if (id === undefined) return { refused: 'There are as many files on this form as it takes. Remove one first.' }
      return { kept: { id: String(id), name: kept.file.name, type: kept.file.type, bytes: kept.file.bytes } }
    },
    async remove(draft, id) {
      if (/^\d{1,15}$/.test(id)) await removeFromDraft(tools.db, draft, Number(id))
    },
    async send(draft, id) {
      return sendAttachment(tools, await attachmentNamed(tools, { draft }, id))
    },
  }
}

/** Looks at the bytes and stores what may be kept; or says why not, naming the file. */
export async function keepUpload(tools: Tools, sent: Upload, limits: Pick<FilesQuestion, 'accepts' | 'maxMegabytes'> = {}): Promise<{ file: Omit<Attachment, 'id'> } | { refused: string }> {
  const inspected = await inspectUpload(sent, { kinds: limits.accepts ?? ['picture'], maxBytes: (limits.maxMegabytes ?? 10) * 1_000_000 })
  if ('refused' in inspected) return { refused: `“${shortName(sent.name)}” was not added. ${inspected.advice}` }
  const { name, type, bytes } = inspected.accepted
  const stored = await storeFile(tools.config.dataDir, bytes)
  return { file: { name, type, bytes: bytes.length, stored, added_by: 'resident', added_at: tools.clock.now() } }
}

function shortName(name: string): string {
  const plain = name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  return plain.length > 60 ? `${[...plain].slice(0, 59).join('')}…` : plain || 'A file'
}

export async function attachmentNamed(tools: Tools, owner: { draft: string } | { caseId: number }, id: string): Promise<Attachment> {
  const found = /^\d{1,15}$/.test(id) ? await readAttachment(tools.db, owner, Number(id)) : undefined
  if (!found) throw notFound('That file is not here.')
  return found
}

/** A file that the resident of this case may open; one that is for officers alone is not there. */
export async function fileForResident(tools: Tools, caseId: number, id: string): Promise<Attachment> {
  const found = /^\d{1,15}$/.test(id) ? await readForResident(tools.db, caseId, Number(id)) : undefined
  if (!found) throw notFound('That file is not here.')
  return found
}

export async function sendAttachment(tools: Tools, file: Attachment): Promise<Answer> {
  const opened = await openFile(tools.config.dataDir, file.stored)
  if (!opened) throw notFound('We no longer have that file.')
  const how = servedHow(file.type)
  return {
    status: 200, type: how.type, body: opened.stream,
    headers: { ...how.headers, ...attachmentHeader(file.name, how.disposition), 'content-length': String(opened.bytes) },
  }
}
