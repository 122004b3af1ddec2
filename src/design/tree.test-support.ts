import { type HTMLElement, type Node, NodeType } from 'node-html-parser'

/** An element as a plain value: name, attributes decoded, and children with white space as a browser would show it. */
export type Branch = string | { name: string; attributes: Record<string, string>; children: Branch[] }

const blocks = new Set(('address article aside blockquote body caption dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 '
  + 'header hr legend li main nav ol option p path g circle section select summary svg table tbody td th thead title tr ul').split(' '))

export function tree(element: HTMLElement): Branch {
  const name = element.rawTagName?.toLowerCase() ?? ''
  const exact = name === 'textarea' || name === 'pre'
  return { name, attributes: attributesOf(element), children: exact ? [element.textContent] : childrenOf(element) }
}

// Read by ourselves and not from a map, so that an attribute written twice is seen.
function attributesOf(element: HTMLElement): Record<string, string> {
  const names = [...element.rawAttrs.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map((found) => found[1]!)
  if (new Set(names).size !== names.length) throw new Error(`an attribute is written twice: ${element.rawAttrs}`)
  const decoded = element.attributes
  return Object.fromEntries(Object.entries(decoded).map(([name, value]) => [name, name === 'class' ? value.trim().replace(/\s+/g, ' ') : value]).sort())
}

const isBlock = (branch: Branch | undefined): boolean => branch === undefined || (typeof branch === 'object' && blocks.has(branch.name))

function childrenOf(element: HTMLElement): Branch[] {
  const all = merged(element.childNodes)
  return all
    .map((branch, at) => (typeof branch === 'string' ? edges(branch, isBlock(all[at - 1]), isBlock(all[at + 1])) : branch))
    .filter((branch) => branch !== '')
}

function merged(nodes: readonly Node[]): Branch[] {
  const all: Branch[] = []
  for (const node of nodes) {
    if (node.nodeType === NodeType.ELEMENT_NODE) all.push(tree(node as HTMLElement))
    else if (node.nodeType === NodeType.TEXT_NODE) {
      const text = node.text.replace(/\s+/g, ' ')
      const last = all.at(-1)
      if (typeof last === 'string') all[all.length - 1] = (last + text).replace(/ +/g, ' ')
      else all.push(text)
    }
  }
  return all
}

function edges(text: string, atStart: boolean, atEnd: boolean): string {
  const start = atStart ? text.trimStart() : text
  return atEnd ? start.trimEnd() : start
}
