import { inspectUpload, storeFile } from '../../platform/files/index.ts'
import type { Upload } from '../../platform/http/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../../staff/index.ts'
import { fileAdded } from '../events/correspondence.ts'
import { addAttachment } from '../store/attachments.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome } from './change-case.ts'

/** Adds a file to a case. Its bytes are looked at and put away first; bytes that no row points to harm nobody. */
export async function addFile(tools: Tools, officer: Officer, key: CaseKey, given: { upload: Upload | undefined; isShown: boolean }): Promise<Outcome> {
  if (!given.upload) return { refused: 'file/none', advice: 'Choose a file.', field: 'file' }
  const inspected = await inspectUpload(given.upload)
  if ('refused' in inspected) return { refused: inspected.refused, advice: inspected.advice, field: 'file' }
  const { name, type, bytes } = inspected.accepted
  const stored = await storeFile(tools.config.dataDir, bytes)
  return changeCase(tools, keyOf(key), { officer, move: 'add-file' }, async ({ caseFile, now }, tx) => {
    const attachment = await addAttachment(tx, { caseId: caseFile.id }, { name, type, bytes: bytes.length, stored, added_by: `officer:${officer.id}`, added_at: now })
    return [fileAdded.happen({ attachment, name, ...(given.isShown ? {} : { internal: true }) })]
  })
}
