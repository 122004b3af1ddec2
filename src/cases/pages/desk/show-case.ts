import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { may, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Refusal } from '../../actions/change-case.ts'
import type { CaseFile } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'
import { lookAtCase } from '../../store/presence.ts'
import { readDeskCase } from '../../store/read-desk-case.ts'
import { readQueue } from '../../store/read-queue.ts'
import { caseCards } from './case-cards.ts'
import { caseMain } from './case-page.ts'
import type { OpenMove } from './case-page.ts'
import type { DeskReads } from './desk-reads.ts'
import { doneWords } from './done-words.ts'
import type { MoveForm } from './moves/index.ts'
import { namingFor } from './naming.ts'
import { queueRows } from './queue-rows.ts'

export interface Showing {
  readonly officer: Officer
  readonly caseFile: CaseFile
  readonly done?: string
  /** `seen`: how many events the page had when the move was begun, when more have come since. */
  readonly open?: { readonly form: MoveForm; readonly values: Fields; readonly fault?: Refusal; readonly seen?: number }
  readonly typed?: string
}

/** How many cases stand in the list beside a case. */
const besideCount = 25

/** Reads and draws a case's page; writes down that it was read and that the officer is there. */
export async function showCase(tools: CouncilTools, reads: DeskReads, showing: Showing): Promise<Html> {
  const { officer, caseFile } = showing
  const scope = scopeOf(officer)
  const now = tools.clock.now()
  const isMine = caseFile.owner_officer === officer.id || !officer.teams.includes(caseFile.owner_team)
  const [around, beside, others, catalogue, naming, open] = await Promise.all([
    readDeskCase(tools.db, scope, caseFile),
    readQueue(tools.db, scope, { of: isMine ? { officer: officer.id } : { team: caseFile.owner_team }, filter: {}, officer: officer.id, now, limit: besideCount }),
    lookAtCase(tools.db, { caseId: caseFile.id, ref: caseFile.ref, officer: officer.id, at: now }),
    tools.catalogue(), namingFor(reads, officer), showing.open ? formReads(reads) : undefined,
    recordRead(tools.db, officer, `case:${caseFile.ref}`),
  ])
  const { services } = catalogue
  const { events, promises } = around
  const opened: OpenMove | undefined = showing.open && open ? {
    form: showing.open.form,
    view: {
      caseFile, resident: around.resident, values: showing.open.values, fault: showing.open.fault, today: dayOf(now), officer, ...open,
      services: [...services.values()].map(({ code, name }) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name)),
    },
    ...(showing.open.seen === undefined ? {} : { since: events.filter((event) => event.seq > showing.open!.seen!) }),
  } : undefined
  const label = isMine ? 'My work' : (naming.teams.get(caseFile.owner_team)?.name ?? 'Team')
  const path = isMine ? '/desk' : `/desk/queues/${caseFile.owner_team}`
  return tools.desk({
    officer, title: `${caseFile.title}, ${writeReference(caseFile.ref)}`, current: path, hasError: showing.open?.fault !== undefined, isCase: true,
    main: caseMain({
      caseFile, events, officer, now, naming, services, others: others.map((id) => naming.names.get(id) ?? 'Someone'),
      open: opened, typed: showing.typed ?? '', done: doneWords(showing.done ?? ''),
    }),
    aside: { label: 'About this case', html: caseCards({ caseFile, promises, around, now, naming, services, seesResidents: may(officer, 'see residents') }) },
    ...(beside.length > 0 ? { list: { label, href: path, html: besideList(label, queueRows({ rows: beside, now, naming, services, current: caseFile.ref, isNarrow: true }), path) } } : {}),
  })
}

async function formReads(reads: DeskReads) {
  const [officers, teams] = await Promise.all([reads.officers(), reads.teams()])
  return { officers, teams: [...teams.values()] }
}

function besideList(label: string, rows: Html, path: string): Html {
  return html`<div class="desk-list__head"><h2><a class="desk-list__link" href="${path}">${label}</a></h2></div>${rows}`
}
