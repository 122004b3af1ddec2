import type { ValueRule } from './mapping.ts'

/** Why a row cannot be a case, in words for whoever mends the file. Never leaves the reader of rows. */
export class Rejected extends Error {}

export function columnOf(rule: ValueRule | undefined): string {
  return rule?.column === undefined ? '' : ` (column ${rule.column})`
}
