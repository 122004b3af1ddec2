import type { SideNavigationItem } from '../../design/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { DeskShellParts } from '../../sites/desk/index.ts'
import { may, scopeOf } from '../../staff/index.ts'
import type { Act, Officer } from '../../staff/index.ts'
import { countOverdue } from './store/outstanding.ts'

const links: readonly { text: string; href: string; acts: readonly Act[] }[] = [
  { text: 'Learning', href: '/desk/complaints/lessons', acts: ['keep lessons'] },
  { text: 'Ombudsman', href: '/desk/complaints/ombudsman', acts: ['see ombudsman matters'] },
  { text: 'Conduct', href: '/desk/complaints/conduct', acts: ['decide conduct'] },
  { text: 'Reports', href: '/desk/complaints/reports', acts: ['see complaint reports'] },
]

const actions = '/desk/complaints/actions'
const acting: readonly Act[] = ['work cases', 'keep lessons', 'see complaint reports']

/** The desk's navigation with a part for complaints above its last one: what is overdue, and the pages that this officer may open. */
export function withComplaintLinks(tools: Pick<Tools, 'db' | 'clock'>, navigation: DeskShellParts['navigation']): DeskShellParts['navigation'] {
  return async (shown, current) => {
    const officer = shown as Officer
    const allows = (acts: readonly Act[]) => acts.some((act) => may(officer, act))
    const [sections, overdue] = await Promise.all([navigation(shown, current), allows(acting) ? countOverdue(tools.db, scopeOf(officer), { teams: officer.teams, today: dayOf(tools.clock.now()) }) : 0])
    const items: SideNavigationItem[] = [
      ...(allows(acting) ? [{ text: 'Actions', href: actions, current: current === actions, ...(overdue > 0 ? { count: overdue, countOf: 'overdue actions' } : {}) }] : []),
      ...links.filter((link) => allows(link.acts)).map(({ text, href }) => ({ text, href, current: current === href })),
    ]
    return items.length === 0 ? sections : [...sections.slice(0, -1), { title: 'Complaints', items }, ...sections.slice(-1)]
  }
}
