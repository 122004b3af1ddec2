import { button, details, input, select } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import { formats, needsWords } from '../../rules/needs.ts'
import type { Needs } from '../../rules/needs.ts'

interface NeedsView {
  readonly caseFile: CaseFile
  readonly way: string
  /** As told on this page before; what we know otherwise is never shown here. */
  readonly needs: Needs | null
}

const shown = ({ caseFile, needs }: NeedsView) => (caseFile.restricted_to === null ? needs : null)

/** What was told here, once something was. A private case does not repeat it. */
export function needsRow(view: NeedsView): { key: string; value: string } | undefined {
  if (!view.needs) return undefined
  return { key: 'How we write to you', value: shown(view) ? needsWords(view.needs) || 'As we do now' : 'As you told us' }
}

export function needsForm(view: NeedsView): Html {
  const needs = shown(view)
  const form = html`<form action="${`/track/${writeReference(view.caseFile.ref)}/needs${view.way}`}" method="post">
${select({ name: 'format', id: 'format', label: { text: 'How should we write to you?' }, value: needs?.format, items: formats.map((each) => ({ value: each, text: each })) })}
${input({ name: 'language', id: 'language', label: { text: 'In which language?' }, hint: { text: 'English, if you leave this empty' }, classes: 'govuk-input--width-20', value: needs?.language })}
${input({ name: 'adjustments', id: 'adjustments', label: { text: 'What else would make it easier for you?' }, hint: { text: 'For example, more time, or a call after 4pm' }, value: needs?.adjustments })}
${button({ text: 'Save', classes: 'govuk-button--secondary' })}</form>`
  return details({ summaryText: 'Large print, another language, or other help', html: form })
}
