import { randomBytes } from 'node:crypto'
import { countAddedTo } from '../../../contacts/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import { field, seeOther } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { CaseFile } from '../../case.ts'
import { addMessage } from '../../actions/add-message.ts'
import { mostEvents } from '../../actions/change-case.ts'
import { writeReference } from '../../rules/reference.ts'
import { addToDraft, draftAttachments } from '../../store/attachments.ts'
import type { CaseDoors } from './case-doors.ts'
import { keepUpload } from './form-files.ts'
import { filesPerMessage, longestMessage, messageSummary } from './message-form.ts'
import type { MessageView } from './message-form.ts'
import { drawTracked } from './track-page.ts'
import type { Visit } from './track-routes.ts'

export function freshMessage(): MessageView {
  return { key: randomBytes(12).toString('base64url'), text: '', kept: [], problems: [] }
}

/** Takes a message with its files. Refused: the same page with what was typed and the good files kept. */
export async function takeMessage(tools: CouncilTools, doors: CaseDoors, visit: Visit, call: Call): Promise<Answer> {
  const { caseFile, way } = visit
  const key = /^[\w-]{16}$/.test(field(call.body, 'key')) ? field(call.body, 'key') : freshMessage().key
  const draft = `message:${caseFile.ref}:${key}`
  const typed = field(call.body, 'text')
  const text = cleanText(typed)
  const problems = [...textProblems(text), ...(await keepFiles(tools, draft, call))]
  const kept = (await draftAttachments(tools.db, draft)).map((file) => file.name)
  if (problems.length > 0) {
    const message = { key, text: text === '' ? '' : typed.toWellFormed(), kept, problems, summary: messageSummary(problems) }
    return drawTracked(tools, { caseFile, way, doors, message })
  }
  const tooMany = await tooManyFor(tools, caseFile)
  if (tooMany) return { ...(await drawTracked(tools, { caseFile, way, doors, message: { key, text: typed.toWellFormed(), kept, problems: tooMany, summary: messageSummary(tooMany) } })), status: 429 }
  const outcome = await addMessage(tools, caseFile, { text, key, draft, channel: doors.webForm.id })
  const told = 'done' in outcome ? `done=${outcome.done}` : `kept=${outcome.kept}`
  return seeOther(`/track/${writeReference(caseFile.ref)}${way === '' ? '?' : `${way}&`}${told}`)
}

/** Messages in 24 hours that one case takes here; who has more to say is heard by phone. */
export const messagesADay = 50

async function tooManyFor(tools: CouncilTools, caseFile: CaseFile): Promise<{ field: string; message: string }[] | undefined> {
  const since = new Date(tools.clock.now().getTime() - 86_400_000)
  const isFull = caseFile.events >= mostEvents.resident
  if (!isFull && (await countAddedTo(tools.db, caseFile.id, since)) < messagesADay) return undefined
  const { phone, phoneHours } = await tools.council()
  const why = isFull ? 'No more messages fit on this request' : `We take ${messagesADay} messages a day on one request, and there have been as many`
  return [{ field: 'text', message: `${why}. Call us on ${phone} (${phoneHours}) and say your reference, or come in` }]
}

function textProblems(text: string): { field: string; message: string }[] {
  if (text === '') return [{ field: 'text', message: 'Write what you want to tell us' }]
  return [...text].length > longestMessage ? [{ field: 'text', message: `Your message must be ${longestMessage.toLocaleString('en-GB')} characters or less` }] : []
}

/** Keeps every good file, also when another is refused, so that nobody has to choose it twice. */
async function keepFiles(tools: CouncilTools, draft: string, call: Call): Promise<{ field: string; message: string }[]> {
  const problems: { field: string; message: string }[] = []
  let count = (await draftAttachments(tools.db, draft)).length
  for (const sent of call.files.filter((file) => file.field === 'files')) {
    if (count >= filesPerMessage) {
      problems.push({ field: 'files', message: `You can add up to ${filesPerMessage} files to one message. Send the others in another` })
      break
    }
    const outcome = await keepUpload(tools, sent, { accepts: ['picture', 'document'] })
    if ('refused' in outcome) problems.push({ field: 'files', message: outcome.refused })
    else {
      const added = await addToDraft(tools.db, draft, outcome.file, filesPerMessage)
      count = added === undefined ? filesPerMessage : count + 1
      if (added === undefined) problems.push({ field: 'files', message: `You can add up to ${filesPerMessage} files to one message. Send the others in another` })
    }
  }
  return problems
}
