import { procedures } from '../../procedures/register.generated.ts'
import type { Figure } from './figure.ts'

export interface Names {
  readonly services: ReadonlyMap<string, { readonly name: string }>
  readonly causes: ReadonlyMap<string, string>
  readonly officers: ReadonlyMap<number, string>
  /** Read only for a report that names teams. */
  readonly teams?: ReadonlyMap<string, string>
}

const words: Readonly<Record<string, string>> = {
  lgsco: 'Local Government and Social Care Ombudsman', 'housing-ombudsman': 'Housing Ombudsman', ico: 'Information Commissioner',
  'changed-rule': 'A rule or a way of working changed', 'decision-again': 'The decision made again', 'no-finding': 'no finding',
}

/** What a group is called on a page. */
export function nameGroups(figure: Pick<Figure, 'named'>, group: string, names: Names): string {
  return figure.named ? (namers[figure.named](group, names) ?? group) : group
}

const namers: Record<NonNullable<Figure['named']>, (group: string, names: Names) => string | undefined> = {
  procedure: (group) => procedures.find((procedure) => procedure.id === group)?.title,
  service: (group, names) => names.services.get(group)?.name,
  cause: (group, names) => names.causes.get(group),
  officer: (group, names) => (group === '' ? 'Nobody by name' : (names.officers.get(Number(group)) ?? 'Someone who left')),
  team: (group, names) => names.teams?.get(group),
  reason: (group) => group,
  words: (group) => inWords(group),
}

function inWords(group: string): string {
  const [stage, rest] = group.startsWith('Stage ') ? [group.slice(0, group.indexOf(': ') + 2), group.slice(group.indexOf(': ') + 2)] : ['', group]
  const said = words[rest] ?? rest.replaceAll('-', ' ')
  return stage ? `${stage}${said}` : `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}`
}
