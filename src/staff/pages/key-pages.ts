import { button, checkboxes, emptyState, input, insetText, table } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { field, fieldList, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { writeInstant } from '../../platform/time/index.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { endKey, makeKey } from '../actions/keep-keys.ts'
import { officerWho } from '../guards/officer-who.ts'
import type { Officer } from '../officer.ts'
import { readKeys } from '../store/api-keys.ts'
import type { ApiKey } from '../store/api-keys.ts'
import { doneBanner, fault, none, top } from './form-parts.ts'
import type { StaffTools } from './staff-tools.ts'

const home = '/desk/settings/keys'

/** API keys: made here, shown once, ended here. */
export function keyRoutes(tools: StaffTools): Route[] {
  const guard = officerWho(tools, 'edit keys')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => draw(tools, call, {}) }),
    route({
      method: 'POST', path: home, guard,
      async handle(call) {
        const given = { name: field(call.body, 'name'), scopes: fieldList(call.body, 'scopes') }
        const made = await makeKey(tools, call.viewer, given)
        return 'faults' in made ? draw(tools, call, { given, faults: made.faults }) : draw(tools, call, { key: made.done.key })
      },
    }),
    route({
      method: 'POST', path: `${home}/:id/end`, guard,
      async handle(call) {
        const id = call.params['id']!
        if (/^\d{1,9}$/.test(id)) await endKey(tools, call.viewer, Number(id))
        return seeOther(`${home}?done=ended`)
      },
    }),
  ]
}

const scopeWords = { open311: 'Open311: send and follow requests', api: 'Figures for those who run the server (/metrics)' }

async function draw(tools: StaffTools, call: Call<Officer>, { given, faults = none, key }: { given?: { name: string; scopes: readonly string[] }; faults?: Faults; key?: string }): Promise<Answer> {
  const keys = await readKeys(tools.db)
  const isWrong = faults !== none
  const main = html`${top({ title: 'API keys', faults, banner: doneBanner(call.query, { ended: 'The key has ended. Programs that use it are refused from now on.' }), up: { href: '/desk/settings', text: 'Settings' } })}
${key ? insetText({ html: html`<strong>The new key</strong>, shown only now. Keep it like a password.<br><code>${key}</code>` }) : nothing}
${keys.length === 0 ? emptyState({ title: 'No keys yet', text: 'A program needs a key to send requests by Open311, or to read /metrics from another machine.' }) : keyTable(keys)}
<h2 class="govuk-heading-m">Make a key</h2>
<form method="post" action="${home}" novalidate>
${input({ name: 'name', label: { text: 'Which program is it for?' }, value: given?.name, ...fault(faults, 'name') })}
${checkboxes({ name: 'scopes', fieldset: { legend: { text: 'What may it use?' } }, classes: 'govuk-checkboxes--small', values: given?.scopes ?? [], items: Object.entries(scopeWords).map(([value, text]) => ({ value, text })), ...fault(faults, 'scopes') })}
${button({ text: 'Make the key', preventDoubleClick: true })}
</form>`
  return page(await tools.desk({ officer: call.viewer, title: 'API keys', current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function keyTable(keys: readonly ApiKey[]): Html {
  return table({
    scrolls: 'API keys',
    head: [{ text: 'Program' }, { text: 'Begins with' }, { text: 'For' }, { text: 'Last used' }, { html: html`<span class="govuk-visually-hidden">End the key</span>` }],
    rows: keys.map((key) => [
      { text: key.name }, { html: html`<code>${key.start}…</code>` }, { text: key.scopes.join(', ') },
      { text: key.last_used_at ? writeInstant(key.last_used_at, 'plain') : 'never' },
      { html: key.revoked_at ? html`Ended ${writeInstant(key.revoked_at, 'plain')}` : html`<form method="post" action="${home}/${key.id}/end">${button({ classes: 'govuk-button--warning', html: html`End<span class="govuk-visually-hidden"> the key of ${key.name}</span>` })}</form>` },
    ]),
  })
}
