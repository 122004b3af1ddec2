import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Argument } from 'commander'
import type { Command } from 'commander'
import type { Config } from '../../platform/config/index.ts'
import { prepare } from '../prepare.ts'
import { publishImported } from './publish-imported.ts'
import { importCases } from './import-cases.ts'
import type { Imported } from './import-cases.ts'
import { readMapping } from './mapping/mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import { remarkWords } from './mapping/remarks.ts'
import { ImportRefused } from './read-rows.ts'
import { rejectsWriter } from './rejects.ts'

interface Options {
  mapping: string
  dryRun?: true
  rejects?: string
}

/** What `cli.ts` wraps around a command's work: it reads the configuration and turns faults into exit 1. */
import type { Attempt } from '../commands/attempt.ts'

const shipped = path.resolve(import.meta.dirname, '../../../data/mappings')
const say = (line: string) => process.stderr.write(`${line}\n`)
const number = new Intl.NumberFormat('en-GB')

/** Adds `import` to the program. */
export function addImportCommand(program: Command, attempt: Attempt): void {
  program.command('import').description('take in a file from another system; the same file again changes nothing')
    .addArgument(new Argument('<what>', 'what the rows are').choices(['cases']))
    .argument('<file>', 'CSV, TSV or NDJSON, plain or gzip')
    .requiredOption('--mapping <mapping>', 'the mapping: a JSON file, or the name of a shipped one (boston-311)')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--rejects <file>', 'write the refused rows, with line numbers and reasons, to this CSV file')
    .action(attempt(async (config, _what: string, file: string, options: Options) => runImport(config, file, options)))
}

async function runImport(config: Config, file: string, options: Options): Promise<void> {
  if (!existsSync(file)) throw new ImportRefused(`There is no file ${file}`)
  const mapping = openMapping(options.mapping)
  const prepared = await prepare(config, 'attach-or-own')
  const rejects = rejectsWriter(options.rejects, say)
  const started = performance.now()
  try {
    const imported = await importCases(prepared.owner, {
      file, mapping, dryRun: options.dryRun === true, now: prepared.tools.clock.now(), onRejected: rejects.add, ...progress(started),
    })
    if (!options.dryRun) await publishImported(prepared, imported.counts)
    tell(imported, mapping, performance.now() - started)
  } finally {
    await rejects.end()
    await prepared.close()
  }
}

function openMapping(given: string): Mapping {
  const named = path.join(shipped, `${given.replace(/\.json$/, '')}.json`)
  const file = existsSync(given) ? given : /^[\w.-]+$/.test(given) && existsSync(named) ? named : undefined
  if (!file) throw new ImportRefused(`There is no mapping ${given}: name a JSON file, or one of those in ${shipped}`)
  const read = readMapping(parse(file))
  if ('faults' in read) throw new ImportRefused(`The mapping ${file} cannot be used:\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}`)
  return read.mapping
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ImportRefused(`The mapping ${file} is not JSON: ${(error as Error).message}`)
  }
}

/** On a terminal, one line that grows; in a log, nothing. */
function progress(started: number) {
  if (!process.stderr.isTTY) return {}
  return { onProgress: ({ read }: { read: number }) => void process.stderr.write(`\r${number.format(read)} rows, ${number.format(Math.round(read / ((performance.now() - started) / 1000)))} a second `) }
}

function tell({ counts, remarks }: Imported, mapping: Mapping, milliseconds: number): void {
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const [remark, count] of remarks) say(`${number.format(count)} × ${remarkWords[remark]}`)
  say(`${mapping.id}: ${number.format(counts.read)} rows in ${(milliseconds / 1000).toFixed(1)} seconds`)
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  if (counts.read > 0 && counts.rejected === counts.read) process.exitCode = 1
}
