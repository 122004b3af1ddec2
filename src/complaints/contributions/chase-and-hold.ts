import type { CaseKey, Outcome } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Officer } from '../../staff/index.ts'
import { changeComplaint } from '../actions/change-complaint.ts'
import type { WithCalendars } from '../actions/change-complaint.ts'

const gone = { refused: 'contribution/none', advice: 'This was answered already.' }
const named = (team: string) => team.replaceAll('-', ' ')

/** Who asked asks again. It is counted, and the asked team reads it beside what was asked. */
export async function chaseContribution(tools: WithCalendars, officer: Officer, key: CaseKey, given: { n: number; words: string }): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, ({ complaint, roles }) => {
    const asked = complaint.contributions.find((each) => each.n === given.n && each.given === null)
    if (!asked) return gone
    if (roles.length === 0) return { refused: 'contribution/not-yours', advice: 'Only those who have a role in this case chase.' }
    const words = given.words.trim().slice(0, 2000)
    return { events: [{ event: 'contribution-chased', data: { n: asked.n, words, officer: officer.id } }], told: { what: `Chased ${named(asked.team)}, time ${asked.chases.length + 1}`, ...(words ? { text: words } : {}) } }
  })
}

/** The asked team says that it takes longer, and by when. The day that was asked for stays, and so does what is late. */
export async function holdContribution(tools: WithCalendars, officer: Officer, key: CaseKey, given: { n: number; words: string; until: Day | null }): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, ({ complaint, roles, now }) => {
    const asked = complaint.contributions.find((each) => each.n === given.n && each.given === null)
    if (!asked) return gone
    if (!officer.teams.includes(asked.team) && roles.length === 0) return { refused: 'contribution/not-yours', advice: 'This was asked of another team.' }
    if (!given.words.trim()) return { refused: 'contribution/why-longer', advice: 'Say why it takes longer.', field: 'words' }
    if (!given.until || given.until < dayOf(now)) return { refused: 'contribution/until', advice: 'Enter by when it comes, from today on.', field: 'until' }
    return {
      events: [{ event: 'contribution-held', data: { n: asked.n, words: given.words.trim(), until: given.until, officer: officer.id } }],
      told: { what: `${named(asked.team)} needs longer, until ${writeDay(given.until, 'short')}`, text: given.words.trim() },
    }
  })
}
