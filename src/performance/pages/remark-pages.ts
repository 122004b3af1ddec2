import { button, errorSummary, notificationBanner, table, textarea } from '../../design/index.ts'
import { cleanLine } from '../../platform/forms/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../platform/http/index.ts'
import type { Call, Route } from '../../platform/http/index.ts'
import type { Service } from '../../services/index.ts'
import { officerWho, recordAct } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { readSplit } from '../store/read-figures.ts'
import { readRemarks, writeRemark } from '../store/portal-words.ts'
import { visit } from './portal.ts'
import type { Portal } from './portal.ts'
import { writeCell } from './write-figure.ts'

/** What stands beside a figure on the portal must fit in its column. */
const longest = 200

/** Officers say in public what is being done where a service falls short. */
export function remarkRoutes(portal: Portal): Route[] {
  const guard = officerWho(portal.tools, 'write remarks')
  return [
    route({ method: 'GET', path: '/desk/remarks', guard, handle: (call) => listRemarks(portal, call) }),
    route({ method: 'GET', path: '/desk/remarks/:code', guard, handle: (call) => editRemark(portal, call) }),
    route({ method: 'POST', path: '/desk/remarks/:code', guard, handle: (call) => keepRemark(portal, call) }),
  ]
}

/** Services with figures, worst first, each with its remark. */
async function listRemarks(portal: Portal, call: Call<Officer>) {
  const seen = await visit(portal, { ...call, query: {} })
  const measure = portal.measures.find((one) => one.headline)!
  const [rows, remarks] = await Promise.all([
    seen.month ? readSplit(portal.tools.db, { measure: measure.id, method: measure.methods[0].id, dimension: 'service' }, [seen.month.period]) : [], readRemarks(portal.tools.db),
  ])
  const kept = new Map(rows.map((row) => [row.member, row]))
  const services = [...seen.catalogue.services.values()].filter((service) => kept.has(service.code) || remarks.has(service.code))
  const sorted = services.toSorted((a, b) => (kept.get(a.code)?.value ?? 2) - (kept.get(b.code)?.value ?? 2))
  const main = html`${field(call.query, 'done') === 'kept' ? notificationBanner({ type: 'success', text: 'Your words are on the portal.' }) : nothing}
<h1 class="govuk-heading-l">What we are doing</h1>
<p class="govuk-body">Everyone can read these words on <a class="govuk-link" href="/performance">the portal</a>, beside how many promises each service kept. Worst first.</p>
${sorted.length ? table({
    firstCellIsHeader: true,
    head: [{ text: 'Service' }, { text: measure.headline!.column, format: 'numeric' }, { text: 'What we are doing' }],
    rows: sorted.map((service) => [
      { html: html`<a class="govuk-link" href="/desk/remarks/${service.code}">${service.name}</a>` }, { text: writeCell(measure.methods[0], kept.get(service.code)), format: 'numeric' }, { text: remarks.get(service.code)?.words ?? '' },
    ]),
  }) : html`<p class="govuk-body">There are no figures yet. Services stand here once their first promises have fallen due.</p>`}`
  return page(await portal.tools.desk({ officer: call.viewer, title: 'What we are doing', main, current: '/performance' }))
}

async function serviceOf({ tools }: Portal, call: Call<Officer>): Promise<Service> {
  const service = (await tools.catalogue()).services.get(call.params['code']!)
  if (!service) throw notFound()
  return service
}

async function editRemark(portal: Portal, call: Call<Officer>) {
  const service = await serviceOf(portal, call)
  const words = (await readRemarks(portal.tools.db)).get(service.code)?.words ?? ''
  return page(await portal.tools.desk({ officer: call.viewer, title: service.name, main: remarkForm(service, words), current: '/performance' }))
}

function remarkForm(service: Service, words: string, problem?: string): Html {
  return html`${problem ? errorSummary({ titleText: 'There is a problem', errorList: [{ text: problem, href: '#words' }] }) : nothing}
<p><a class="govuk-back-link" href="/desk/remarks">What we are doing</a></p>
<form method="post" action="/desk/remarks/${service.code}" novalidate>
${textarea({
    name: 'words', id: 'words', rows: 3, value: words, label: { text: service.name, classes: 'govuk-label--l', isPageHeading: true },
    hint: { text: `What is being done, and by when. One or two sentences of at most ${longest} characters. Leave it empty to take the words away.` },
    ...(problem ? { errorMessage: { text: problem } } : {}),
  })}
${button({ text: 'Put on the portal' })}
</form>`
}

async function keepRemark(portal: Portal, call: Call<Officer>) {
  const service = await serviceOf(portal, call)
  const words = cleanLine(field(call.body, 'words'))
  if (words.length > longest) {
    const main = remarkForm(service, words, `Say it in ${longest} characters or fewer. You have used ${words.length}.`)
    return page(await portal.tools.desk({ officer: call.viewer, title: service.name, main, hasError: true, current: '/performance' }), { status: 422 })
  }
  await portal.tools.db.transaction(async (tx) => {
    await writeRemark(tx, { service: service.code, words, officer: call.viewer.id, at: portal.tools.clock.now() })
    await recordAct(tx, call.viewer.id, 'write remark', `service:${service.code}`, { words })
  })
  portal.pages.forget()
  return seeOther('/desk/remarks?done=kept')
}
