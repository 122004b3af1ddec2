import type { Asking, Figure, FigureOf } from '../figure.ts'
import type { LessonRow, RemedyRow } from '../other-rows.ts'
import { fellDue, within } from '../period.ts'

const section = 'Putting right and learning'
const agreed = (row: RemedyRow, asking: Asking) => within(row.agreed_on, asking) && row.withdrawn_on === null
/** By when, as of the end of the period. */
const openAt = (row: { done_on: string | null; withdrawn_on: string | null; due_on: string }, asking: Asking) => (row.done_on === null || row.done_on > asking.asOf) && row.withdrawn_on === null && row.due_on <= asking.lastPast
const written = (row: LessonRow, asking: Asking) => within(row.written_on, asking) && row.withdrawn_on === null

const remedy = (figure: Pick<FigureOf<'remedies'>, 'id' | 'title' | 'definition' | 'of'> & Partial<FigureOf<'remedies'>>): FigureOf<'remedies'> => ({ section, unit: 'count', source: 'remedies', ...figure })
const lesson = (figure: Pick<FigureOf<'lessons'>, 'id' | 'title' | 'definition' | 'of'> & Partial<FigureOf<'lessons'>>): FigureOf<'lessons'> => ({ section, unit: 'count', source: 'lessons', ...figure })

export const putRightFigures: readonly Figure[] = [
  remedy({ id: 'remedies', title: 'Remedies agreed', definition: 'What we agreed to do because of complaints, dated by the day of agreeing. Those taken back are left out.', of: agreed }),
  remedy({ id: 'remedies-by-type', title: 'Remedies agreed, by type', definition: 'The same, by type.', of: agreed, groups: (row) => [row.kind], named: 'words' }),
  remedy({ id: 'payments-agreed', title: 'Payments agreed', unit: 'pence', definition: 'Sum of the payments agreed in the period.', of: (row, asking) => agreed(row, asking) && row.pence !== null, amount: (row) => row.pence }),
  remedy({ id: 'payments-made', title: 'Payments made', unit: 'pence', definition: 'Sum of the payments made in the period, whenever they were agreed.', of: (row, asking) => within(row.done_on, asking) && row.pence !== null, amount: (row) => row.pence }),
  remedy({ id: 'actions-done', title: 'Actions done', definition: 'Remedies of every type for which there was proof in the period.', of: (row, asking) => within(row.done_on, asking) }),
  remedy({ id: 'actions-done-in-time', title: 'Actions done by their date', unit: 'share', definition: 'Of the remedies whose date came in the period, those done by it. Open past the date counts as not done.', of: (row, asking) => fellDue(row.due_on, asking) && row.withdrawn_on === null, that: (row) => row.done_on !== null && row.done_on <= row.due_on }),
  remedy({ id: 'actions-overdue', title: 'Actions overdue', definition: 'Remedies that were past their date and not done at the end of the period.', of: openAt }),
  lesson({ id: 'lessons', title: 'Lessons agreed', definition: 'Changes that we decided to make because of complaints, dated by the day on which they were written.', of: written }),
  lesson({ id: 'lessons-done', title: 'Lessons done', definition: 'Changes for which there was proof in the period.', of: (row, asking) => within(row.done_on, asking) }),
  lesson({ id: 'lessons-overdue', title: 'Lessons overdue', definition: 'Changes that were past their date and not made at the end of the period.', of: openAt }),
  lesson({ id: 'lessons-worked', title: 'Lessons that worked', unit: 'share', definition: 'Of the changes looked at again in the period, those that worked in full.', of: (row, asking) => within(row.checked_on, asking), that: (row) => row.worked === 'yes' }),
]
