import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillLinked } from './fill-words.ts'

const council = { name: 'A & B Council', phone: '01234 555 010', emergencyPhone: '01234 555 999', emergencyPhoneHours: 'day or night', postalAddress: 'County Hall' }

test('every telephone number in a warning can be pressed, and words stay escaped', () => {
  const { markup } = fillLinked('((council)): call ((emergency phone)), ((emergency phone hours)). For gas call 0800 111 999. If hurt, 999.', council)
  assert.deepEqual([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href), ['tel:01234555999', 'tel:0800111999', 'tel:999'])
  assert.ok(markup.startsWith('A &amp; B Council: call <a '))
  assert.match(markup, /999<\/a>, day or night\./)
})

test('a number that is not set yet is no link', () => {
  assert.ok(!fillLinked('Call ((emergency phone)).', { ...council, emergencyPhone: '(emergency number not set)' }).markup.includes('<a '))
})
