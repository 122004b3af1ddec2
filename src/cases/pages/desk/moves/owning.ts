import { select } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import { acceptHandOver, declineHandOver, offerHandOver, takeBackOffer, takeOnCase } from '../../../actions/ownership.ts'
import { stopWaiting } from '../../../actions/resume-case.ts'
import { may } from '../../../../staff/index.ts'
import type { MoveForm, MoveView } from './move-form.ts'
import { faultFor, mainText, textOf } from './parts.ts'

export const takeOn: MoveForm = {
  name: 'take-on', title: 'Take this on', send: 'Take this on',
  fields: () => html`<p>You become the owner: the promise is yours to keep.</p>`,
  submit: (tools, officer, key) => takeOnCase(tools, officer, key),
}

export const accept: MoveForm = {
  name: 'accept', title: 'Accept the hand-over', send: 'Accept',
  fields: () => html`<p>The case moves to your team, and you become its owner.</p>`,
  submit: (tools, officer, key) => acceptHandOver(tools, officer, key),
}

export const decline: MoveForm = {
  name: 'decline', title: 'Decline the hand-over', send: 'Decline', readBy: 'officers', fieldNames: { reason: 'text' },
  fields: (view) => mainText(decline, view, { label: 'Why this is not for your team', hint: 'Say where it belongs, if you know.', rows: 3 }),
  submit: (tools, officer, key, { values }) => declineHandOver(tools, officer, key, field(values, 'text')),
}

export const takeBack: MoveForm = {
  name: 'take-back', title: 'Take back the offer', send: 'Take it back',
  fields: () => html`<p>The other team no longer sees it among what they are offered. The case stays with its owner.</p>`,
  submit: (tools, officer, key) => takeBackOffer(tools, officer, key),
}

export const resume: MoveForm = {
  name: 'resume', title: 'Stop waiting', send: 'Stop waiting',
  fields: () => html`<p>You can go on without the answer. The clock runs again, and the promise moves by the working days that we waited.</p>`,
  submit: (tools, officer, key) => stopWaiting(tools, officer, key),
}

export const handOver: MoveForm = {
  name: 'hand-over', title: 'Hand over', send: 'Hand over', readBy: 'officers', fieldNames: { reason: 'text', team: 'to', officer: 'to' },
  fields: (view) => html`${toWhom(view)}${mainText(handOver, view, { label: 'Why, and what they need to know', hint: may(view.officer, 'move many cases') ? 'It stays with its owner until someone there accepts. Someone in your own team owns it at once.' : 'It stays with its owner until someone there accepts.', rows: 4, isQuiet: true })}`,
  submit: (tools, officer, key, { values }) => {
    const [team = '', person] = field(values, 'to').split(':')
    return offerHandOver(tools, officer, key, { team, reason: field(values, 'text'), ...(person === undefined ? {} : { officer: /^\d{1,9}$/.test(person) ? Number(person) : 0 }) })
  },
}

// One list of teams with their people, so that a person of another team cannot be chosen by mistake.
function toWhom(view: MoveView) {
  const open = view.teams.filter((team) => team.closed_at === null)
  const items = open.flatMap((team) => [
    { value: team.id, text: team.name },
    ...view.officers.filter((officer) => officer.teams.includes(team.id) && officer.id !== view.officer.id).map((officer) => ({ value: `${team.id}:${officer.id}`, text: `${team.name}: ${officer.name}` })),
  ])
  return select({
    name: 'to', id: 'move-to', label: { text: 'To', classes: 'govuk-label--s' }, value: textOf(view, 'to'), items: [{ value: '', text: 'Choose a team, or someone in it' }, ...items],
    errorMessage: faultFor(handOver, view, 'to'), attributes: { autofocus: true },
  })
}
