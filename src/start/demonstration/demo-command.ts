import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { prepare } from '../prepare.ts'
import { DemonstrationRefused, fillDemonstration } from './fill-demonstration.ts'
import { modest } from './load-demonstration.ts'
import { showProgress } from './show-progress.ts'

import type { Attempt } from '../commands/attempt.ts'

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) throw new InvalidArgumentError(`Choose a whole number from ${least} to ${most}.`)
  return value
}

/** `moothall demo`: a generated council for trying out, teaching and measuring. */
export function addDemoCommand(program: Command, attempt: Attempt, print: (line: string) => void): void {
  program.command('demo').description('load a generated council into an empty database, and print what was made')
    .option('--residents <count>', 'how many residents', whole(10, 5_000_000), modest.residents)
    .option('--years <count>', 'how many years, ending now', whole(1, 10), modest.years)
    .option('--seed <words>', 'the same seed on the same day makes the same council', modest.seed)
    .action(attempt(async (config, options: { residents: number; years: number; seed: string }) => {
      if (config.mode === 'production') throw new DemonstrationRefused('This is production: made-up residents do not belong among real ones.')
      const prepared = await prepare(config, 'attach-or-own')
      const progress = showProgress(`Making up a council of ${options.residents.toLocaleString('en-GB')} residents`)
      const counts = await fillDemonstration(prepared, options, progress.tell).finally(() => prepared.close())
      progress.end()
      print(JSON.stringify(counts))
    }))
}
