import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Council } from '../../store/council-settings.ts'

type Facts = Pick<Council, 'name' | 'phone' | 'emergencyPhone' | 'emergencyPhoneHours' | 'postalAddress'>

/** Puts the council's own facts in place of ((council)), ((phone)), ((emergency phone)) with its hours, and ((postal address)) in wording of the catalogue. */
export function fillWords(words: string, council: Facts): string {
  return words.replaceAll('((council))', council.name).replaceAll('((phone))', council.phone).replaceAll('((postal address))', council.postalAddress)
    .replaceAll('((emergency phone))', council.emergencyPhone).replaceAll('((emergency phone hours))', council.emergencyPhoneHours)
}

/** The same, with each telephone number to be pressed: whoever reads a warning on a phone must not have to copy it. */
export function fillLinked(words: string, council: Facts): Html {
  const ours = [council.phone, council.emergencyPhone]
  const numbers = [...new Set(ours.filter((number) => /\d{3}/.test(number)))].map((number) => number.replaceAll(/[^\w ]/g, String.raw`\$&`))
  const parts = fillWords(words, council).split(new RegExp(`(${[...numbers, String.raw`\b0[38]\d\d \d{3} \d{3,4}\b`, String.raw`\b(?:999|111|101)\b`].join('|')})`))
  // every other part is a number
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<a class="govuk-link" href="${telephoneLink(part)}">${part}</a>` : part))}`
}

/** An address for `href` from a telephone number as it is written for people. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`
}
