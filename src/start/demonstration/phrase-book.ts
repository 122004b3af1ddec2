import type { Dice } from './dice.ts'
import type { ChannelName } from './source-data.ts'
import { speak } from './registers.ts'
import type { GeneralWords, Phrase, ServiceWords, Words } from './word-files.ts'

/** What the words can name: the place, the person. */
export interface Scene {
  street: string
  town: string
  ward: string
  number: number
  name: string
  first: string
}

export interface Spoken {
  text: string
  /** Answers to the form's questions, by question. */
  given: Record<string, string>
}

/** Makes what people say about a service out of many small pieces. */
export class PhraseBook {
  readonly words: Words
  private readonly dice: Dice

  constructor(words: Words, dice: Dice) {
    this.words = words
    this.dice = dice
  }

  get general(): GeneralWords {
    return this.words.general
  }

  of(service: string): ServiceWords {
    const words = this.words.services.get(service)
    if (!words) throw new Error(`There are no words for ${service} in data/demonstration/words`)
    return words
  }

  /** What a resident tells us, in the manner of the channel. */
  contact(service: string, channel: ChannelName, scene: Scene): Spoken {
    const words = this.of(service)
    const said = channel === 'letter' || channel === 'email' ? this.letter(words, channel) : channel === 'open311' || (channel === 'web-form' && this.dice.chance(0.2))
      ? this.piece(this.dice.pick(words.short)) : channel === 'web-form' ? this.webForm(words) : this.call(words, channel)
    const text = this.fill(said.text, scene, words.slots)
    return { text: channel === 'web-form' || channel === 'email' || channel === 'open311' ? speak(this.dice, text, this.general.slips) : text, given: said.given }
  }

  /** One of these, with its gaps filled. */
  say(list: readonly string[], scene: Scene, service?: string): string {
    return this.fill(this.dice.pick(list), scene, service === undefined ? undefined : this.of(service).slots)
  }

  /** Fills {street}, {ago} and the like; {Ago} starts with a capital. The same gap in one text gets the same words. */
  fill(text: string, scene: Scene, slots: Record<string, string[]> = {}): string {
    const filled = new Map<string, string>()
    return text.replace(/\{(\w+)\}/g, (_whole, gap: string) => {
      const name = gap[0]!.toLowerCase() + gap.slice(1)
      if (!filled.has(name)) filled.set(name, this.gap(name, scene, slots))
      const value = filled.get(name)!
      return gap === name ? value : value[0]!.toUpperCase() + value.slice(1)
    })
  }

  private gap(name: string, scene: Scene, slots: Record<string, string[]>): string {
    if (name === 'me') return scene.name
    if (name in scene) return String(scene[name as keyof Scene])
    const list = slots[name] ?? this.general.slots[name]
    if (!list) throw new Error(`No words fill {${name}}`)
    return this.fill(this.dice.pick(list), scene, slots)
  }

  private piece(phrase: Phrase): Spoken {
    if (typeof phrase === 'string') return { text: phrase, given: {} }
    const { t, ...given } = phrase
    return { text: t, given }
  }

  private webForm(words: ServiceWords): Spoken {
    const { dice } = this
    const report = this.piece(dice.pick(words.reports))
    const parts = [dice.chance(0.14) ? dice.pick(this.general.webOpenings) : '', report.text, ...this.details(words, report, dice.weighted({ 0: 34, 1: 46, 2: 20 })),
      dice.chance(0.42) ? this.matching(words.asks, report) : '', dice.chance(0.2) ? dice.pick(this.general.feelings) : '', dice.chance(0.1) ? dice.pick(this.general.signOffs) : '']
    return { text: join(parts), given: report.given }
  }

  private letter(words: ServiceWords, channel: 'letter' | 'email'): Spoken {
    const { dice, general } = this
    const formal = channel === 'letter' || dice.chance(0.15)
    const report = formal && words.letter.length > 0 ? { text: dice.pick(words.letter), given: {} } : this.piece(dice.pick(words.reports))
    const body = join([report.text, ...this.details(words, report, dice.weighted({ 0: 20, 1: 50, 2: 30 })), dice.chance(0.7) ? this.matching(words.asks, report) : ''])
    const [start, end] = formal ? [dice.pick(general.letterOpenings), dice.pick(general.letterEnds)] : [dice.pick(general.emailOpenings), dice.pick(general.signOffs)]
    return { text: `${start}\n\n${body}\n\n${end}`, given: report.given }
  }

  /** Half of the advisers write down the resident's own words, half a note. */
  private call(words: ServiceWords, channel: ChannelName): Spoken {
    const { dice, general } = this
    if (dice.chance(0.45)) {
      const report = this.piece(dice.pick(words.reports))
      return { text: join([report.text, ...this.details(words, report, dice.weighted({ 0: 45, 1: 45, 2: 10 })), dice.chance(0.25) ? this.matching(words.asks, report) : '']), given: report.given }
    }
    const note = this.piece(dice.pick(words.phone))
    return { text: join([channel === 'phone' && dice.chance(0.3) ? dice.pick(general.phoneStarts) : '', note.text, dice.chance(0.3) ? dice.pick(general.phoneEnds) : '']), given: note.given }
  }

  private details(words: ServiceWords, report: Spoken, count: string): string[] {
    if (count === '0') return []
    const first = this.matching(words.details, report)
    const second = count === '1' ? '' : this.matching(words.details, report)
    return first === second ? [first] : [first, second]
  }

  /** One of those that go with what was reported; empty when none does. */
  private matching(list: readonly Phrase[], { given }: Spoken): string {
    const fitting = list.filter((phrase) => typeof phrase === 'string' || Object.entries(phrase).every(([question, answers]) => question === 't' || answers.split('|').includes(given[question] ?? '')))
    return fitting.length === 0 ? '' : this.piece(this.dice.pick(fitting)).text
  }
}

const join = (parts: readonly string[]) => parts.filter(Boolean).join(' ').replaceAll('\n ', '\n')
