import type { Asking, Figure, FigureOf } from '../figure.ts'
import { within } from '../period.ts'
import type { StageRow } from '../stage-rows.ts'
import { procedures } from '../../../procedures/register.generated.ts'

type Stage = FigureOf<'stages'>

/** The procedures that end with the Housing Ombudsman: those of the council as a landlord. */
const landlord = new Set(procedures.filter((procedure) => procedure.versions.some((version) => version.endsWith.some((ending) => ending.id === 'housing-ombudsman'))).map((procedure) => procedure.id))

const stage = (number: number) => (row: StageRow, asking: Asking) => row.is_present && landlord.has(row.procedure) && row.stage_number === number && within(row.begun_on, asking) && row.acceptance !== 'refused' && row.acceptance !== 'service-request'
const inTime = (row: StageRow) => row.answered_on !== null && row.answered_on <= (row.extended_due_on ?? row.answer_due_on!)
const ch = 'Tenant satisfaction measures'

const perHomes = (number: number): Stage => ({
  section: ch, id: `ch01-stage-${number}`, title: `CH01 stage ${number} complaints per 1,000 homes`, unit: 'per-thousand', per: 'homes', source: 'stages', of: stage(number),
  definition: `Stage ${number} complaints of tenants in the period, for each 1,000 homes that the council lets at low cost. The number of homes is the one entered for the year.`,
})
const answered = (number: number): Stage => ({
  section: ch, id: `ch02-stage-${number}`, title: `CH02 stage ${number} answered within the Code’s time`, unit: 'share', source: 'stages', of: stage(number), that: inTime,
  definition: `Stage ${number} complaints of tenants in the period that were answered within the Housing Ombudsman’s Complaint Handling Code, extensions that it allows included ÷ stage ${number} complaints of tenants in the period. Those not answered yet count as not answered in time.`,
})

export const tenantFigures: readonly Figure[] = [perHomes(1), perHomes(2), answered(1), answered(2)]
