import { field, open, route } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../council-tools.ts'
import { drawGroup, drawGroups } from './browse/browse-page.ts'
import { drawComplain } from './contact/complain-page.ts'
import { drawContact } from './contact/contact-page.ts'
import { drawHome } from './home/home-page.ts'
import type { ResidentDoors } from './resident-doors.ts'
import { drawSearch } from './search/search-page.ts'
import { drawService } from './service/service-page.ts'
import { drawAccessibility } from './statements/accessibility-page.ts'
import { drawCookies } from './statements/cookies-page.ts'
import { drawPrivacy } from './statements/privacy-page.ts'
import { drawWhoDoesWhat } from './statements/who-does-what-page.ts'

/** Finding a service, reading about it, and the pages that every council must have. */
export function serviceRoutes(tools: CouncilTools, doors: ResidentDoors = {}): Route[] {
  return [
    route({ method: 'GET', path: '/', guard: open, handle: () => drawHome(tools, doors) }),
    route({ method: 'GET', path: '/search', guard: open, handle: ({ query }) => drawSearch(tools, doors, field(query, 'q')) }),
    route({ method: 'GET', path: '/services', guard: open, handle: () => drawGroups(tools) }),
    route({ method: 'GET', path: '/services/groups/:group', guard: open, handle: ({ params }) => drawGroup(tools, params['group']!) }),
    route({ method: 'GET', path: '/services/:code', guard: open, handle: ({ params }) => drawService(tools, params['code']!) }),
    route({ method: 'GET', path: '/who-does-what', guard: open, handle: () => drawWhoDoesWhat(tools) }),
    route({ method: 'GET', path: '/contact', guard: open, handle: () => drawContact(tools, doors) }),
    route({ method: 'GET', path: '/complain', guard: open, handle: () => drawComplain(tools) }),
    route({ method: 'GET', path: '/accessibility', guard: open, handle: () => drawAccessibility(tools) }),
    route({ method: 'GET', path: '/privacy', guard: open, handle: () => drawPrivacy(tools) }),
    route({ method: 'GET', path: '/cookies', guard: open, handle: () => drawCookies(tools) }),
  ]
}
