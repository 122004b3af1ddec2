import { fieldset, input, textarea } from '../../../../design/index.ts'
import { cleanLine, cleanText } from '../../../../platform/forms/index.ts'
import { html, type Html } from '../../../../platform/html/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import { fault } from '../../../../staff/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import type { Council } from '../../../store/council-settings.ts'
import { unsetFacts } from '../../../unset-facts.ts'

const facts = ['name', 'phone', 'phoneHours', 'emergencyPhone', 'emergencyPhoneHours', 'textRelay', 'email', 'postalAddress'] as const
type Fact = (typeof facts)[number]

/** The council's facts as they stand in the form. */
export interface FactsForm extends Record<Fact, string> {
  counters: { name: string; address: string; hours: string }[]
}

const labels: Record<Fact, string> = {
  name: 'Name of the council', phone: 'Phone', phoneHours: 'When the phone is answered, in words (shown only while no opening hours are recorded)', emergencyPhone: 'Phone for emergencies', emergencyPhoneHours: 'When the emergency phone is answered, as in “day or night”', textRelay: 'Text relay', email: 'E-mail address', postalAddress: 'Postal address',
}

/** What nobody has set yet is an empty field: its stand-in is no answer to begin from. */
export function factsFormOf(council: Council): FactsForm {
  return { ...(Object.fromEntries(facts.map((name) => [name, council[name] === unsetFacts[name] ? '' : council[name]])) as Record<Fact, string>), counters: council.counters }
}

const mostCounters = 20

export function readFactsForm(body: Fields): FactsForm {
  const texts = Object.fromEntries(facts.map((name) => [name, field(body, name)])) as Record<Fact, string>
  const counters = Array.from({ length: mostCounters }, (_, place) => ({ name: field(body, `counter-${place}-name`), address: field(body, `counter-${place}-address`), hours: field(body, `counter-${place}-hours`) }))
  return { ...texts, counters: counters.filter((counter) => Object.values(counter).some((text) => text.trim() !== '')) }
}

export function factsFaults(form: FactsForm): Faults {
  const faults: Record<string, string> = {}
  for (const name of facts) if (!cleanLine(form[name]) || form[name].length > 300) faults[name] = 'Write this in 300 characters or fewer: residents need it.'
  if (!faults['email'] && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cleanLine(form.email))) faults['email'] = 'Enter an e-mail address, like contact@example.gov.uk.'
  for (const name of ['phone', 'emergencyPhone'] as const) if (!faults[name] && !/\d.*\d.*\d/.test(form[name])) faults[name] = 'Enter a phone number.'
  form.counters.forEach((counter, place) => {
    if (!counter.name.trim() || !counter.address.trim() || !counter.hours.trim()) faults[`counter-${place}-name`] = 'Give the name, the address and the hours, or clear all three.'
  })
  return faults
}

export function factsOf(form: FactsForm): Pick<Council, Fact | 'counters'> {
  return {
    ...(Object.fromEntries(facts.map((name) => [name, name === 'postalAddress' ? cleanText(form[name]) : cleanLine(form[name])])) as Record<Fact, string>),
    counters: form.counters.map((counter) => ({ name: cleanLine(counter.name), address: cleanLine(counter.address), hours: cleanLine(counter.hours) })),
  }
}

/** `council`: as residents read it now. */
export function drawFactsFields(form: FactsForm, faults: Faults, council: Council): Html {
  const hint = (name: Fact) => (council[name] === unsetFacts[name] ? { hint: { text: `Not set yet. Residents read “${unsetFacts[name]}”.` } } : {})
  const shown = [...form.counters, { name: '', address: '', hours: '' }].slice(0, mostCounters)
  return html`${facts.map((name) => (name === 'postalAddress'
    ? textarea({ name, label: { text: labels[name] }, ...hint(name), value: form[name], rows: 2, ...fault(faults, name) })
    : input({ name, label: { text: labels[name] }, ...hint(name), value: form[name], ...fault(faults, name) })))}
${shown.map((counter, place) => fieldset({
    legend: { text: counter.name ? `Counter: ${counter.name}` : 'Another counter', classes: 'govuk-fieldset__legend--s' },
    html: html`${input({ name: `counter-${place}-name`, label: { text: 'Name' }, value: counter.name, ...fault(faults, `counter-${place}-name`) })}
${input({ name: `counter-${place}-address`, label: { text: 'Address' }, value: counter.address })}
${input({ name: `counter-${place}-hours`, label: { text: 'Hours, in words' }, hint: { text: 'Shown only while no opening hours are recorded for it.' }, value: counter.hours })}`,
  }))}`
}
