import { measures } from '../../measures/register.generated.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { writePriority } from '../../performance/index.ts'

const ids = (wanted: (measure: (typeof measures)[number]) => boolean) => measures.filter(wanted).map((measure) => measure.id)

/** What the made-up council is trying to achieve; each with the measures that speak to it by what they say of themselves. */
export async function writePriorities(tx: Queryable, at: Date): Promise<void> {
  const priorities = [
    { id: 'keep-our-word', title: 'We keep our word', words: 'When we give a date we keep it, or say in time that we cannot and why.', owner: 'Head of Resident Services', measures: ids((measure) => measure.headline !== undefined || measure.besideHeadline !== undefined) },
    { id: 'put-it-right', title: 'When we get it wrong, we put it right', words: 'Complaints are answered in time, by someone who looks at all of it, and something changes because of them.', owner: 'Complaints Manager', measures: ids((measure) => measure.dimensions.includes('procedure')) },
    { id: 'settle-it-at-once', title: 'It is settled the first time', words: 'People need not ask twice, and those who asked say that it went well.', owner: 'Contact Centre Manager', measures: ids((measure) => measure.methods.some((method) => method.sample)) },
  ]
  for (const [i, priority] of priorities.entries()) await writePriority(tx, { ...priority, position: i + 1, is_ended: false }, { officer: null, at })
}
