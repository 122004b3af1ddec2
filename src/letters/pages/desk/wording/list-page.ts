import { table } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../../platform/time/index.ts'
import { checkReading } from '../../../rules/check-reading.ts'
import type { ShippedTemplate } from '../../../shipped-wording.ts'
import type { TemplateVersion } from '../../../store/templates.ts'
import { ageWords } from './reading-note.ts'

/** Every message that goes out by itself, with how hard it is to read. */
export function drawWordingList(rows: readonly (ShippedTemplate & { current: TemplateVersion | undefined })[]): Html {
  return html`<h1 class="govuk-heading-l">Wording</h1>
<p class="govuk-body">These messages go out by themselves. Write them so that a child of nine can read them.</p>
${table({
  scrolls: 'Messages that go out by themselves',
  head: [{ text: 'Message' }, { text: 'When it is sent' }, { text: 'Reads at' }, { text: 'Changed' }],
  rows: rows.map(({ template, name, about, current }) => [
    { html: html`<a class="govuk-link" href="/desk/settings/wording/${template}">${name}</a>` },
    { text: about },
    { text: current ? ageWords(checkReading(current)) : 'Not written yet' },
    { text: current ? `${writeDay(dayOf(current.written_at))}, version ${current.version}` : '' },
  ]),
})}`
}
