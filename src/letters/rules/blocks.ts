import { fillWording, placesIn } from '../../platform/text/index.ts'

export interface Block {
  kind: 'heading' | 'point' | 'quote' | 'paragraph'
  text: string
  /** False where a resident's own words stand: an address in them must not become a link in our mail. */
  mayLink: boolean
}

const marks = { '# ': 'heading', '* ': 'point', '> ': 'quote' } as const

/** Splits a wording into blocks, then fills each: what a value says can never become a heading or a point. */
export function blocksOf(body: string, values: Readonly<Record<string, string>>, unlinked: ReadonlySet<string>): Block[] {
  const blocks = rawBlocks(body.replaceAll('\r\n', '\n')).map(({ kind, text }) => ({
    kind, text: fillWording(text, values).text.trim(), mayLink: !placesIn(text).some((place) => unlinked.has(place)),
  }))
  return withoutEmpty(blocks)
}

function rawBlocks(body: string): Pick<Block, 'kind' | 'text'>[] {
  const blocks: Pick<Block, 'kind' | 'text'>[] = []
  let isOpen = false
  for (const line of body.split('\n')) {
    const kind = marks[line.slice(0, 2) as keyof typeof marks]
    if (!line.trim()) isOpen = false
    else if (kind) {
      blocks.push({ kind, text: line.slice(2) })
      isOpen = false
    } else if (isOpen) blocks.at(-1)!.text += `\n${line}`
    else {
      blocks.push({ kind: 'paragraph', text: line })
      isOpen = true
    }
  }
  return blocks
}

/** Blocks with nothing in them go, and then headings with nothing under them. */
function withoutEmpty(blocks: readonly Block[]): Block[] {
  const filled = blocks.filter(({ text }) => text !== '')
  return filled.filter((block, at) => block.kind !== 'heading' || (at + 1 < filled.length && filled[at + 1]!.kind !== 'heading'))
}
