import type { Choice, ClockRule, Procedure, Stage } from '../../procedures/contract.ts'
import { procedures } from '../../procedures/register.generated.ts'

/** What may be chosen, with the procedure it belongs to and the clock that it is about. */
export interface Choosing {
  readonly procedure: Procedure
  readonly choice: Choice
  readonly stage: Stage
  readonly rule: ClockRule
}

/** Every choice of every procedure, as its newest version has it. */
export const choosings: readonly Choosing[] = procedures.flatMap((procedure) => procedure.choices.flatMap((choice) => {
  const found = procedure.versions.at(-1)!.stages.flatMap((stage) => stage.clocks.map((rule) => ({ stage, rule }))).find(({ rule }) => 'choice' in rule.timing && rule.timing.choice === choice.id)
  return found ? [{ procedure, choice, ...found }] : []
}))

export function choosingNamed(procedure: string, choice: string): Choosing | undefined {
  return choosings.find((each) => each.procedure.id === procedure && each.choice.id === choice)
}

/** Is it a law or a code that can be read in two ways, or a rule that a council sets for itself? */
export const isOfLaw = ({ choice }: Choosing): boolean => choice.unchosen === 'earlier'

/** The readings that may be set: `earlier` first where no one reading is the council's own rule. */
export function readingsOf(choosing: Choosing): readonly string[] {
  const named = Object.keys(choosing.choice.readings)
  return isOfLaw(choosing) ? ['earlier', ...named] : named
}

export function readingWords({ choice }: Pick<Choosing, 'choice'>, reading: string): string {
  return reading === 'earlier' ? 'The earlier of the dates' : (choice.readings[reading] ?? reading)
}

/** Why the one that holds until a council chooses is the one that does. */
export function whyUnchosen(choosing: Choosing): string {
  const { rule, choice } = choosing
  if (!isOfLaw(choosing)) return `No law names this time. Until you choose, it is this: ${choice.readings[choice.unchosen] ?? choice.unchosen}.`
  if (rule.binds === 'resident') return 'Until you choose, we tell the resident the earlier last day, so that nobody who trusts it comes too late by the other reading. You can still take a later request further.'
  const furthest = 'readings' in rule.timing && new Set(Object.values(rule.timing.readings).map((timing) => timing.clock.count)).size === 1 && new Set(Object.values(rule.timing.readings).map((timing) => timing.furthest)).size > 1
  if (furthest) return 'Until you choose, nobody extends further than the shorter reading allows: it is within both.'
  return 'Until you choose, the earlier day is ours to keep: whichever reading is right, we are then in time.'
}
