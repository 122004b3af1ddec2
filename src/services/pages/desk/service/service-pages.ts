import { badge, details, emptyState, table } from '../../../../design/index.ts'
import { html, nothing, type Html } from '../../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import { dayOf, writeDay, writeInstant } from '../../../../platform/time/index.ts'
import { doneBanner, noFaults, officerNames, officerWho, readTeams, recordAct, top } from '../../../../staff/index.ts'
import type { Faults, Officer } from '../../../../staff/index.ts'
import { writeClock } from '../../../catalogue/promise.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { readServiceHistory, writeService } from '../../../store/catalogue-store.ts'
import type { ServiceVersion } from '../../../store/catalogue-store.ts'
import { drawService } from '../../resident/service/service-page.ts'
import { differences } from './differences.ts'
import { drawServiceForm } from './draw-form.ts'
import { editedService } from './edited-service.ts'
import { formOf, readServiceForm } from './service-form.ts'
import type { ServiceForm } from './service-form.ts'

const home = '/desk/settings/services'
type Editor = Call<Officer>

/** Services on the desk: list, edit with a date and a reason, preview, history. */
export function serviceDeskRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'edit services')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${home}/:code`, guard, handle: (call) => edit(tools, call) }),
    route({ method: 'POST', path: `${home}/:code`, guard, handle: (call) => save(tools, call) }),
    route({ method: 'GET', path: `${home}/:code/history`, guard, handle: (call) => history(tools, call) }),
  ]
}

async function list(tools: CouncilTools, { viewer }: Editor): Promise<Answer> {
  const [{ services }, council, teams] = await Promise.all([tools.catalogue(), tools.council(), readTeams(tools.db)])
  const teamName = new Map(teams.map((team) => [team.id, team.name]))
  const groups = council.groups.map((group) => ({ ...group, services: [...services.values()].filter((service) => service.group === group.code) }))
  const main = html`${top({ title: 'Services', up: { href: '/desk/settings', text: 'Settings' } })}
${groups.filter((group) => group.services.length > 0).map((group) => table({
    scrolls: group.name, caption: group.name, captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Service' }, { text: 'Promise' }, { text: 'Team' }],
    rows: group.services.map((service) => [
      { html: html`<a class="govuk-link" href="${home}/${service.code}">${service.name}</a>${service.lgslUnchecked ? html` ${badge({ text: 'Code not checked', tone: 'soon' })}` : nothing}` },
      { text: service.promise ? writeClock(service.promise.clock) : 'No promise' },
      { text: teamName.get(service.team) ?? service.team },
    ]),
  }))}`
  return page(await tools.desk({ officer: viewer, title: 'Services', current: '/desk/settings', main }))
}

/** The newest version, even one that holds only from a later day: edits go on from there. */
async function newest(tools: CouncilTools, call: Editor): Promise<ServiceVersion> {
  const [version] = await readServiceHistory(tools.db, call.params['code']!)
  if (!version) throw notFound('There is no such service.')
  return version
}

async function edit(tools: CouncilTools, call: Editor): Promise<Answer> {
  const version = await newest(tools, call)
  return draw(tools, call, version, { form: formOf(version.entry, version.version, dayOf(tools.clock.now())), faults: noFaults })
}

async function draw(tools: CouncilTools, call: Editor, version: ServiceVersion, { form, faults }: { form: ServiceForm; faults: Faults }): Promise<Answer> {
  const teams = (await readTeams(tools.db)).filter((team) => team.closed_at === null)
  const today = dayOf(tools.clock.now())
  const isWrong = faults !== noFaults
  const later = version.valid_from > today ? html`<p class="govuk-body">What you edit here holds from ${writeDay(version.valid_from)} on; until then an earlier version does.</p>` : nothing
  const main = html`${top({ title: version.entry.name, faults, banner: call.method === 'GET' ? doneBanner(call.query, { saved: 'Saved.' }) : nothing, up: { href: home, text: 'Services' } })}
