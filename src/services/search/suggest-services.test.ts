import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadServices } from '../catalogue/index.ts'
import { otherBodiesFor, suggestServices } from './index.ts'

const { services } = await loadServices(path.resolve(import.meta.dirname, '../../../data/services'))
if (services.outcome === 'refused') throw new Error('the shipped catalogue is not valid')
const catalogue = { version: 1, services: new Map(services.catalogue.services.map((service) => [service.code, service])) }

/** As residents might put it, slips and all; written without looking at the catalogue's synonyms. */
const phrases: readonly (readonly [typed: string, code: string])[] = [
  ['they forgot my bin again', 'missed-bin'],
  ['recycling has not been picked up', 'missed-bin'],
  ['my wheelie bin is cracked and the lid fell off', 'new-bin'],
  ['get rid of an old sofa', 'bulky-collection'],
  ['someone dumped a mattress in the lane', 'fly-tipping'],
  ['big hole in the road outside my house', 'pothole'],
  ['pot hole', 'pothole'],
  ['street lamp flickering all night', 'street-light'],
  ['lamp post not working', 'street-light'],
  ['neighbour playing loud music at 3am', 'noise'],
  ['barking dog next door', 'noise'],
  ['dog mess on the path', 'dog-fouling'],
  ['dead badger by the road', 'dead-animal'],
  ['swear words sprayed on the underpass', 'graffiti'],
  ['rats in my garden', 'pest-control'],
  ['car left for months with flat tyres', 'abandoned-vehicle'],
  ['drain blocked and water across the road', 'road-flooding'],
  ['tripped on a loose paving slab', 'pavement'],
  ['moved house council tax', 'council-tax-move'],
  ['i live alone can i pay less council tax', 'council-tax-discount'],
  ['cant afford my council tax', 'council-tax-support'],
  ['help paying my rent', 'housing-benefit'],
  ['evicted with nowhere to sleep tonight', 'homelessness'],
  ['waiting list for a council house', 'council-home'],
  ['boiler broken in my council flat', 'council-repair'],
  ['damp and mould in my council flat', 'council-repair'],
  ['object to next doors extension', 'planning-application'],
  ['cut down a protected tree', 'tree-works'],
  ['carer for my mum at home', 'care-needs-assessment'],
  ['blue bagde renewal', 'blue-badge'],
  ['bus pass for pensioner', 'older-bus-pass'],
  ['apply for primary school place', 'school-place'],
  ['school bus for my son', 'home-to-school-transport'],
  ['free school diners', 'free-school-meals'],
  ['worried a child is being hurt', 'child-at-risk'],
  ['register my new baby', 'register-birth'],
  ['my dad died what do i do', 'register-death'],
  ['appeal a parking ticket', 'parking-fine'],
  ['permit to park outside my house', 'parking-permit'],
  ['your staff were rude i want to complain', 'complaint'],
  ['ghost plumber ripped me off', 'trading-standards'],
  ['renew library books', 'library-loans'],
  ['what data do you hold on me', 'subject-access'],
  ['freedom of information request', 'freedom-of-information'],
]

/** Each of these failed a resident once, so each must be first. */
const mustBeFirst: readonly (readonly [typed: string, code: string])[] = [
  ['flytipping', 'fly-tipping'], ['crater', 'pothole'], ['streetlight', 'street-light'], ['street lights', 'street-light'], ['bluebadge', 'blue-badge'],
  ['my neighbour hits her kid', 'child-at-risk'], ['my gran needs help washing', 'care-needs-assessment'],
]

function placeOf([typed, code]: readonly [string, string]): number {
  return suggestServices(catalogue, typed).findIndex((service) => service.code === code)
}

test('of 44 phrases at least 36 find their service first and at least 40 among the first three', (t) => {
  const places = phrases.map((phrase) => ({ phrase, place: placeOf(phrase) }))
  const first = places.filter(({ place }) => place === 0).length
  const three = places.filter(({ place }) => place >= 0 && place < 3).length
  t.diagnostic(`${first} first and ${three} among three, of ${phrases.length}`)
  for (const { phrase, place } of places) if (place !== 0) t.diagnostic(`${phrase[0]} → ${phrase[1]} at ${place}; first: ${suggestServices(catalogue, phrase[0]).slice(0, 3).map((each) => each.code).join(' ')}`)
  assert.ok(first >= 36 && three >= 40, `${first} first, ${three} among three`)
})

test('what failed once is found first, and words written as one are taken apart', () => {
  for (const phrase of mustBeFirst) assert.equal(placeOf(phrase), 0, phrase[0])
})

test('who asks for what councils do not do is told who does', () => {
  for (const [typed, who] of [['renew my passport', 'GOV.UK'], ['nhs', 'NHS 111'], ['I need a dentist', 'NHS'], ['parish council', 'It is a council of its own. GOV.UK explains who does what']] as const) {
    assert.equal(otherBodiesFor(typed)[0]?.who, who, typed)
  }
  assert.deepEqual(phrases.filter(([typed]) => otherBodiesFor(typed).length > 0), [], 'nobody is sent away from what is ours')
})

test('one wrong, missing or swapped letter still finds the service', () => {
  for (const [typed, code] of [['potholr', 'pothole'], ['graffitti', 'graffiti'], ['hosing benefit', 'housing-benefit'], ['recyling centre', 'recycling-centre'], ['alotment', 'allotments']] as const) {
    assert.ok(placeOf([typed, code]) >= 0 && placeOf([typed, code]) < 3, typed)
  }
})

test('every service is found first by its own name', () => {
  const lost = services.catalogue.services.filter((service) => placeOf([service.name, service.code]) !== 0).map((service) => service.name)
  assert.deepEqual(lost, [])
})

test('nothing is found for nothing, and no text breaks it', () => {
  assert.deepEqual(suggestServices(catalogue, ''), [])
  assert.deepEqual(suggestServices(catalogue, 'xyzzyq wqwqwq'), [])
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(suggestServices(catalogue, text))))
})
