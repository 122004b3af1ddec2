import { open, route } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import type { Measure } from '../../measures/contract.ts'
import type { CouncilTools } from '../../services/index.ts'
import { showData } from './data-page.ts'
import { measureCsv, measureJson } from './downloads.ts'
import { showHome } from './home-page.ts'
import { showMeasure } from './measure-page.ts'
import { showMeasures } from './measures-page.ts'
import { keptPages } from './kept-pages.ts'
import { measureSettingsRoutes } from './measure-settings.ts'
import { showPriorities } from './priorities-page.ts'
import { prioritySettingsRoutes } from './priority-settings.ts'
import { remarkRoutes } from './remark-pages.ts'
import { showService } from './service-page.ts'
import { showStandards } from './standards-page.ts'
import type { Portal } from './portal.ts'

/** The public portal, which reads published figures, remarks and names, never a case or a fact; and the desk's pages for the remarks and for what is said about measures. A page is drawn anew after `freshForMs`. */
export function performanceRoutes(tools: CouncilTools, measures: readonly Measure[], freshForMs = 5000): Route[] {
  const portal: Portal = { tools, measures, pages: keptPages(freshForMs) }
  const get = (path: string, handle: (portal: Portal, call: Call) => Promise<Answer>) => route({ method: 'GET', path, guard: open, handle: (call) => portal.pages.read(call, path, () => handle(portal, call)) })
  return [
    get('/performance', showHome),
    get('/performance/measures', showMeasures),
    route({ method: 'GET', path: '/performance/measures/:id', guard: open, handle: (call) => showOrSend(portal, call) }),
    get('/performance/services/:code', showService),
    get('/performance/standards', showStandards),
    get('/performance/priorities', showPriorities),
    get('/performance/data', showData),
    ...remarkRoutes(portal),
    ...measureSettingsRoutes(portal),
    ...prioritySettingsRoutes(portal),
  ]
}

/** The same address with `.json` or `.csv` at its end gives the figures themselves. */
async function showOrSend(portal: Portal, call: Call): Promise<Answer> {
  const asked = call.params['id']!
  if (asked.endsWith('.json')) return measureJson(portal, call, asked.slice(0, -5))
  return asked.endsWith('.csv') ? measureCsv(portal, call, asked.slice(0, -4)) : portal.pages.read(call, 'measure', () => showMeasure(portal, call, asked))
}
