import type { Command } from 'commander'
import { readConfig } from '../../platform/config/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { Refused } from '../../platform/errors/index.ts'

/** Wraps a command's work: reads the configuration, and turns what goes wrong into a message and exit code 1. */
export type Attempt = <Given extends unknown[]>(run: (config: Config, ...given: Given) => Promise<void>) => (...given: Given) => Promise<void>

export type Print = (line: string) => void

/** Adds commands to the program. */
export type AddCommands = (program: Command, attempt: Attempt, print: Print) => void

export const print: Print = (line) => process.stdout.write(`${line}\n`)
export const say: Print = (line) => process.stderr.write(`${line}\n`)

export const attempt: Attempt = (run) => async (...given) => {
  try {
    await run(readConfig(), ...given)
  } catch (error) {
    say(wordsFor(error))
    process.exit(1)
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Refused) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return 'Something else listens on this port already. Choose another: PORT=3001 npm start'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
