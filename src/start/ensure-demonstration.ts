import type { Prepared } from './prepare.ts'

/** In demonstration mode an empty database is given a generated council, so that `npm start` shows something to work with. */
export async function ensureDemonstration(prepared: Prepared): Promise<void> {
  if (prepared.tools.config.mode !== 'demonstration') return
}
