import { fieldOf, holds, receivedUpload, viewAnswers, viewForm } from '../../../../platform/forms/index.ts'
import type { Question, Upload } from '../../../../platform/forms/index.ts'
import { field, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call } from '../../../../platform/http/index.ts'
import { dayOf } from '../../../../platform/time/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { keepAnswer } from '../../../store/form-drafts.ts'
import type { FormFiles } from './form-files.ts'
import { drawQuestionPage, openForm } from './form-page.ts'
import type { OpenForm } from './form-page.ts'
import { journeyOf, mayVisit } from './steps.ts'
import { changeFiles } from './change-files.ts'
import type { FileTurn } from './change-files.ts'

/** The page of one question, with the answer it has already. Too far ahead: the first question without an answer. */
export async function showQuestion(tools: CouncilTools, call: Call): Promise<Answer> {
  const form = await openForm(tools, call)
  const question = askedNow(form, call.params['question']!)
  if (!question) return seeOther(addressNow(form))
  const answers = { ...suggested(form, question), ...form.journey.answers }
  const [view] = viewAnswers([question], heldFiles(question, answers))
  return drawQuestionPage(tools, { form, view: view!, problems: [], changing: isChanging(call) })
}

/** Takes one answer. Wrong: the same page with what was typed, 422. Right: kept, and on to the next question or back to the check page. */
export async function takeAnswer(tools: CouncilTools, call: Call, files: FormFiles): Promise<Answer> {
  const form = await openForm(tools, call)
  const question = askedNow(form, call.params['question']!)
  if (!question) return seeOther(addressNow(form))
  if (question.type === 'files') return takeFiles(tools, { call, form, question, files })
  const type = fieldOf(question)
  const parsed = type.parse(question, type.read(question.code, call.body), dayOf(tools.clock.now()))
  if ('problems' in parsed) {
    const [view] = viewForm([question], call.body, parsed.problems)
    return drawQuestionPage(tools, { form, view: view!, problems: parsed.problems, changing: isChanging(call) })
  }
  await keepAnswer(tools.db, form.draft.id, { code: question.code, value: parsed.value, at: tools.clock.now() })
  return seeOther(onwards(form, { code: question.code, value: parsed.value, changing: isChanging(call) }))
}

/** Files are kept as they come, whatever else is wrong; the page goes on when "Continue" was pressed and nothing is. */
async function takeFiles(tools: CouncilTools, turn: FileTurn): Promise<Answer> {
  const { call, form, question } = turn
  const { held, problems, stays } = await changeFiles(turn)
  const parsed = fieldOf(question).parse(question, held, dayOf(tools.clock.now()))
  if (!stays && 'problems' in parsed) problems.push(...parsed.problems)
  const value = held.length > 0 ? held : null
  if (value || !question.required) await keepAnswer(tools.db, form.draft.id, { code: question.code, value, at: tools.clock.now() })
  if (problems.length === 0 && !stays) return seeOther(onwards(form, { code: question.code, value, changing: isChanging(call) }))
  const [view] = viewForm([question], { [question.code]: held }, [])
  return drawQuestionPage(tools, { form, view: view!, problems, changing: isChanging(call) })
}

const isChanging = (call: Call) => field(call.query, 'change') === 'yes'

function askedNow({ journey }: OpenForm, code: string): Question | undefined {
  return mayVisit(journey, code) ? journey.steps.find((step) => step.code === code) : undefined
}

/** The furthest page that can be seen now. */
export function addressNow({ draft, journey }: OpenForm): string {
  return `/forms/${draft.id}/${journey.next?.code ?? 'check'}`
}

/** Where an answer leads. A changed one goes back to the check page, by way of any question that it brought up. */
function onwards(form: OpenForm, given: { code: string; value: unknown; changing: boolean }): string {
  const home = `/forms/${form.draft.id}`
  const journey = journeyOf(form.service, { ...form.draft.answers, [given.code]: given.value })
  if (given.changing) return journey.next ? `${home}/${journey.next.code}?change=yes` : `${home}/check`
  const at = journey.steps.findIndex((step) => step.code === given.code)
  return `${home}/${journey.steps[at + 1]?.code ?? 'check'}`
}

/** Nothing is asked twice (WCAG 3.3.7): an address given before stands in the field already. */
function suggested({ journey }: OpenForm, question: Question): Record<string, unknown> {
  if (question.code !== 'your-address') return {}
  const place = journey.steps.find((step) => step.type === 'place' && step.code !== question.code && /address/.test(step.code) && holds(step.askWhen, journey.answers))
  return place && journey.answers[place.code] ? { 'your-address': journey.answers[place.code] } : {}
}

/** Files as they were stored are ours: the fields believe them again. */
function heldFiles(question: Question, answers: Record<string, unknown>): Record<string, unknown> {
  const held = answers[question.code]
  return question.type === 'files' && Array.isArray(held) ? { ...answers, [question.code]: (held as Upload[]).map(receivedUpload) } : answers
}
