import type { Command } from 'commander'
import { reportNames, writeReportFor } from '../complaints/index.ts'
import type { Attempt } from './commands/attempt.ts'
import { prepare } from './prepare.ts'

interface Options {
  year: string
  quarter?: string
  format: string
  withRestricted?: boolean
}

/** `moothall report NAME --year Y`: the yearly and quarterly reports, whole, on standard output. */
export function addReportCommand(program: Command, attempt: Attempt, print: (line: string) => void): void {
  program.command('report').argument('<name>', `one of ${reportNames.join(', ')}`)
    .description('write a yearly or quarterly report')
    .requiredOption('--year <year>', 'the year that begins on 1 April, written 2026 or 2026/27')
    .option('--quarter <number>', '1 to 4, of a quarterly report; the present one unless told')
    .option('--format <format>', 'html, csv or json', 'html')
    .option('--with-restricted', 'count complaints too that only one team may see; small figures can then point at a person')
    .action(attempt(async (config, name: string, options: Options) => {
      const prepared = await prepare(config, 'attach-or-own', { migrate: true, existing: true })
      const { year, quarter, format } = options
      print(await writeReportFor(prepared.tools, { name, year, quarter, format, withRestricted: options.withRestricted === true }).finally(() => prepared.close()))
    }))
}
