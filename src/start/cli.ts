import { Command } from 'commander'
import { attempt, print } from './commands/attempt.ts'
import type { AddCommands } from './commands/attempt.ts'

// Each group of commands is loaded when it is asked for: a short command need not wait for the whole product.
const serving = async (): Promise<AddCommands> => (await import('./commands/serving.ts')).addServingCommands
const backups = async (): Promise<AddCommands> => (await import('./commands/backups.ts')).addBackupCommands
const records = async (): Promise<AddCommands> => (await import('./record-commands.ts')).addRecordCommands

const groups: Record<string, () => Promise<AddCommands>> = {
  start: serving,
  worker: serving,
  migrate: serving,
  demo: async () => (await import('./demonstration/demo-command.ts')).addDemoCommand,
  import: async () => (await import('./import/command.ts')).addImportCommand,
  deadline: async () => (await import('./deadline/command.ts')).addDeadlineCommand,
  measure: async () => (await import('./measure-command.ts')).addMeasureCommand,
  report: async () => (await import('./report-command.ts')).addReportCommand,
  officer: records,
  verify: records,
  backup: backups,
  restore: backups,
}

const program = new Command('moothall')
  .description('Receives every resident contact for a council, owns it until it is answered, and publishes how well the council keeps its word.')
  .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

const asked = groups[process.argv[2] ?? '']
for (const group of asked ? [asked] : new Set(Object.values(groups))) (await group())(program, attempt, print)
await program.parseAsync()
