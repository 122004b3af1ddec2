import path from 'node:path'
import { systemClock } from '../../platform/time/index.ts'
import { readBackup } from '../backup/read-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { prepare } from '../prepare.ts'
import type { AddCommands } from './attempt.ts'

/** `moothall backup FILE`, `moothall restore FILE` */
export const addBackupCommands: AddCommands = (program, attempt, print) => {
  program.command('backup').argument('<file>', 'a file that does not exist yet').description('write one consistent file with data and attachments')
    .action(attempt(async (config, file: string) => {
      const prepared = await prepare(config, 'attach-or-own', { migrate: false, existing: true })
      const manifest = await writeBackup(prepared.owner, path.join(config.dataDir, 'files'), path.resolve(file), systemClock.now()).finally(() => prepared.close())
      print(JSON.stringify(manifest))
    }))

  program.command('restore').argument('<file>', 'made by `moothall backup`').description('put a backup into an empty database')
    .action(attempt(async (config, file: string) => {
      const prepared = await prepare(config, 'attach-or-own', { migrate: true, fill: false })
      const manifest = await readBackup(prepared.owner, path.join(config.dataDir, 'files'), path.resolve(file)).finally(() => prepared.close())
      print(JSON.stringify(manifest))
    }))
}
