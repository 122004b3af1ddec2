import type { SideNavigationItem, SideNavigationSection } from '../../../design/index.ts'
import type { Tools } from '../../../platform/tools/index.ts'
import type { DeskShellParts } from '../../../sites/desk/index.ts'
import { may } from '../../../staff/index.ts'
import type { Act, Officer } from '../../../staff/index.ts'
import { countTray } from '../../../contacts/index.ts'
import { countMine } from '../../store/read-queue.ts'
import { deskReads, remembered } from './desk-reads.ts'

/** The desk's left navigation: only what this officer may do, with what waits there. */
export function deskNavigation(tools: Pick<Tools, 'db'>): DeskShellParts['navigation'] {
  const reads = deskReads(tools)
  const tray = remembered(() => countTray(tools.db))
  return async (shown, current) => {
    const officer = shown as Officer
    const allows = (act: Act) => may(officer, act)
    const [mine, counts, teams, waiting] = await Promise.all([
      allows('see cases') ? countMine(tools.db, officer.id) : undefined,
      reads.counts(),
      reads.teams(),
      allows('see messages tray') ? tray() : undefined,
    ])
    const link = (item: SideNavigationItem): SideNavigationItem => ({ ...item, current: item.href === current })
    const teamLinks = officer.teams.filter((id) => teams.has(id)).map((id) => link({ text: teams.get(id)!.name, href: `/desk/queues/${id}`, count: counts.get(id) ?? 0, countOf: counts.get(id) === 1 ? 'open case' : 'open cases' }))
    return sections({
      work: [
        allows('log contacts') && link({ text: 'Take a call', href: '/desk/contacts/new', key: 'C' }),
        mine !== undefined && link({ text: 'My work', href: '/desk', count: mine, countOf: mine === 1 ? 'open case' : 'open cases' }),
      ],
      teams: mine === undefined ? [] : teamLinks,
      see: [...(mine === undefined ? [] : everywhere.map(link)), allows('see figures') && link({ text: 'Figures', href: '/performance' })],
      run: running(officer, waiting).map((item) => item && link(item)),
    })
  }
}

/** What keeps the desk running; `waiting`: how many contacts could not be read, for those who see to them. */
function running(officer: Officer, waiting: number | undefined): (SideNavigationItem | false)[] {
  const allows = (act: Act) => may(officer, act)
  return [
    allows('see messages tray') && { text: 'Messages', href: '/desk/messages' },
    waiting !== undefined && { text: 'Tray', href: '/desk/tray', count: waiting, countOf: 'contacts that could not be read' },
    allows('write remarks') && { text: 'What we are doing', href: '/desk/remarks' },
    settingsActs.some(allows) && { text: 'Settings', href: '/desk/settings' },
    allows('read audit') && { text: 'Audit', href: '/desk/audit' },
  ]
}

const everywhere: readonly SideNavigationItem[] = [{ text: 'All teams', href: '/desk/queues' }, { text: 'Complaints', href: '/desk/complaints' }, { text: 'Search', href: '/desk/search' }]
const settingsActs: readonly Act[] = ['edit services', 'edit measures', 'edit wording', 'edit council', 'edit officers', 'edit keys', 'choose readings']

type Items = SideNavigationSection['items']

function sections(groups: { work: Items; teams: Items; see: Items; run: Items }): SideNavigationSection[] {
  const titled = [{ items: groups.work }, { title: 'Teams', items: groups.teams }, { title: 'See', items: groups.see }, { title: 'Run', items: groups.run }]
  return titled.filter((section) => section.items.some(Boolean))
}
