import type { ResidentDetails } from '../../residents/index.ts'
import { sumUp } from './dice.ts'
import type { Dice } from './dice.ts'
import type { SourceData, Ward } from './source-data.ts'

export interface MadeResident extends ResidentDetails {
  id: number
  name: string
  first: string
  ward: Ward
  street: string
  number: number
  since: Date
}

/** Numbers that the regulator keeps free for drama, so that no demonstration ever rings anybody. */
const dramaRanges = ['+447700900', '+441632960', '+441134960', '+441144960', '+441154960', '+441164960', '+441174960', '+441184960',
  '+441214960', '+441514960', '+441614960', '+442079460', '+441914980']

const postTowns = ['post.example', 'mail.example', 'inbox.example', 'letterbox.example']

/** Town wards hold more people than villages; the order is that of places.json. */
const population = [9, 10, 8, 9, 7, 5, 6, 4, 6, 4, 5, 3, 3, 2, 6, 5, 5, 3]

export function wardSums(data: SourceData): number[] {
  return sumUp(data.places.wards.map((_, i) => population[i] ?? 4))
}

/** Made-up people, the same for the same dice. Ids are filled in when they are loaded. */
export function makeResidents(dice: Dice, data: SourceData, count: number, since: Date): MadeResident[] {
  const sums = wardSums(data)
  return Array.from({ length: count }, (_, i) => makeResident(dice, data, { i, sums, since }))
}

function makeResident(dice: Dice, data: SourceData, { i, sums, since }: { i: number; sums: number[]; since: Date }): MadeResident {
  const [first, last] = [dice.pick(data.people.first), dice.pick(data.people.last)]
  const ward = data.places.wards[dice.index(sums)]!
  const [street, number] = [dice.pick(data.places.streets), dice.whole(1, 96)]
  const withEmail = dice.chance(0.78)
  const withPhone = dice.chance(withEmail ? 0.65 : 0.92)
  const phone = withPhone ? dramaNumber(i) : undefined
  return {
    id: 0, first, name: `${first} ${last}`, ward, street, number, since,
    address: `${number} ${street}, ${ward.town}`,
    postcode: `${ward.outward} ${dice.whole(1, 9)}${dice.pick(letters)}${dice.pick(letters)}`,
    ...(withEmail ? { email: `${first}.${last}${i}@${dice.pick(postTowns)}`.toLowerCase() } : {}),
    ...(phone ? { phone } : {}),
    ...(dice.chance(0.04) ? { needs: dice.pick(data.people.needs) } : {}),
  }
}

const letters = [...'ABDEFGHJLNPQRSTUWXYZ']

function dramaNumber(i: number): string | undefined {
  const range = dramaRanges[Math.floor(i / 1000)]
  return range && `${range}${String(i % 1000).padStart(3, '0')}`
}
