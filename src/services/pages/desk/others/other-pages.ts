import { field, notFound, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../../platform/http/index.ts'
import { html } from '../../../../platform/html/index.ts'
import { dayOf } from '../../../../platform/time/index.ts'
import { doneBanner, noFaults, officerWho, recordAct, top } from '../../../../staff/index.ts'
import type { Faults, Officer } from '../../../../staff/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { shippedOtherBodies } from '../../../search/other-bodies.ts'
import type { OtherBody } from '../../../search/other-bodies.ts'
import { readCouncil, writeCouncil } from '../../../store/council-settings.ts'
import type { Queryable } from '../../../../platform/database/index.ts'
import { drawOther, drawOthers, othersHome } from './draw-others.ts'
import { bodyOf, formOfBody, readOtherForm } from './other-form.ts'
import type { OtherForm } from './other-form.ts'

type Editor = Call<Officer>

/** Whom residents are told of when something is not ours: as shipped until the council keeps its own list. */
export function otherDeskRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'edit council')
  return [
    route({ method: 'GET', path: othersHome, guard, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${othersHome}/:at`, guard, handle: async (call) => show(tools, call, await readBodies(tools.db)) }),
    route({ method: 'POST', path: `${othersHome}/:at`, guard, handle: (call) => save(tools, call) }),
    route({ method: 'POST', path: `${othersHome}/:at/remove`, guard, handle: (call) => remove(tools, call) }),
  ]
}

async function readBodies(db: Queryable): Promise<readonly OtherBody[]> {
  return (await readCouncil(db))?.otherBodies ?? shippedOtherBodies
}

async function list(tools: CouncilTools, call: Editor): Promise<Answer> {
  const banner = doneBanner(call.query, { saved: 'Saved. Residents see it within a minute.', removed: 'Taken off the list.' })
  const main = html`${top({ title: 'Other bodies', banner, up: { href: '/desk/settings', text: 'Settings' } })}${drawOthers(await readBodies(tools.db), dayOf(tools.clock.now()))}`
  return page(await tools.desk({ officer: call.viewer, title: 'Other bodies', current: '/desk/settings', main }))
}

/** The place in the list, -1 for a new one. */
function placeOf(call: Editor, bodies: readonly OtherBody[]): number {
  const at = call.params['at']!
  if (at === 'new') return -1
  if (!/^\d{1,4}$/.test(at) || Number(at) >= bodies.length) throw notFound('That body is not on the list any more.')
  return Number(at)
}

async function show(tools: CouncilTools, call: Editor, bodies: readonly OtherBody[], sent?: { form: OtherForm; faults: Faults }): Promise<Answer> {
  const body = bodies[placeOf(call, bodies)]
  const faults = sent?.faults ?? noFaults
  const title = body?.what ?? 'Another body'
  const main = html`${top({ title, faults, up: { href: othersHome, text: 'Other bodies' } })}${drawOther({ at: call.params['at']!, form: sent?.form ?? formOfBody(body), faults, body, today: dayOf(tools.clock.now()) })}`
  return page(await tools.desk({ officer: call.viewer, title, current: '/desk/settings', main, hasError: sent !== undefined }), { status: sent ? 422 : 200 })
}

const meanwhile = { what: 'Somebody else changed the list meanwhile. Look at it again, then save once more.' }

async function save(tools: CouncilTools, call: Editor): Promise<Answer> {
  const bodies = await readBodies(tools.db)
  const at = placeOf(call, bodies)
  const form = readOtherForm(call.body)
  const made = bodyOf(form, bodies[at], dayOf(tools.clock.now()))
  if ('faults' in made) return show(tools, call, bodies, { form, faults: made.faults })
  if ((bodies[at]?.what ?? '') !== field(call.body, 'was')) return show(tools, call, bodies, { form, faults: meanwhile })
  await write(tools, call, at < 0 ? [...bodies, made.body] : bodies.with(at, made.body), `Other bodies: ${made.body.what}`)
  return seeOther(`${othersHome}?done=saved`)
}

async function remove(tools: CouncilTools, call: Editor): Promise<Answer> {
  const bodies = await readBodies(tools.db)
  const at = placeOf(call, bodies)
  if (bodies[at]?.what !== field(call.body, 'was')) return show(tools, call, bodies, { form: formOfBody(bodies[at]), faults: meanwhile })
  await write(tools, call, bodies.toSpliced(at, 1), `Other bodies: without ${bodies[at].what}`)
  return seeOther(`${othersHome}?done=removed`)
}

async function write(tools: CouncilTools, { viewer }: Editor, otherBodies: readonly OtherBody[], reason: string): Promise<void> {
  await tools.db.transaction(async (tx) => {
    await writeCouncil(tx, { values: { otherBodies }, reason, officer: viewer.id, at: tools.clock.now() })
    await recordAct(tx, viewer.id, 'change other bodies', 'settings:other-bodies', { reason })
  })
}
