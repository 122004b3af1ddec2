/**
 * What every procedure must pass. For tests only; it knows no calendar. Owns no table.
 */
import path from 'node:path'
import { readingCheck } from '../platform/text/index.ts'
import type { WordsToAvoid } from '../platform/text/index.ts'
import type { ClockRule, Procedure, Stage, Timing, Version } from './contract.ts'
import { decideAcceptance } from './decide-acceptance.ts'

/** What is wrong with a procedure, in words; empty when nothing is. `avoid` are words that no resident should read. */
export function contractFaults(procedure: Procedure, avoid: WordsToAvoid = {}): string[] {
  const versions = procedure.versions
  return [
    ...(path.basename(procedure.folder) === procedure.id ? [] : ['its id is not its folder’s name']),
    ...versions.flatMap((version, i) => (i > 0 && version.from <= versions[i - 1]!.from ? [`version ${version.from} is not later than the one before`] : [])),
    ...clauseFaults(procedure),
    ...procedure.choices.flatMap((choice) => (choice.unchosen === 'earlier' || Object.hasOwn(choice.readings, choice.unchosen) ? [] : [`choice ${choice.id} begins with a reading that there is not`])),
    ...versions.flatMap((version) => [...versionFaults(procedure, version), ...wordFaults(version, avoid)]),
  ]
}

function versionFaults(procedure: Procedure, version: Version): string[] {
  return [
    ...version.stages.flatMap((stage) => [...stageFaults(version, stage), ...stage.clocks.flatMap((rule) => clockFaults(procedure, rule).map((fault) => `${stage.id} ${rule.id} ${fault}`))]),
    ...stateFaults(version), ...moveFaults(version), ...eventFaults(version), ...letterFaults(version), ...acceptanceFaults(version),
  ]
}

/** Every clause that is named anywhere is told of, and told of well. */
function clauseFaults(procedure: Procedure): string[] {
  const named = [...JSON.stringify([procedure.versions, procedure.choices]).matchAll(/"(?:clause|onlyIfAgreed)":"([^"]*)"/g)].map(([, clause]) => clause!)
  const unknown = [...new Set(named)].filter((clause) => !Object.hasOwn(procedure.clauses, clause)).map((clause) => `clause ${clause} is named and not told`)
  const weak = Object.entries(procedure.clauses).filter(([, clause]) => !procedure.instruments[clause.of] || (clause.mark === 'V') !== (clause.where !== '') || !clause.place)
  return [...unknown, ...weak.map(([id]) => `clause ${id} does not say where it stands, or where it was seen`)]
}

function stageFaults(version: Version, stage: Stage): string[] {
  const roles = version.roles.map(({ id }) => id)
  return [
    ...(roles.includes(stage.decides) ? [] : [`${stage.id} is decided by ${stage.decides}, which is no role`]),
    ...stage.barred.filter((bar) => !roles.includes(bar.role) || !version.stages.some(({ id }) => id === bar.stage)).map((bar) => `${stage.id} bars ${bar.role} of ${bar.stage}, which is not there`),
  ]
}

function clockFaults(procedure: Procedure, rule: ClockRule): string[] {
  const timings: Timing[] = 'choice' in rule.timing ? Object.values(rule.timing.readings) : [rule.timing]
  const choice = 'choice' in rule.timing ? rule.timing.choice : undefined
  const readings = 'choice' in rule.timing ? Object.keys(rule.timing.readings).join() : ''
  const offered = procedure.choices.find(({ id }) => id === choice)
  const goesFurther = rule.extension !== undefined && !rule.extension.byAgreement
  return [
    ...(choice && Object.keys(offered?.readings ?? {}).join() !== readings ? [`reads ${choice} otherwise than the choice does`] : []),
    ...timings.flatMap(({ clock, furthest }) => [
      ...(rule.told || (furthest !== undefined) === goesFurther ? [] : ['has an extension without an end, or an end without an extension']),
      ...(furthest !== undefined && furthest <= clock.count ? ['is shorter extended than not'] : []),
      ...(clock.unit === 'working-days' && clock.calendar === 'CAL' ? ['counts working days in a calendar of all days'] : []),
    ]),
  ]
}

function stateFaults(version: Version): string[] {
  const stages = new Map(version.stages.map((stage) => [stage.id, stage]))
  const reached = reach(version, [version.states[0].id], (move, id) => (move.from.includes(id) ? [move.to] : []))
  const ending = reach(version, version.states.filter(({ isEnd }) => isEnd).map(({ id }) => id), (move, id) => (move.to === id ? move.from : []))
  return version.states.flatMap((state) => [
    ...(reached.has(state.id) ? [] : [`state ${state.id} is never reached`]),
    ...(ending.has(state.id) ? [] : [`state ${state.id} never ends`]),
    ...(stages.has(state.stage) ? [] : [`state ${state.id} is of no stage`]),
    ...(state.by === undefined || stages.get(state.stage)?.clocks.some(({ id }) => id === state.by) ? [] : [`state ${state.id} waits for clock ${state.by}, which its stage lacks`]),
  ])
}

function reach(version: Version, from: readonly string[], step: (move: Version['moves'][number], id: string) => readonly string[]): Set<string> {
  const found = new Set(from)
  for (const id of found) for (const move of version.moves) for (const next of step(move, id)) if (next !== 'stay') found.add(next)
  return found
}

