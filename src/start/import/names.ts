import { createHash } from 'node:crypto'
import type { Queryable } from '../../platform/database/index.ts'
import { day, dayOf } from '../../platform/time/index.ts'
import type { Catalogue, Service } from '../../services/index.ts'
import { readCatalogue, writeService } from '../../services/index.ts'
import { addTeam, readTeams } from '../../staff/index.ts'
import type { Mapping } from './mapping/mapping.ts'

/** What a name of the source is called here. */
export interface Names {
  /** The code of a label; an unknown one is made when the mapping says so. Undefined: refused. */
  service(label: string, team: string): string | undefined
  team(label: string): string | undefined
  /** Writes what was made since the last time, before the cases that need it. */
  keep(tx: Queryable, at: Date): Promise<void>
}

/** Reads which services and teams there are, so that a second run finds what the first one made. */
export async function readNames(db: Queryable, mapping: Mapping, at: Date): Promise<Names> {
  const catalogue = await readCatalogue(db, dayOf(at))
  const made = await db.run<{ code: string; name: string }>(
    `select distinct on (code) code, entry->>'name' as name from service_version where code like $1 order by code, version desc`, [`${mapping.id}-%`])
  const services = new NameList(mapping.id, 64, [...[...catalogue.services.keys()].map((code) => [code, code] as const), ...made.map(({ code, name }) => [name, code] as const)])
  const teams = new NameList(mapping.id, 40, (await readTeams(db)).flatMap(({ id, name }) => (id.startsWith(`${mapping.id}-`) ? [[name, id] as const] : [[id, id] as const])))
  const { service, team } = mapping.fields
  const firstTeam = new Map<string, string>()
  return {
    service(label, teamId) {
      const code = services.find(label, service.create === true)
      if (code !== undefined && !firstTeam.has(code)) firstTeam.set(code, teamId)
      return code
    },
    team: (label) => teams.find(label, team.create === true),
    async keep(tx, now) {
      for (const [name, id] of teams.takeFresh()) await addTeam(tx, { id, name })
      for (const [name, code] of services.takeFresh()) await keepService(tx, pastService({ code, name, team: firstTeam.get(code)!, catalogue, source: mapping.id }), now)
    },
  }
}

/** Labels with their codes. A new code is the mapping's id and the label in small letters; two labels that look alike there stay apart. */
class NameList {
  private readonly prefix: string
  private readonly longest: number
  private readonly codes: Map<string, string>
  private readonly taken: Set<string>
  private fresh: [name: string, code: string][] = []

  constructor(prefix: string, longest: number, known: readonly (readonly [string, string])[]) {
    this.prefix = prefix
    this.longest = longest
    this.codes = new Map(known)
    this.taken = new Set(this.codes.values())
  }

  find(label: string, create: boolean): string | undefined {
    const name = label.slice(0, 80).trim()
    const known = this.codes.get(name)
    if (known !== undefined || !create) return known
    const code = this.newCode(name)
    this.codes.set(name, code)
    this.taken.add(code)
    this.fresh.push([name, code])
    return code
  }

  takeFresh(): [string, string][] {
    return this.fresh.splice(0)
  }

  private newCode(name: string): string {
    const words = name.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
    const code = `${this.prefix}-${words}`.slice(0, this.longest).replace(/-$/, '')
    if (words !== '' && !this.taken.has(code) && code.length === `${this.prefix}-${words}`.length) return code
    const mark = createHash('sha256').update(name).digest('hex').slice(0, 6)
    return `${code.slice(0, this.longest - 7).replace(/-$/, '')}-${mark}`
  }
}

/** Kept so that past cases have their label; retired at once, so that no resident is offered it. */
async function keepService(tx: Queryable, entry: Service, at: Date): Promise<void> {
  await writeService(tx, { entry, validFrom: day('2000-01-01'), reason: 'Named by imported cases', officer: null, at })
  await tx.query('import.retire-service', 'update service set retired_on = $2 where code = $1 and retired_on is null', [entry.code, dayOf(at)])
}

function pastService(of: { code: string; name: string; team: string; catalogue: Catalogue; source: string }): Service {
  const { code, name, team } = of
  const [example] = of.catalogue.services.values()
  return {
    code, name: name.padEnd(2), lgsl: null, tier: 'all', group: 'imported', kind: 'report', summary: `Past cases of another system (${of.source}).`,
    whatHappensNext: ['It can no longer be asked for.', 'Past cases keep this name.'],
    promise: null, noPromise: 'It can no longer be asked for.', standard: null, emergency: null,
    otherWays: example?.otherWays ?? { phone: '((phone))', post: '((postal address))', inPerson: '((council))' },
    provider: { by: 'us' }, team, keywords: [], synonyms: [], questions: [], anonymousAllowed: true, personal: true, open311: false,
  }
}
