import type { DeskReads } from './desk-reads.ts'
import type { Naming } from './who-acted.ts'

/** Names and teams as this officer reads them: their own name is "you". */
export async function namingFor(reads: DeskReads, officer: { readonly id: number }): Promise<Naming> {
  const [names, teams] = await Promise.all([reads.names(), reads.teams()])
  return { names, teams, me: officer.id }
}
