import { fieldOf } from '../../platform/forms/index.ts'
import type { Question } from '../../platform/forms/index.ts'
import type { ServiceOffered } from './doors.ts'
import type { Tree } from './write-answer.ts'

/** An entry of GET services. We answer every report with its number at once: realtime. */
export function describeService(service: ServiceOffered): Tree {
  return {
    service_code: service.code,
    service_name: service.name,
    description: service.summary,
    metadata: attributesOf(service).length > 0,
    type: 'realtime',
    keywords: service.keywords.map((word) => word.replaceAll(',', ' ')).join(', '),
    group: service.group,
  }
}

/** GET services/{service_code}: the questions of the service, apart from place and photos, which the report has its own fields for. */
export function describeAttributes(service: ServiceOffered): Tree {
  return { service_code: service.code, attributes: attributesOf(service) }
}

function attributesOf({ questions }: ServiceOffered): Tree[] {
  const asked = questions.flatMap((question) => {
    const attribute = fieldOf(question).open311(question)
    return attribute ? [{ question, attribute }] : []
  })
  return asked.map(({ question, attribute }, i) => ({
    variable: true,
    code: question.code,
    datatype: attribute.datatype,
    // a question that is asked only after another's answer cannot be required of everyone
    required: question.required && !question.askWhen,
    datatype_description: hintOf(question),
    order: i + 1,
    description: question.label,
    values: attribute.values.map(({ key, name }) => ({ key, name })),
  }))
}

function hintOf(question: Question): string {
  const only = question.askWhen ? `Only when "${question.askWhen.question}" is ${question.askWhen.is.join(' or ')}. ` : ''
  const shape = question.type === 'date' ? 'A date as YYYY-MM-DD. ' : ''
  return `${only}${shape}${question.hint ?? ''}`.trim()
}
