import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const keptFiles = 6;

/** Keeps the newest log files only; PostgreSQL begins a new one each day and every 5 MB but removes none. */
export function pruneLogs(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => /^postgresql-.*\.log$/.test(name)).toSorted();
    for (const name of names.slice(0, -keptFiles)) rmSync(join(folder, name), { force: true });
  } catch {
    // A log that cannot be tidied is no reason to stop.
  }
}
