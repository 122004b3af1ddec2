import { field, open, route } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../council-tools.ts'
import { drawGroup, drawGroups } from './browse/browse-page.ts'
import { drawHome } from './home/home-page.ts'
import type { ResidentDoors } from './resident-doors.ts'
import { drawSearch } from './search/search-page.ts'
import { drawService } from './service/service-page.ts'

/** Finding a service and reading about it. */
export function serviceRoutes(tools: CouncilTools, doors: ResidentDoors = {}): Route[] {
  return [
    route({ method: 'GET', path: '/', guard: open, handle: () => drawHome(tools, doors) }),
    route({ method: 'GET', path: '/search', guard: open, handle: ({ query }) => drawSearch(tools, doors, field(query, 'q')) }),
    route({ method: 'GET', path: '/services', guard: open, handle: () => drawGroups(tools) }),
    route({ method: 'GET', path: '/services/groups/:group', guard: open, handle: ({ params }) => drawGroup(tools, params['group']!) }),
    route({ method: 'GET', path: '/services/:code', guard: open, handle: ({ params }) => drawService(tools, params['code']!) }),
  ]
}
