import { insetText } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { ReadingCheck } from '../../../../platform/text/index.ts'
import { oldestReadingAge, readingAim } from '../../../rules/check-reading.ts'

export function ageWords({ readingAge, tooLong }: ReadingCheck): string {
  if (tooLong) return 'an age that was not counted'
  return readingAge === null ? 'too short to say' : `age ${readingAge}`
}

/** How hard the text is to read, and what would help; told, never a bar to saving. */
export function readingNote(check: ReadingCheck): Html {
  const { readingAge, sentences, words, advice } = check
  const verdict = readingAge === null ? '' : readingAge <= readingAim ? 'Good.' : readingAge <= oldestReadingAge ? 'Nearly plain enough: we aim for 9.' : 'Too hard for many people: we aim for 9.'
  return insetText({ html: html`<p class="govuk-body"><strong>Reads at ${ageWords(check)}.</strong> ${verdict}${check.tooLong ? '' : ` ${sentences} sentences, ${words} words.`}</p>
${advice.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">${advice.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}` })
}
