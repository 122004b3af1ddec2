import { badge, promiseMark } from '../../../design/index.ts'
import { attributes, html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeDay, dayOf } from '../../../platform/time/index.ts'
import { dueWords } from '../../rules/due-words.ts'
import { writeReference } from '../../rules/reference.ts'
import { wordsBeyond } from '../../rules/title-of.ts'
import type { QueueRow } from '../../store/read-queue.ts'
import { officerName, teamName } from './who-acted.ts'
import type { Naming } from './who-acted.ts'

export interface RowsView {
  readonly rows: readonly QueueRow[]
  readonly now: Date
  readonly naming: Naming
  readonly services: ReadonlyMap<string, { readonly name: string }>
  /** Reference of the case that is open beside the list. */
  readonly current?: string | undefined
  /** Boxes to tick, for moving many at once. */
  readonly ticking?: boolean | undefined
  /** Beside a case: title, promise and words only. */
  readonly isNarrow?: boolean | undefined
  /** Rows of several teams: say whose. */
  readonly saysTeam?: boolean | undefined
}

export const casePath = (ref: string) => `/desk/cases/${writeReference(ref)}`

/** Cases as rows, each one target as wide as the row. */
export function queueRows(view: RowsView): Html {
  return html`<ul class="desk-work${view.isNarrow ? '' : ' desk-work--wide'}">${view.rows.map((row) => queueRow(row, view))}</ul>`
}

function queueRow(row: QueueRow, view: RowsView): Html {
  const isCurrent = row.ref === view.current
  const printed = writeReference(row.ref)
  const words = row.reopened ? row.reopened.replace(/\s+/g, ' ').trim() : wordsBeyond(row.title, row.words)
  const tick = view.ticking
    ? html`<span class="desk-work__tick"><input type="checkbox" name="case" id="${`tick-${row.ref}`}" value="${printed}"><label for="${`tick-${row.ref}`}"><span class="govuk-visually-hidden">Choose ${row.title}, ${printed}</span></label></span>`
    : nothing
  return html`<li id="${`row-${row.ref}`}" class="desk-work__item${isCurrent ? ' desk-work__item--current' : ''}${view.ticking ? ' desk-work__item--ticking' : ''}">
  ${tick}<div class="desk-work__line"><a class="desk-work__title" href="${casePath(row.ref)}"${attributes({ 'aria-current': isCurrent ? 'true' : null })}>${row.title}</a> ${promiseMark(dueWords(row, view.now))}</div>
  ${words ? html`<p class="desk-work__words">“${words}”</p>` : nothing}
  ${view.isNarrow ? narrowMarks(row) : html`<p class="desk-work__about">${about(row, view)} ${marks(row)}</p>`}
</li>
`
}

function about(row: QueueRow, view: RowsView): Html {
  const service = view.services.get(row.service_code)?.name
  const owner = row.owner_officer === null ? (row.closed_at ? undefined : 'nobody yet') : officerName(row.owner_officer, view.naming)
  return html`<span>${[writeReference(row.ref), service, view.saysTeam ? teamName(row.owner_team, view.naming) : undefined, owner, `since ${writeDay(dayOf(row.opened_at), 'short')}`].filter(Boolean).join(' · ')}</span>`
}

function marks(row: QueueRow): Html[] {
  return [
    row.state === 'new' && badge({ text: 'New', tone: 'brand' }),
    row.reopened !== null && badge({ text: 'Not fixed', tone: 'late' }),
    row.offered_team !== null && badge({ text: 'Offered' }),
    row.escalated_at !== null && row.closed_at === null && badge({ text: 'Escalated', tone: 'late' }),
  ].filter((each): each is Html => each !== false)
}

function narrowMarks(row: QueueRow): Html {
  const list = marks(row)
  return list.length > 0 ? html`<p class="desk-work__marks">${list.map((each) => html`${each} `)}</p>` : nothing
}
