/** Names for the sentences of a case's story. */
export interface Naming {
  readonly names: ReadonlyMap<number, string>
  readonly teams: ReadonlyMap<string, { readonly name: string }>
  /** The officer who reads. */
  readonly me: number
}

/** Who did it, as it stands beside a sentence; undefined when the sentence says it or nobody did. */
export function whoActed(by: string, naming: Naming): string | undefined {
  if (by.startsWith('officer:')) return officerName(Number(by.slice(8)), naming)
  if (by === 'resident') return 'the resident'
  if (by === 'import') return 'brought in from another system'
  if (by.startsWith('open311:')) return `through ${by.slice(8)}`
  return undefined
}

export function officerName(id: number, naming: Naming): string {
  return id === naming.me ? 'you' : (naming.names.get(id) ?? 'someone who has left')
}

export function teamName(id: string, naming: Naming): string {
  return naming.teams.get(id)?.name ?? id.replaceAll('-', ' ')
}

/** "you, from Waste and recycling", "Waste and recycling, nobody yet" */
export function ownerWords(owner: { owner_team: string; owner_officer: number | null }, naming: Naming): string {
  const team = teamName(owner.owner_team, naming)
  return owner.owner_officer === null ? `${team}, nobody yet` : `${officerName(owner.owner_officer, naming)}, from ${team}`
}
