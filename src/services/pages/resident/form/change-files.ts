import { receivedUpload } from '../../../../platform/forms/index.ts'
import type { FilesQuestion, Problem, Upload } from '../../../../platform/forms/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Call } from '../../../../platform/http/index.ts'
import type { FormFiles } from './form-files.ts'
import type { OpenForm } from './form-page.ts'

export interface FileTurn {
  readonly call: Call
  readonly form: OpenForm
  readonly question: FilesQuestion
  readonly files: FormFiles
}

export interface FilesNow {
  held: Upload[]
  problems: Problem[]
  /** The resident adds or removes; they have not said yet that this is all. */
  stays: boolean
}

/** Takes a file out, or keeps those that came: each on its own, so that what is wrong with one does not lose another. */
export async function changeFiles(turn: FileTurn): Promise<FilesNow> {
  const { call, form, question } = turn
  const held = ((form.journey.answers[question.code] ?? []) as Upload[]).map(receivedUpload)
  const removed = field(call.body, 'remove')
  if (removed === '') return addFiles(turn, held)
  await turn.files.remove(form.draft.id, removed)
  return { held: held.filter((file) => file.id !== removed), problems: [], stays: true }
}

async function addFiles({ call, form, question, files }: FileTurn, held: Upload[]): Promise<FilesNow> {
  const most = question.maxFiles ?? 3
  const refused: string[] = []
  for (const sent of call.files) {
    const outcome = held.length < most ? await files.keep(form.draft.id, question, sent) : { refused: `You can add up to ${most} ${most === 1 ? 'file' : 'files'} here. The others were not added.` }
    if ('kept' in outcome) held.push(receivedUpload(outcome.kept))
    else refused.push(outcome.refused)
  }
  const problems = [...new Set(refused)].map((message) => ({ question: question.code, field: question.code, code: 'refused', message }))
  return { held, problems, stays: problems.length > 0 || (field(call.body, 'act') === 'add' && call.files.length > 0) }
}
