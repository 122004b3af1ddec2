import type { Council } from '../../store/council-settings.ts'

/** Puts the council's own facts in place of ((council)), ((phone)) and ((postal address)) in wording of the catalogue. */
export function fillWords(words: string, council: Pick<Council, 'name' | 'phone' | 'postalAddress'>): string {
  return words.replaceAll('((council))', council.name).replaceAll('((phone))', council.phone).replaceAll('((postal address))', council.postalAddress)
}

/** An address for `href` from a telephone number as it is written for people. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`
}
