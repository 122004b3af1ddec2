export interface PlaceKnown {
  readonly address: string | null
  readonly postcode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/**
 * What of a place may be shown to everyone. `spot` is a place out of doors that anyone can walk to; the place of the other
 * services is somebody's home, of which only the postcode district is told. An address is typed by hand: one that carries
 * a way to reach a person, or more words than an address needs, is left out, and the point on the map stays.
 */
export function publicPlace(place: PlaceKnown, spot: boolean): PlaceKnown {
  if (!spot) return { address: null, postcode: districtOf(place.postcode), latitude: null, longitude: null }
  return {
    address: place.address !== null && isPlainAddress(place.address) ? place.address : null,
    postcode: place.postcode,
    latitude: place.latitude === null ? null : Math.round(place.latitude * 1e5) / 1e5,
    longitude: place.longitude === null ? null : Math.round(place.longitude * 1e5) / 1e5,
  }
}

function districtOf(postcode: string | null): string | null {
  return postcode === null ? null : (/^[A-Z]{1,2}\d[A-Z\d]?(?= )/.exec(postcode)?.[0] ?? null)
}

function isPlainAddress(address: string): boolean {
  const digits = address.replaceAll(/[\s().-]/g, '')
  return address.length <= 120 && !/[@<>]|https?:|www\./i.test(address) && !/\+?\d{7,}/.test(digits)
}
