import { insetText } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import { page, route } from '../../platform/http/index.ts'
import type { Route } from '../../platform/http/index.ts'
import { officerWhoAny } from '../guards/officer-who.ts'
import { may } from '../rules/who-may.ts'
import type { Act } from '../rules/who-may.ts'
import type { StaffTools } from './staff-tools.ts'

interface Entry {
  act: Act
  href: string
  name: string
  about: string
}

// The one list of what can be set on the desk; each page guards itself.
const entries: readonly Entry[] = [
  { act: 'edit services', href: '/desk/settings/services', name: 'Services', about: 'What can be asked for: its words, promise, standard, questions and team.' },
  { act: 'edit wording', href: '/desk/settings/wording', name: 'Wording', about: 'What we write to residents.' },
  { act: 'edit council', href: '/desk/settings/council', name: 'Council and theme', about: 'Name, phone, address, colours.' },
  { act: 'edit council', href: '/desk/settings/hours', name: 'Opening hours', about: 'When the phone is answered and the counters are open.' },
  { act: 'edit council', href: '/desk/settings/other-bodies', name: 'Other bodies', about: 'Whom residents are told of when something is not ours. Check them once a year.' },
  { act: 'edit council', href: '/desk/settings/bank-holidays', name: 'Bank holidays', about: 'The list that working days are counted by.' },
  { act: 'choose readings', href: '/desk/settings/readings', name: 'How we read the rules', about: 'Laws and codes whose dates can be read in more than one way.' },
  { act: 'edit measures', href: '/desk/settings/priorities', name: 'Priorities', about: 'What the council is trying to achieve, and by which measures it is seen.' },
  { act: 'edit measures', href: '/desk/settings/measures', name: 'Measures', about: 'When a definition changed, and what a measure is held against.' },
  { act: 'edit officers', href: '/desk/settings/officers', name: 'Officers', about: 'Who works here, in which teams, with which roles.' },
  { act: 'edit officers', href: '/desk/settings/teams', name: 'Teams', about: 'Who answers for cases.' },
  { act: 'edit officers', href: '/desk/settings/reasons', name: 'Reasons for reading', about: 'Which restricted teams ask why a case is opened.' },
  { act: 'edit keys', href: '/desk/settings/keys', name: 'API keys', about: 'Which programs may send and read.' },
]

const acts = [...new Set(entries.map((entry) => entry.act))]

/** /desk/settings: what this officer may set. */
export function settingsRoutes(tools: StaffTools): Route[] {
  return [route({
    method: 'GET', path: '/desk/settings', guard: officerWhoAny(tools, acts),
    async handle({ viewer }) {
      const mine = entries.filter((entry) => may(viewer, entry.act))
      // a new council is named so until someone names it
      const { name } = await tools.council()
      const isToBegin = name.endsWith('not set') && may(viewer, 'edit council')
      const main = html`<h1 class="govuk-heading-l">Settings</h1>
${!isToBegin ? nothing : insetText({ html: html`Residents still read “${name}”. Begin with <a class="govuk-link" href="/desk/settings/council">Council and theme</a>, then officers, opening hours and what each service promises.` })}
<dl class="desk-settings">${mine.map((entry) => html`<dt><a class="govuk-link" href="${entry.href}">${entry.name}</a></dt><dd>${entry.about}</dd>
`)}</dl>
${may(viewer, 'read audit') ? html`<p class="govuk-body">Every change here is written down: <a class="govuk-link" href="/desk/audit">who did what</a>.</p>` : nothing}`
      return page(await tools.desk({ officer: viewer, title: 'Settings', current: '/desk/settings', main }))
    },
  })]
}
