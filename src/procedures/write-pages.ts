import { drawDiagram } from './draw-diagram.ts'
import type { ClockRule, DayClock, Procedure, Timing, Version } from './contract.ts'

const made = '<!-- Written by `npm run docs` from the folder. Do not edit. -->'

/** docs/procedures.md: what every procedure does and when. */
export function proceduresPage(procedures: readonly Procedure[]): string {
  const parts = procedures.map((procedure) => {
    const version = procedure.versions.at(-1)!
    return [
      `## ${procedure.title}`, `Id \`${procedure.id}\`, for cases from ${version.from}. ${procedure.comesHere} Not here: ${procedure.doesNotComeHere}`,
      clockTable(version), ...choiceList(procedure), eventList(version), stateTable(version), letterList(version), '```mermaid', drawDiagram(version), '```',
      version.endsWith.length > 0 ? `Then: ${version.endsWith.map((body) => `${body.name} (${body.website}, ${body.phone})`).join('; ')}.` : 'No outside body looks at it.',
      `Clauses and how far they were checked: [src/procedures/${procedure.id}](../src/procedures/${procedure.id}/README.md).`,
    ].join('\n\n').replaceAll(/```mermaid\n\n/g, '```mermaid\n').replaceAll(/\n\n```\n/g, '\n```\n')
  })
  return ['# Procedures', made, intro, ...parts, ''].join('\n\n').replace(/\n+$/, '\n')
}

const intro = [
  'Each procedure is a folder of tables in `src/procedures/`. Due dates, buttons, “what happens next”, guidance and the pictures below are made from them.',
  '`moothall deadline PROCEDURE --event NAME=INSTANT` runs the clocks, by the council’s own choices where its database answers. A case keeps the version, and the reading of a choice, under which it began.',
].join('\n')

/** README.md of a member: its clauses, each with how far it was checked. */
export function memberPage(procedure: Procedure): string {
  const rows = Object.entries(procedure.clauses).map(([id, clause]) => `| \`${id}\` | ${clause.place} | ${clause.says} | ${clause.mark} | ${clause.where || 'to be checked before it is quoted'} |`)
  const sources = Object.values(procedure.instruments).map(({ title, link }) => `- ${title}${link ? ` ([${link.text}](${link.href}))` : ''}`)
  return [
    `# ${procedure.title}`, made, procedure.comesHere, `Not here: ${procedure.doesNotComeHere}`, sources.join('\n'),
    'V: seen in the published text named beside it. G: general knowledge. Checked 21 November 2026; addresses are general knowledge.',
    ['| Clause | Place | Says | | Seen in |', '|---|---|---|---|---|', ...rows].join('\n'), ...choiceList(procedure), '',
  ].join('\n\n').replace(/\n+$/, '\n')
}

function clockTable(version: Version): string {
  const rows = version.stages.flatMap((stage) => stage.clocks.map((rule) => `| ${stage.name} | \`${rule.id}\` ${rule.title} | ${[rule.starts].flat().map((event) => `\`${event}\``).join(' or ')} | ${limitOf(rule)} | ${rule.binds}, ${rule.force} |`))
  return ['| Stage | Clock | Starts with | Limit | Binds |', '|---|---|---|---|---|', ...rows].join('\n')
}

function stateTable(version: Version): string {
  const rows = version.states.map((state) => `| ${state.name} | ${state.resident} | ${state.officer} | ${state.guidance.map(({ words }) => `${words}.`).join(' ')} |`)
  return ['| State | The resident is told | The officer is told | Guidance |', '|---|---|---|---|', ...rows].join('\n')
}

function letterList(version: Version): string {
  return version.letters.map((letter) => `- Letter “${letter.title}”: ${letter.elements.map(({ words, when }) => `${lowerFirst(words)}${when ? ` (for ${when.map((finding) => `\`${finding}\``).join(', ')})` : ''}`).join('; ')}.`).join('\n')
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function limitOf(rule: ClockRule): string {
  if (rule.told) return 'the day that was agreed'
  if (!('choice' in rule.timing)) return timingWords(rule.timing, rule)
  return Object.entries(rule.timing.readings).map(([reading, timing]) => `\`${reading}\`: ${timingWords(timing, rule)}`).join('; ')
}

function timingWords({ clock, furthest }: Timing, rule: ClockRule): string {
  const longer = furthest === undefined ? (rule.extension ? ', longer by agreement' : '') : `, extended at most to ${furthest}`
  return `${clockWords(clock)}${longer}`
}

function clockWords(clock: DayClock): string {
  const first = clock.startsOn === 'same-day' ? ', its day counts' : ''
  return `${clock.count} ${clock.unit.replace('-', ' ').replace(/s$/, clock.count === 1 ? '' : 's')} (${clock.calendar}${first}${clock.roll === 'next-working-day' ? ', then the next working day' : ''})`
}

function choiceList({ choices }: Procedure): string[] {
  return choices.map((choice) => {
    const unchosen = choice.unchosen === 'earlier' ? 'the earlier of them' : `\`${choice.unchosen}\``
    return `A council may choose \`${choice.id}\`: ${choice.question} ${Object.entries(choice.readings).map(([id, words]) => `\`${id}\`: ${words}.`).join(' ')} Until it does: ${unchosen}.`
  })
}

function eventList(version: Version): string {
  return Object.entries(version.events).map(([event, means]) => `- \`${event}\`: ${means}`).join('\n')
}
