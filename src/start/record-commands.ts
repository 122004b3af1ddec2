import type { Command } from 'commander'
import type { Config } from '../platform/config/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import { verifyRecords } from '../records/index.ts'
import { addOfficerCommand, disableOfficerCommand, linkOfficerCommand, roles } from '../staff/index.ts'
import { prepare } from './prepare.ts'

import type { Attempt } from './commands/attempt.ts'

const collect = (value: string, before: string[]) => [...before, value]

/** `moothall officer …` and `moothall verify`. */
export function addRecordCommands(program: Command, attempt: Attempt, print: (line: string) => void): void {
  const officer = program.command('officer').description('accounts of officers')
  officer.command('add').argument('<email>').description('add an officer, and print a one-time link that sets their password')
    .requiredOption('--name <name>', 'as others see it').option('--title <title>', 'job title').option('--role <role>', `one of ${roles.join(', ')}; may be given more than once`, collect, [])
    .option('--team <team>', 'id of a team; may be given more than once', collect, [])
    .action(attempt(async (config, email: string, options: { name: string; title?: string; role: string[]; team: string[] }) =>
      print(await within(config, (tools) => addOfficerCommand(tools, { email, name: options.name, ...(options.title ? { jobTitle: options.title } : {}), roles: options.role, teams: options.team })))))
  officer.command('disable').argument('<email>').description('close an account and sign it out everywhere')
    .action(attempt(async (config, email: string) => print(await within(config, (tools) => disableOfficerCommand(tools, email)))))
  officer.command('link').argument('<email>').description('print a new one-time link, or with --subject tie the officer to an identity')
    .option('--subject <subject>', 'what the identity provider calls this person (sub)')
    .action(attempt(async (config, email: string, options: { subject?: string }) => print(await within(config, (tools) => linkOfficerCommand(tools, email, options.subject)))))

  program.command('verify').description('check ledger, messages, events of cases and complaints against rows, and the audit chain; ends with 1 when anything differs')
    .option('--audit-head <head>', 'the head of an earlier report, kept elsewhere: shows a log that was cut off or rewritten')
    .action(attempt(async (config, options: { auditHead?: string }) => {
      const report = await whole(config, (tools) => verifyRecords(tools, options.auditHead ? { knownHead: options.auditHead } : {}), true)
      print(JSON.stringify(report, null, 2))
      if (!report.agrees) process.exitCode = 1
    }))
}

async function whole<Result>(config: Config, work: (tools: Tools) => Promise<Result>, existing = false): Promise<Result> {
  const prepared = await prepare(config, 'attach-or-own', { migrate: true, existing })
  return work(prepared.tools).finally(() => prepared.close())
}

async function within(config: Config, work: (tools: Tools) => Promise<object>): Promise<string> {
  return JSON.stringify(await whole(config, work))
}
