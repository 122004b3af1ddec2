import type { Queryable } from '../../../platform/database/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { DeskPage } from '../../../sites/desk/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { may, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Refusal } from '../../actions/change-case.ts'
import type { CaseFile } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'
import { lookAtCase } from '../../store/presence.ts'
import { readDeskCase } from '../../store/read-desk-case.ts'
import type { DeskCase } from '../../store/read-desk-case.ts'
import { readQueue } from '../../store/read-queue.ts'
import { caseCards } from './case-cards.ts'
import { caseMain } from './case-page.ts'
import type { OpenMove } from './case-page.ts'
import type { DeskReads } from './desk-reads.ts'
import { doneWords } from './done-words.ts'
import type { MoveForm, MoveView } from './moves/index.ts'
import { namingFor } from './naming.ts'
import { queueRows } from './queue-rows.ts'
import type { RowsView } from './queue-rows.ts'
import { teamName } from './who-acted.ts'

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
  const [[around, beside, others, mark], catalogue, naming, open, panel] = await Promise.all([
    tools.db.together((db) => Promise.all([
      readDeskCase(db, scope, caseFile),
      readQueue(db, scope, { of: isMine ? { officer: officer.id } : { team: caseFile.owner_team }, filter: {}, officer: officer.id, now, limit: besideCount }),
      lookAtCase(db, { caseId: caseFile.id, ref: caseFile.ref, officer: officer.id, at: now }),
      residentMark(db, reads, showing), recordRead(db, officer, `case:${caseFile.ref}`),
    ])),
    tools.catalogue(), namingFor(reads, officer), showing.open ? formReads(reads) : undefined, procedurePanel(reads, showing),
  ])
  const { services } = catalogue
  const { events, promises } = around
  const path = isMine ? '/desk' : `/desk/queues/${caseFile.owner_team}`
  return tools.desk({
    officer, title: `${caseFile.title}, ${writeReference(caseFile.ref)}`, current: path, hasError: showing.open?.fault !== undefined, isCase: true,
    main: caseMain({
      caseFile, events, officer, now, naming, services, others: others.map((id) => naming.names.get(id) ?? 'Someone'),
      open: open && openMove(showing, around, { ...open, services, today: dayOf(now) }), typed: showing.typed ?? '', done: doneWords(showing.done ?? ''), panel, mark,
    }),
    aside: { label: 'About this case', html: caseCards({ caseFile, promises, around, now, naming, services, seesResidents: may(officer, 'see residents') }) },
    ...besideList(isMine ? 'My work' : teamName(caseFile.owner_team, naming), path, { rows: beside, now, naming, services, current: caseFile.ref, isNarrow: true }),
  })
}

const procedurePanel = (reads: DeskReads, { officer, caseFile }: Showing) => (caseFile.procedure ? reads.procedurePanel?.(officer, caseFile) : undefined)
const residentMark = (db: Queryable, reads: DeskReads, { officer, caseFile }: Showing) => (caseFile.resident_id === null ? undefined : reads.residentMark?.(db, officer, caseFile.resident_id))

interface FormReads extends Pick<MoveView, 'officers' | 'teams' | 'today'> {
  readonly services: ReadonlyMap<string, { readonly code: string; readonly name: string }>
}

function openMove({ officer, caseFile, open }: Showing, around: DeskCase, reads: FormReads): OpenMove {
  const { form, values, fault, seen } = open!
  const services = [...reads.services.values()].map(({ code, name }) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name))
  return {
    form, view: { ...reads, caseFile, resident: around.resident, values, fault, officer, services },
    ...(seen === undefined ? {} : { since: around.events.filter((event) => event.seq > seen) }),
  }
}

async function formReads(reads: DeskReads) {
  const [officers, teams] = await Promise.all([reads.officers(), reads.teams()])
  return { officers, teams: [...teams.values()] }
}

/** The list that the case is one of; nothing when it is empty. */
function besideList(label: string, path: string, view: RowsView): { list?: NonNullable<DeskPage['list']> } {
  if (view.rows.length === 0) return {}
  return { list: { label, href: path, html: html`<div class="desk-list__head"><h2><a class="desk-list__link" href="${path}">${label}</a></h2></div>${queueRows(view)}` } }
}
