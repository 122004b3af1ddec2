import { html, safeHref } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { oneLine } from '../../platform/mail/index.ts'
import { fillWording } from '../../platform/text/index.ts'
import { residentsWords } from '../../conversations/index.ts'
import type { Rendered } from '../../conversations/index.ts'
import { blocksOf } from './blocks.ts'
import type { Block } from './blocks.ts'

const unlinked: ReadonlySet<string> = new Set(residentsWords)

/** One wording with its values, as a subject, as plain text and as a page; the two say the same. */
export function renderMessage(template: { subject: string; body: string }, values: Readonly<Record<string, string>>): Rendered {
  const subject = oneLine(fillWording(template.subject, values).text, 150)
  const blocks = blocksOf(template.body, values, unlinked)
  return { subject, text: asText(blocks), html: asPage(subject, blocks).markup }
}

function asText(blocks: readonly Block[]): string {
  let out = ''
  blocks.forEach((block, at) => {
    const together = block.kind === 'point' && blocks[at - 1]?.kind === 'point'
    out += `${at === 0 ? '' : together ? '\n' : '\n\n'}${lineOf(block)}`
  })
  return `${out}\n`
}

function lineOf({ kind, text }: Block): string {
  switch (kind) {
    case 'heading': return text.toUpperCase()
    case 'point': return `* ${text.replaceAll('\n', '\n  ')}`
    case 'quote': return `> ${text.replaceAll('\n', '\n> ')}`
    default: return text
  }
}

const style = 'font-family: Arial, Helvetica, sans-serif; font-size: 18px; line-height: 1.5; color: #111; max-width: 38em; margin: 1em; overflow-wrap: break-word;'
const quoteStyle = 'margin: 1em 0; padding-left: 1em; border-left: 4px solid #767676;'

function asPage(subject: string, blocks: readonly Block[]): Html {
  const parts: Html[] = []
  for (let at = 0; at < blocks.length; at++) {
    const points: Block[] = []
    while (blocks[at + points.length]?.kind === 'point') points.push(blocks[at + points.length]!)
    if (points.length === 0) parts.push(asHtml(blocks[at]!))
    else {
      parts.push(html`<ul>${points.map((point) => html`<li>${lines(point)}</li>`)}</ul>
`)
      at += points.length - 1
    }
  }
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body><div style="${style}">
${parts}</div></body></html>
`
}

function asHtml(block: Block): Html {
  if (block.kind === 'heading') return html`<h2 style="font-size: 20px; margin: 1.4em 0 0.4em;">${block.text}</h2>
`
  const paragraphs = block.text.split(/\n\s*\n/).map((text) => html`<p>${lines({ ...block, text })}</p>
`)
  return block.kind === 'quote' ? html`<blockquote style="${quoteStyle}">${paragraphs}</blockquote>
` : html`${paragraphs}`
}

function lines({ text, mayLink }: Block): Html[] {
  return text.split('\n').map((line, at) => html`${at > 0 ? html`<br>` : null}${mayLink ? linked(line) : line}`)
}

/** Addresses become links; the full stop after one stays outside. */
function linked(line: string): Html[] {
  return line.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)'])/).map((part, at) => (at % 2 === 1 ? html`<a href="${safeHref(part)}">${part}</a>` : html`${part}`))
}
