import type { Version } from './contract.ts'

const label = (text: string) => text.replaceAll(/[:;"#]/g, ' ')
const name = (id: string) => id.replaceAll('-', '_')

/** The states and moves as Mermaid's state diagram, drawn from the table of moves. */
export function drawDiagram(version: Version): string {
  const lines = version.states.map((state) => `  state "${label(state.name)}" as ${name(state.id)}`)
  lines.push(`  [*] --> ${name(version.states[0].id)}`)
  for (const [edge, labels] of edgesOf(version)) {
    const [from, to] = edge.split(' ')
    lines.push(`  ${name(from!)} --> ${name(to!)}: ${label(labels.join(', '))}`)
  }
  for (const state of version.states) if (state.isEnd) lines.push(`  ${name(state.id)} --> [*]`)
  return ['stateDiagram-v2', ...lines].join('\n')
}

/** Moves between the same two states share an arrow. */
function edgesOf(version: Version): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  for (const move of version.moves) {
    for (const from of move.from) {
      const edge = `${from} ${move.to === 'stay' ? from : move.to}`
      edges.set(edge, [...(edges.get(edge) ?? []), move.label])
    }
  }
  return edges
}
