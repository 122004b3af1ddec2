import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanLine, cleanText } from './clean-text.ts'

test('a name on one line turns nothing that stands after it', () => {
  assert.equal(cleanLine('\u202eyek\u202c \u2066a\u2069\u200f\u061c'), 'yek a')
  assert.equal(cleanLine('\u202e\u202c'), '')
  assert.equal(cleanLine('  سارة\tعبد الله\u0000 '), 'سارة عبد الله')
  assert.equal(cleanLine('نامه\u200cها'), 'نامه\u200cها', 'a joiner is part of a word')
})

test('what somebody writes over several lines keeps its marks', () => {
  assert.equal(cleanText(' \u2067عربي\u2069 and English\r\nagain '), '\u2067عربي\u2069 and English\nagain')
})
