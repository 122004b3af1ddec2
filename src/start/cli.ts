import { Command } from 'commander'
import { ConfigRefused, readConfig } from '../platform/config/index.ts'
import type { Config } from '../platform/config/index.ts'
import { DataFolderInUse, MigrationRefused } from '../platform/database/index.ts'
import path from 'node:path'
import { addDemoCommand } from './demonstration/demo-command.ts'
import { DemonstrationRefused } from './demonstration/fill-demonstration.ts'
import { readBackup } from './backup/read-backup.ts'
import { BackupRefused, writeBackup } from './backup/write-backup.ts'
import { addDeadlineCommand } from './deadline/command.ts'
import { addImportCommand } from './import/command.ts'
import { ImportRefused } from './import/read-rows.ts'
import { CommandRefused } from '../staff/index.ts'
import { MeasureRefused } from '../performance/index.ts'
import { addMeasureCommand } from './measure-command.ts'
import { prepare } from './prepare.ts'
import { addRecordCommands } from './record-commands.ts'
import { serve, work } from './serve.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)
const say = (line: string) => process.stderr.write(`${line}\n`)

const program = new Command('moothall')
  .description('Receives every resident contact for a council, owns it until it is answered, and publishes how well the council keeps its word.')
  .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

program.command('start').description('serve the site and run its jobs').action(attempt(async (config) => {
  const serving = await serve(config)
  say(`Moothall is ready at ${config.host === '127.0.0.1' ? `http://localhost:${new URL(serving.address).port}` : serving.address}`)
  if (config.mode === 'demonstration') say('Demonstration mode: everything in it is made up, and anyone on this machine can sign in.')
  await untilStopped()
  await serving.stop()
}))

program.command('worker').description('run jobs only, beside other processes that serve').action(attempt(async (config) => {
  const working = await work(config)
  say('Moothall runs jobs')
  await untilStopped()
  await working.stop()
}))

program.command('migrate').description('bring the schema up to date').action(attempt(async (config) => {
  const prepared = await prepare(config, 'attach-or-own')
  await prepared.close()
  print(JSON.stringify({ migrated: true }))
}))

program.command('backup').argument('<file>', 'a file that does not exist yet').description('write one consistent file with data and attachments')
  .action(attempt(async (config, file: string) => {
    const prepared = await prepare(config, 'attach-or-own', { migrate: false })
    const manifest = await writeBackup(prepared.owner, path.join(config.dataDir, 'files'), path.resolve(file), new Date()).finally(() => prepared.close())
    print(JSON.stringify(manifest))
  }))

program.command('restore').argument('<file>', 'made by `moothall backup`').description('put a backup into an empty database')
  .action(attempt(async (config, file: string) => {
    const prepared = await prepare(config, 'attach-or-own', { migrate: true, fill: false })
    const manifest = await readBackup(prepared.owner, path.join(config.dataDir, 'files'), path.resolve(file)).finally(() => prepared.close())
    print(JSON.stringify(manifest))
  }))

addDemoCommand(program, attempt, print)

addImportCommand(program, attempt)
addDeadlineCommand(program, attempt, print)

addRecordCommands(program, attempt, print)

addMeasureCommand(program, attempt, print)

/** Errors whose message is all that a person needs. */
const refusals = [ConfigRefused, DataFolderInUse, MigrationRefused, CommandRefused, BackupRefused, ImportRefused, MeasureRefused, DemonstrationRefused]

/** Runs a command's work; a refusal is told in one plain message and ends with 1. */
function attempt<Arguments extends unknown[]>(run: (config: Config, ...given: Arguments) => Promise<void>) {
  return async (...given: Arguments) => {
    try {
      await run(readConfig(), ...given)
    } catch (error) {
      if (refusals.some((refusal) => error instanceof refusal)) say((error as Error).message)
      else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') say(`Something else listens on this port already. Choose another: PORT=3001 npm start`)
      else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exit(1)
    }
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        resolve()
      })
    }
  })
}

await program.parseAsync()