<p class="govuk-body"><a class="govuk-link" href="${home}/${version.entry.code}/history">History</a>, ${version.version} ${version.version === 1 ? 'version' : 'versions'}. <a class="govuk-link" href="/services/${version.entry.code}">As residents see it</a></p>
${later}${drawServiceForm({ code: version.entry.code, form, faults, teams, isUnchecked: version.entry.lgslUnchecked === true })}`
  return page(await tools.desk({ officer: call.viewer, title: version.entry.name, current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function save(tools: CouncilTools, call: Editor): Promise<Answer> {
  const [version, council, teams] = await Promise.all([newest(tools, call), tools.council(), readTeams(tools.db)])
  const form = readServiceForm(call.body, version.entry)
  const now = tools.clock.now()
  const isPreview = field(call.body, 'act') === 'preview'
  const judged = isPreview ? { ...form, reason: form.reason || 'preview', validFrom: dayOf(now) } : form
  const edited = editedService(version.entry, judged, { teams: teams.filter((team) => team.closed_at === null), groups: council.groups, signposts: council.signposts }, dayOf(now))
  if ('faults' in edited) return draw(tools, call, version, { form, faults: edited.faults })
  if (isPreview) return preview(tools, edited.entry)
  const written = await tools.db.transaction(async (tx) => {
    const [latest] = await readServiceHistory(tx, version.entry.code)
    if (String(latest!.version) !== form.version) return false
    await writeService(tx, { ...edited, officer: call.viewer.id, at: now })
    await recordAct(tx, call.viewer.id, 'change service', `service:${version.entry.code}`, { version: version.version + 1, validFrom: edited.validFrom, reason: edited.reason })
    return true
  })
  if (written) return seeOther(`${home}/${version.entry.code}?done=saved`)
  return draw(tools, call, version, { form: { ...form, version: String(version.version) }, faults: { name: 'Somebody else changed this service meanwhile. Look at its history, then save again to keep what stands here.' } })
}

/** The residents' own page, drawn from what is in the form. */
async function preview(tools: CouncilTools, entry: ServiceVersion['entry']): Promise<Answer> {
  const catalogue = await tools.catalogue()
  const shown = { ...catalogue, services: new Map(catalogue.services).set(entry.code, entry) }
  return drawService({ ...tools, catalogue: async () => shown }, entry.code)
}

async function history(tools: CouncilTools, call: Editor): Promise<Answer> {
  const code = call.params['code']!
  const versions = await readServiceHistory(tools.db, code)
  if (versions.length === 0) throw notFound('There is no such service.')
  const names = await officerNames(tools.db)
  const title = `History of ${versions[0]!.entry.name}`
  const main = html`${top({ title, up: { href: `${home}/${code}`, text: versions[0]!.entry.name } })}
${versions.map((version, place) => drawVersion(version, versions[place + 1], version.officer_id === null ? 'System' : (names.get(version.officer_id) ?? 'An officer')))}`
  return page(await tools.desk({ officer: call.viewer, title, current: '/desk/settings', main }))
}

function drawVersion(version: ServiceVersion, before: ServiceVersion | undefined, who: string): Html {
  const changes = before ? differences(before.entry, version.entry) : []
  const changed = changes.length === 0
    ? emptyState({ title: before ? 'Nothing differs' : 'The first version', text: before ? 'It was saved without a change.' : 'There was nothing before it.', headingLevel: 3 })
    : table({ scrolls: `What version ${version.version} changed`, head: [{ text: 'What' }, { text: 'Before' }, { text: 'After' }], rows: changes.map((change) => [{ text: change.what }, { text: change.before }, { text: change.after }]) })
  return html`<h2 class="govuk-heading-m">Version ${version.version}, from ${writeDay(version.valid_from)}</h2>
<p class="govuk-body">${version.reason}. ${who}, ${writeInstant(version.written_at, 'plain')}</p>
${details({ summaryText: changes.length === 1 ? '1 difference' : `${changes.length} differences`, html: changed, open: changes.length > 0 && changes.length < 8 })}`
}
