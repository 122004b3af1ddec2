import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the made-up county is made from: data/demonstration. */
export interface Ward {
  name: string
  town: string
  outward: string
  latitude: number
  longitude: number
}

export type ChannelName = 'web-form' | 'phone' | 'email' | 'counter' | 'letter' | 'open311'

export interface Volume {
  code: string
  /** Share of all cases. */
  share: number
  /** By month, January first; 1 is an ordinary month. */
  months: number[]
  channels: string
  /** Share of promises kept at the start and at the end of the time told. */
  kept: [number, number]
  /** Share of those who answer that say good, when the promise was kept. */
  good: number
}

export interface OfficerEntry {
  name: string
  title: string
  roles: string[]
  teams: string[]
}

export interface SourceData {
  people: { first: string[]; last: string[]; needs: string[] }
  places: { wards: Ward[]; streets: string[] }
  staff: { officers: OfficerEntry[]; remarks: Record<string, string> }
  volumes: { channels: Record<string, Partial<Record<ChannelName, number>>>; services: Volume[] }
}

export const demonstrationFolder = path.resolve(import.meta.dirname, '../../../data/demonstration')

export function readSourceData(folder: string = demonstrationFolder): SourceData {
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown
  return { people: read('people.json'), places: read('places.json'), staff: read('officers.json'), volumes: read('volumes.json') } as SourceData
}
