import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readCatalogue } from './catalogue.ts'
import type { CatalogueOutcome } from './catalogue.ts'
import { readTopTasks } from './top-tasks.ts'
import type { TopTasksOutcome } from './top-tasks.ts'

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (fault) {
    throw new Error(`Could not read ${path}`, { cause: fault })
  }
}

/** The catalogue of a folder: `catalogue.json` and the lists of services in `catalogue/`, one file a group. */
export async function loadCatalogue(folder: string): Promise<CatalogueOutcome> {
  const frame = (await readJson(join(folder, 'catalogue.json'))) as object
  const names = (await readdir(join(folder, 'catalogue'))).filter((name) => name.endsWith('.json')).sort()
  const lists = await Promise.all(names.map((name) => readJson(join(folder, 'catalogue', name))))
  return readCatalogue({ ...frame, services: lists.flat() })
}

/** The catalogue and the top tasks of a folder; the top tasks are only read when the catalogue is. */
export async function loadServices(folder: string): Promise<{ services: CatalogueOutcome; topTasks: TopTasksOutcome | null }> {
  const services = await loadCatalogue(folder)
  if (services.outcome === 'refused') return { services, topTasks: null }
  return { services, topTasks: readTopTasks(await readJson(join(folder, 'top-tasks.json')), services.catalogue) }
}
