import { prepare } from '../prepare.ts'
import { serve, work } from '../serve.ts'
import { say } from './attempt.ts'
import type { AddCommands } from './attempt.ts'

/** `moothall start`, `moothall worker`, `moothall migrate` */
export const addServingCommands: AddCommands = (program, attempt, print) => {
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
