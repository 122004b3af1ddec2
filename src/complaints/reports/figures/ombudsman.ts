import type { Asking, Figure, FigureOf } from '../figure.ts'
import { fellDue, within } from '../period.ts'
import type { MatterRow } from '../other-rows.ts'

const section = 'Ombudsman and regulator'
const matter = (figure: Pick<FigureOf<'matters'>, 'id' | 'title' | 'definition' | 'of'> & Partial<FigureOf<'matters'>>): FigureOf<'matters'> => ({ section, unit: 'count', source: 'matters', ...figure })

const referred = (row: MatterRow, asking: Asking) => within(row.received_on, asking)
const decided = (row: MatterRow, asking: Asking) => within(row.decided_on, asking)
const investigated = (row: MatterRow, asking: Asking) => decided(row, asking) && (row.decision === 'upheld' || row.decision === 'not-upheld')

export const ombudsmanFigures: readonly Figure[] = [
  matter({ id: 'referrals', title: 'Referred to an ombudsman or regulator', definition: 'Matters that one of them wrote to us about in the period, from our own register; their letter may count otherwise.', of: referred }),
  matter({ id: 'referrals-by-body', title: 'Referred, by body', definition: 'The same, by body.', of: referred, groups: (row) => [row.body], named: 'words' }),
  matter({ id: 'premature', title: 'Premature', definition: 'Matters sent back to us in the period because we had not answered yet.', of: (row, asking) => (referred(row, asking) && row.ask === 'premature') || (decided(row, asking) && row.decision === 'premature') }),
  matter({ id: 'decisions', title: 'Decisions', definition: 'Decisions in the period, by what was decided.', of: decided, groups: (row) => [row.decision!], named: 'words' }),
  matter({ id: 'ombudsman-upheld', title: 'Upheld by an ombudsman', unit: 'share', definition: 'Upheld ÷ detailed investigations completed in the period.', of: investigated, that: (row) => row.decision === 'upheld' }),
  matter({ id: 'ombudsman-remedied', title: 'Satisfactory remedy before they asked', unit: 'share', definition: 'Upheld matters for which what we had offered already was enough ÷ upheld matters.', of: (row, asking) => decided(row, asking) && row.decision === 'upheld', that: (row) => row.remedied_before }),
  matter({ id: 'public-reports', title: 'Reports in public interest', definition: 'Matters decided in the period about which a public report was issued.', of: (row, asking) => decided(row, asking) && row.public_report }),
  matter({ id: 'handling-failures', title: 'Findings that a code was not followed', definition: 'Decisions in the period that found that we did not handle the complaint as the code says.', of: (row, asking) => decided(row, asking) && row.handling_failure }),
  {
    section, id: 'recommendations-complied', title: 'Recommendations complied with', unit: 'share', source: 'recommendations', definition: 'Of the recommendations due in the period, those done by their date, or accepted as complied with.',
    of: (row, asking) => fellDue(row.due_on, asking), that: (row) => row.verdict === 'complied' || (row.verdict === null && row.done_on !== null && row.done_on <= row.due_on),
  },
]
