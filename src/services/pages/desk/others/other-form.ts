import { cleanLine, cleanText } from '../../../../platform/forms/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import type { Faults } from '../../../../staff/index.ts'
import type { OtherBody } from '../../../search/other-bodies.ts'

/** One body as it stands in the form: text, whatever was typed. */
export interface OtherForm {
  what: string
  who: string
  phone: string
  web: string
  /** One phrase a line. */
  words: string
  checked: boolean
}

export function formOfBody(body: OtherBody | undefined): OtherForm {
  return { what: body?.what ?? '', who: body?.who ?? '', phone: body?.phone ?? '', web: body?.web ?? '', words: body?.words.join('\n') ?? '', checked: false }
}

export function readOtherForm(body: Fields): OtherForm {
  return { what: field(body, 'what'), who: field(body, 'who'), phone: field(body, 'phone'), web: field(body, 'web'), words: field(body, 'words'), checked: field(body, 'checked') === 'yes' }
}

/** The body as the form makes it, or everything that is wrong with it. What was changed and not checked counts as unchecked. */
export function bodyOf(form: OtherForm, before: OtherBody | undefined, today: Day): { body: OtherBody } | { faults: Faults } {
  const words = [...new Set(cleanText(form.words).split('\n').map(cleanLine).filter(Boolean))]
  const read = { words, what: cleanLine(form.what), who: cleanLine(form.who), phone: cleanLine(form.phone), web: cleanLine(form.web) }
  const faults = faultsIn(read)
  if (Object.keys(faults).length > 0) return { faults }
  const { phone, ...rest } = read
  const isSame = before !== undefined && (before.phone ?? '') === phone && before.web === rest.web
  const checkedOn = form.checked ? today : isSame ? before.checkedOn : undefined
  return { body: { ...rest, ...(phone ? { phone } : {}), ...(checkedOn ? { checkedOn } : {}) } }
}

function faultsIn({ words, what, who, phone, web }: { words: readonly string[]; what: string; who: string; phone: string; web: string }): Faults {
  const faults: Record<string, string> = {}
  if (!what || what.length > 200) faults['what'] = 'Say what they do, in 200 characters or fewer.'
  if (!who || who.length > 200) faults['who'] = 'Say who it is, in 200 characters or fewer.'
  if (phone && !/\d.*\d.*\d/.test(phone)) faults['phone'] = 'Enter a phone number, or leave it empty.'
  if (!isAddress(web)) faults['web'] = 'Enter the whole address of their page, like https://www.example.org/.'
  if (words.length === 0 || words.some((each) => each.length > 60)) faults['words'] = 'Write at least one phrase that residents use, each of 60 characters or fewer.'
  return faults
}

function isAddress(text: string): boolean {
  return text.length <= 300 && URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
}
