import type { Mapping } from './mapping.ts'
import { valueReader } from './read-value.ts'
import type { Row } from './read-value.ts'

/** Reads the point of a row. (0, 0) lies in the sea off Africa and means that nobody knew; it and what cannot be a point are left out and remarked on. */
export function pointReader({ fields, noPoint }: Mapping) {
  const [latitude, longitude] = [valueReader(fields.latitude), valueReader(fields.longitude)]
  return (row: Row): { point: { latitude?: number; longitude?: number }; remarks: 'no-point'[] } => {
    const typed = [latitude(row), longitude(row)]
    if (typed.every((each) => each === '')) return { point: {}, remarks: [] }
    const known = !noPoint?.is.includes((row[noPoint.column] ?? '').trim())
    const [north, east] = typed.map((each) => (each === '' ? Number.NaN : Number(each)))
    const isPoint = Math.abs(north!) <= 90 && Math.abs(east!) <= 180 && !(north === 0 && east === 0)
    return known && isPoint ? { point: { latitude: north!, longitude: east! }, remarks: [] } : { point: {}, remarks: ['no-point'] }
  }
}
