import { button, textarea } from '../../../../design/index.ts'
import { cleanText } from '../../../../platform/forms/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import { doneBanner, fault, noFaults, officerWho, recordAct, top } from '../../../../staff/index.ts'
import type { Faults, Officer } from '../../../../staff/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { readCouncil, writeCouncil } from '../../../store/council-settings.ts'
import type { Council } from '../../../store/council-settings.ts'
import { drawFactsFields, factsFaults, factsFormOf, factsOf, readFactsForm } from './facts-form.ts'
import type { FactsForm } from './facts-form.ts'
import { drawThemeFields, drawThemePreview, readThemeForm, themeFaults, themeFormOf, themeOf } from './theme-form.ts'
import type { ThemeForm } from './theme-form.ts'

const home = '/desk/settings/council'

interface Form {
  facts: FactsForm
  theme: ThemeForm
  reason: string
}

/** The council's facts and colours, with a preview; every change keeps its reason. */
export function councilDeskRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'edit council')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => draw(tools, call, undefined, noFaults) }),
    route({ method: 'POST', path: home, guard, handle: (call) => save(tools, call) }),
  ]
}

async function save(tools: CouncilTools, call: Call<Officer>): Promise<Answer> {
  const form: Form = { facts: readFactsForm(call.body), theme: readThemeForm(call.body), reason: field(call.body, 'reason') }
  const isPreview = field(call.body, 'act') === 'preview'
  const faults: Faults = { ...(isPreview ? noFaults : factsFaults(form.facts)), ...themeFaults(form.theme), ...(isPreview || cleanText(form.reason) ? {} : { reason: 'Say why it changes.' }) }
  if (Object.keys(faults).length > 0) return draw(tools, call, form, faults)
  if (isPreview) return draw(tools, call, form, noFaults)
  await tools.db.transaction(async (tx) => {
    const before = (await readCouncil(tx))!
    const values = changedOnly(before, { ...factsOf(form.facts), theme: themeOf(form.theme) })
    await writeCouncil(tx, { values, reason: cleanText(form.reason), officer: call.viewer.id, at: tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'change council settings', 'settings:council', { changed: Object.keys(values), reason: cleanText(form.reason) })
  })
  return seeOther(`${home}?done=saved`)
}

function changedOnly(before: Council, after: Partial<Council>): Partial<Council> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(before[key as keyof Council]) !== JSON.stringify(value)))
}

async function draw(tools: CouncilTools, call: Call<Officer>, sent: Form | undefined, faults: Faults): Promise<Answer> {
  const council = (await readCouncil(tools.db))!
  const form = sent ?? { facts: factsFormOf(council), theme: themeFormOf(council.theme), reason: '' }
  const isWrong = faults !== noFaults
  const banner = call.method === 'GET' ? doneBanner(call.query, { saved: 'Saved. Residents see it within a minute.' }) : nothing
  const main = html`${top({ title: 'Council and theme', faults, banner, up: { href: '/desk/settings', text: 'Settings' } })}${fields(form, faults, council)}`
  return page(await tools.desk({ officer: call.viewer, title: 'Council and theme', current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function fields(form: Form, faults: Faults, council: Council): Html {
  return html`<form method="post" action="${home}" novalidate>
${drawFactsFields(form.facts, faults, council)}
<h2 class="govuk-heading-m">Colours</h2>
${drawThemePreview(form.theme, form.facts.name || council.name)}
${drawThemeFields(form.theme, faults)}
${textarea({ name: 'reason', label: { text: 'Reason for the change' }, rows: 2, value: form.reason, ...fault(faults, 'reason') })}
<div class="govuk-button-group">${button({ text: 'Save', preventDoubleClick: true })}${button({ text: 'Show the colours first', name: 'act', value: 'preview', classes: 'govuk-button--secondary' })}</div>
</form>`
}
