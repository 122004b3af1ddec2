import { Option } from 'commander'
import type { Command } from 'commander'
import { CalendarNotLoaded, dueDay } from '../../calendar/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Procedure } from '../../procedures/contract.ts'
import { procedures } from '../../procedures/register.generated.ts'
import { runClocks } from '../../procedures/run-clocks.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import { NotInForce } from '../../procedures/version-on.ts'
import { findCalendars, NoDatabase } from './find-calendars.ts'
import { eventsOf, readChoice, readDay, readEvent, WrongUsage } from './read-events.ts'

interface Options {
  event: string[]
  choice: string[]
  asOf?: string
  shipped?: true
  forecast?: true
}

import type { Attempt } from '../commands/attempt.ts'

const collect = (value: string, before: string[]) => [...before, value]
const say = (line: string) => process.stderr.write(`${line}\n`)

/** `moothall deadline PROCEDURE --event NAME=INSTANT…` */
export function addDeadlineCommand(program: Command, attempt: Attempt, print: (line: string) => void): void {
  const command = program.command('deadline').description('run a procedure’s clocks: when what is due')
    .argument('<procedure>', 'id of a procedure, listed below')
    .addOption(new Option('--event <name=instant>', 'what happened and when: received=2026-04-02, =2026-04-02T09:00 in London, or with Z or an offset; may be given more than once').argParser(collect).default([], ''))
    .option('--as-of <day>', 'as it stood at the end of this day: later events and bank holidays announced later are left out')
    .addOption(new Option('--choice <name=reading>', 'how the council reads the law where it can be read in more than one way; unless told, as the council’s settings have it, or else the earliest date').argParser(collect).default([], ''))
    .option('--forecast', 'also clocks that have not started, as if all before them came on its last day')
    .option('--shipped', 'count with the bank holidays that come with Moothall, not with the council’s own list')
    .addHelpText('after', () => `\n${listing()}`)
  command.action(attempt(async (config, id: string, options: Options) => {
    try {
      print(JSON.stringify(await deadline(config, id, options)))
    } catch (error) {
      if (error instanceof WrongUsage) command.error(error.message, { exitCode: 2 })
      if (![CalendarNotLoaded, NotInForce, NoDatabase].some((refusal) => error instanceof refusal)) throw error
      say((error as Error).message)
      process.exitCode = 1
    }
  }))
}

async function deadline(config: Config, id: string, options: Options) {
  const procedure = procedures.find((each) => each.id === id)
  if (!procedure) throw new WrongUsage(`There is no procedure “${id}”. The procedures are ${procedures.map((each) => each.id).join(', ')}`)
  const asOf = options.asOf === undefined ? undefined : readDay(options.asOf)
  const given = options.event.map((typed) => readEvent(procedure, typed))
  if (given.length === 0) throw new WrongUsage(`Say what happened: --event ${procedure.versions[0].stages[0].begins}=2026-04-02. The events are ${Object.keys(eventsOf(procedure)).join(', ')}`)
  const typed = options.choice.map((each) => readChoice(procedure, each))
  const happened = given.filter((event) => asOf === undefined || dayOf(event.at) <= asOf)
  if (happened.length === 0) throw new WrongUsage(`Nothing had happened by ${asOf}`)
  const { calendars, source, chosen: councils } = await findCalendars(config, { shipped: options.shipped === true, procedure: id, ...(asOf ? { asKnownOn: asOf } : {}) })
  // what was named here holds whatever the council chose
  const chosen = [...councils.filter((each) => !typed.some(({ choice }) => choice === each.choice)), ...typed]
  const run = runClocks(procedure, happened, { count: (clock, start) => dueDay(clock, start, calendars), chosen, forecast: options.forecast === true })
  for (const { stage, clock, notes } of run.clocks) for (const note of notes) say(`${stage} ${clock}: ${note}`)
  if (source === 'shipped' && !options.shipped) say('Counted with the bank holidays that come with Moothall: no database of a council runs here.')
  return { procedure: procedure.id, version: run.version.from, ...(procedure.choices.length > 0 ? { choices: run.readings } : {}), clocks: run.clocks.map(printed) }
}

function printed(run: ClockRun) {
  const { stage, clock, calendar, starts, due, extendedDue } = run
  return {
    stage, clock, calendar, starts, due, extendedDue,
    ...(run.extendedTo ? { extendedTo: run.extendedTo } : {}), ...(run.waitsFor ? { waitsFor: run.waitsFor } : {}), ...(run.reading ? { reading: run.reading } : {}), ...(run.forecast ? { forecast: true } : {}),
  }
}

function listing(): string {
  return ['Procedures, their events and their choices:', ...procedures.map(describe)].join('\n\n')
}

function describe(procedure: Procedure): string {
  const events = Object.entries(eventsOf(procedure)).map(([event, means]) => `    ${event}  ${means}`)
  const choices = procedure.choices.map(({ id, readings, unchosen }) => `    --choice ${id}=${['earlier', ...Object.keys(readings)].join('|')}  (${unchosen} unless told)`)
  return [`  ${procedure.id}  ${procedure.title}`, ...events, ...choices].join('\n')
}
