import { cleanLine } from '../../../platform/forms/index.ts'
import { field, notFound, route, seeOther } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho } from '../../../staff/index.ts'
import { readQueueFilter } from '../../rules/queue-filter.ts'
import { dropView, keepView } from '../../store/saved-views.ts'
import { withFilter } from './queue-filters.ts'

/** Views of lists that an officer keeps under a name: only an address of a list, read and written anew, never what was sent. */
export function viewRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'see cases')
  return [
    route({ method: 'POST', path: '/desk/views', guard, handle: async (call) => {
      const view = listAddress(field(call.body, 'query'))
      const name = cleanLine(field(call.body, 'name')).slice(0, 60)
      if (name) await keepView(tools.db, call.viewer.id, { name, query: view })
      return seeOther(`${view}${view.includes('?') ? '&' : '?'}${name ? 'done=view' : ''}`)
    } }),
    route({ method: 'POST', path: '/desk/views/:id/forget', guard, handle: async (call) => {
      const id = call.params['id']!
      if (!/^\d{1,9}$/.test(id)) throw notFound('That view is not here.')
      await dropView(tools.db, call.viewer.id, Number(id))
      const view = listAddress(field(call.body, 'query'))
      return seeOther(`${view}${view.includes('?') ? '&' : '?'}done=view-gone`)
    } }),
  ]
}

/** The address of a list as we would write it ourselves; anything else is one's own work. */
export function listAddress(sent: string): string {
  const [path = '', query = ''] = sent.split('?')
  if (!/^\/desk(\/queues\/[a-z][a-z0-9-]{1,39})?$/.test(path)) return '/desk'
  return withFilter(path, readQueueFilter(Object.fromEntries(new URLSearchParams(query))))
}
