import type { Service } from '../../services/index.ts'
import type { Dice } from './dice.ts'
import type { MadeResident } from './make-residents.ts'
import type { SourceData, Ward } from './source-data.ts'

export interface MadePlace {
  address: string
  postcode?: string
  ward: string
  latitude?: number
  longitude?: number
}

export interface Whereabouts {
  place: MadePlace | undefined
  street: string
  number: number
  ward: Ward
}

interface County {
  data: SourceData
  wards: number[]
}

const landmarks = ['church', 'bus stop', 'school gates', 'post box', 'level crossing', 'bridge', 'chemist', 'bowling green', 'roundabout', 'village hall', 'war memorial', 'play area']

/** Where it is: at the resident's home, in a street, or nowhere in particular, as the service asks. */
export function makePlace(dice: Dice, service: Service, resident: MadeResident | undefined, county: County): Whereabouts {
  const asksPlace = service.questions.some((question) => question.type === 'place')
  const isAtHome = resident !== undefined && (service.personal || !service.open311 || service.code === 'missed-bin')
  if (isAtHome) return atHome(dice, service, resident, asksPlace)
  const ward = resident && dice.chance(0.7) ? resident.ward : county.data.places.wards[dice.index(county.wards)]!
  const known = { street: dice.pick(county.data.places.streets), number: dice.whole(1, 96), ward }
  return { ...known, place: asksPlace ? inStreet(dice, known) : undefined }
}

function atHome(dice: Dice, service: Service, resident: MadeResident, asksPlace: boolean): Whereabouts {
  const { street, number, ward, address, postcode } = resident
  const place = { address: address!, postcode: postcode!, ward: ward.name, ...(service.personal ? {} : around(dice, ward)) }
  return { street, number, ward, place: asksPlace ? place : undefined }
}

function inStreet(dice: Dice, { street, number, ward }: Omit<Whereabouts, 'place'>): MadePlace {
  const spot = dice.weighted({ street: 45, number: 35, landmark: 20 })
  const exact = spot === 'street' ? street : spot === 'number' ? `${street} near number ${number}` : `${street} by the ${dice.pick(landmarks)}`
  const postcode = dice.chance(0.6) ? { postcode: `${ward.outward} ${dice.whole(1, 9)}${dice.pick(letters)}${dice.pick(letters)}` } : {}
  return { address: `${exact}, ${ward.town}`, ...postcode, ward: ward.name, ...around(dice, ward) }
}

const letters = [...'ABDEFGHJLNPQRSTUWXYZ']
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

function around(dice: Dice, ward: Ward): { latitude: number; longitude: number } {
  return { latitude: rounded(ward.latitude + dice.between(-0.007, 0.007)), longitude: rounded(ward.longitude + dice.between(-0.011, 0.011)) }
}