function moveFaults(version: Version): string[] {
  const states = version.states.map(({ id }) => id)
  const [roles, letters] = [version.roles.map(({ id }) => id), version.letters.map(({ id }) => id)]
  return version.moves.flatMap((move) => [
    ...(move.roles.length > 0 && move.roles.every((role) => roles.includes(role)) ? [] : [`move ${move.action} has no role, or one that there is not`]),
    ...([...move.from, move.to].every((state) => state === 'stay' || states.includes(state)) ? [] : [`move ${move.action} names a state that there is not`]),
    ...(move.letter === undefined || letters.includes(move.letter) ? [] : [`move ${move.action} sends letter ${move.letter}, which there is not`]),
    ...[move.records, move.silence?.since].filter((event) => event !== undefined && !Object.hasOwn(version.events, event)).map((event) => `move ${move.action} names ${event}, which is no event`),
    ...unknownFindings(version, [...(move.finds?.each ?? []), ...(move.finds?.some ?? [])]).map((finding) => `move ${move.action} carries ${finding}, which is no finding`),
  ])
}

/** What clocks listen to is told of, and some move records it. */
function eventFaults(version: Version): string[] {
  const heard = new Set(version.stages.flatMap((stage) => [stage.begins, ...stage.clocks.flatMap(eventsOf)]))
  const recorded = new Set([version.stages[0].begins, ...version.moves.map(({ records }) => records)])
  return [
    ...[...heard].filter((event) => !Object.hasOwn(version.events, event)).map((event) => `event ${event} is not told of`),
    ...Object.keys(version.events).filter((event) => !heard.has(event) && !recorded.has(event)).map((event) => `nothing records or hears of event ${event}`),
    ...[...heard].filter((event) => !recorded.has(event)).map((event) => `no move records event ${event}`),
  ]
}

function eventsOf(rule: ClockRule): string[] {
  return [
    ...[rule.starts].flat(), rule.ends, ...(rule.extension ? ['extended'] : []),
    ...(rule.pauses ?? []).flatMap(({ from, until }) => [from, until]), ...(rule.restarts ?? []).flatMap(({ asked, answered }) => [asked, answered]),
  ]
}

function letterFaults(version: Version): string[] {
  return version.letters.flatMap((letter) => [
    ...(letter.elements.length > 0 && letter.elements.every(({ words }) => words) ? [] : [`letter ${letter.id} holds nothing`]),
    ...(new Set(letter.elements.map(({ id }) => id)).size === letter.elements.length ? [] : [`letter ${letter.id} names an element twice`]),
    ...(version.moves.some((move) => move.letter === letter.id) ? [] : [`letter ${letter.id} is never sent`]),
    ...letter.elements.flatMap(({ id, when }) => unknownFindings(version, when).map((finding) => `letter ${letter.id} asks for ${id} on ${finding}, which is no finding`)),
  ])
}

const unknownFindings = ({ outcomes }: Version, named: readonly string[] = []) => named.filter((finding) => !outcomes.findings.some(({ id }) => id === finding))

/** The answers that let it go on accept it; silence goes to a person; each refusing answer refuses. */
function acceptanceFaults({ acceptance, from }: Version): string[] {
  const wanted = Object.fromEntries(acceptance.checks.map((check) => [check.id, check.yes === 'go-on' ? 'yes' as const : 'no' as const]))
  const facts = { received: from, happened: from, known: from, answers: wanted }
  const refusing = acceptance.checks.filter(({ yes, no }) => yes === 'refuse' || no === 'refuse')
  return [
    ...(decideAcceptance(acceptance, facts).decision === 'yes' ? [] : ['nothing is ever accepted']),
    ...(decideAcceptance(acceptance, { ...facts, answers: {} }).decision === 'person-decides' ? [] : ['silence is taken for an answer']),
    ...refusing.filter((check) => decideAcceptance(acceptance, { ...facts, answers: { ...wanted, [check.id]: check.yes === 'refuse' ? 'yes' : 'no' } }).decision !== 'no').map((check) => `${check.id} does not refuse`),
    ...(acceptance.refusal.length > 0 ? [] : ['a refusal tells nothing']),
  ]
}

/** What residents read is plain: short sentences, no heavy words, and a reading age of 11 over all of it. */
function wordFaults(version: Version, avoidToo: WordsToAvoid): string[] {
  const shown = [
    ...version.states.flatMap(({ residentName, resident }) => [residentName, resident]), ...version.outcomes.findings.map(({ resident }) => resident),
    ...version.acceptance.checks.map(({ reason }) => reason), ...version.endsWith.map(({ words }) => words.replace(/\.$/, '')), ...version.stages.map(({ residentName }) => residentName),
  ]
  const { readingAge, longSentences, avoid } = readingCheck(`${shown.join('. ')}.`, { avoid: avoidToo })
  return [
    ...longSentences.map((sentence) => `too long: ${sentence}`), ...avoid.map(({ word, instead }) => `“${word}”: write “${instead}”`),
    ...((readingAge ?? 0) <= 11 ? [] : [`what residents read asks for a reading age of ${readingAge}`]),
  ]
}
