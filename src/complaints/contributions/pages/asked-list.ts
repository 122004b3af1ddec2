import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeReference } from '../../../cases/index.ts'
import { writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { dueMark } from '../../learning/pages/parts.ts'
import type { AskedRow } from '../store.ts'

const times = (count: number, words: string) => (count === 0 ? undefined : `${words} ${count === 1 ? 'once' : `${count} times`}`)

/** Things that were asked and are not there yet, each with its day and what was done to get it. */
export function askedList(rows: readonly AskedRow[], { today, teams }: { today: Day; teams?: ReadonlyMap<string, string> }): Html {
  return html`<ul class="desk-work desk-work--wide">${rows.map((row) => {
    const about = [teams?.get(row.team) ?? (teams ? row.team : undefined), writeReference(row.ref), row.expected && `said to come by ${writeDay(row.expected, 'short')}`, times(row.reminders, 'reminded'), times(row.chases, 'chased'), times(row.holdings, 'said to take longer'), row.escalated ? 'owner and team lead told' : undefined].filter(Boolean).join(' · ')
    return html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${`/desk/cases/${writeReference(row.ref)}/complaint#others`}">${row.title}</a> ${dueMark(row.due, today)}</div>
<p class="desk-work__words">${row.asked}</p>
<p class="desk-work__about">${about}</p></li>`
  })}</ul>`
}
