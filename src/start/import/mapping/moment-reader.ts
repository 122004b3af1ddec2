import type { Mapping, ValueRule } from './mapping.ts'
import { valueReader } from './read-value.ts'
import type { Row } from './read-value.ts'
import { columnOf, Rejected } from './rejected.ts'
import type { Remark } from './remarks.ts'
import { timeReader } from './source-time.ts'

export interface Moments {
  openedAt: Date
  promisedBy: Date | null
  closedAt: Date | null
  remarks: Remark[]
}

/** Reads when a case was opened, promised and closed. What cannot be is refused; what is only odd is kept and remarked on. */
export function momentReader(mapping: Mapping): (row: Row, state: string) => Moments {
  const { fields } = mapping
  const [opened, promised, closed] = [fields.openedAt, fields.promisedBy, fields.closedAt].map((rule) => oneMoment(mapping, rule))
  return (row, state) => {
    const remarks: Remark[] = []
    const openedAt = opened!(row, remarks)
    if (!openedAt) throw new Rejected(`there is no time of opening${columnOf(fields.openedAt)}`)
    const promisedBy = promised!(row, remarks)
    const closedAt = stillClosed(closed!(row, remarks), state, remarks, fields)
    if (closedAt && closedAt < openedAt) remarks.push('closed-before-opened')
    if (promisedBy && promisedBy < openedAt) remarks.push('promised-before-opened')
    return { openedAt, promisedBy, closedAt, remarks: [...new Set(remarks)] }
  }
}

function oneMoment({ dates }: Mapping, rule: ValueRule | undefined): (row: Row, remarks: Remark[]) => Date | null {
  const formats = [dates.format].flat()
  const time = timeReader({ formats, zone: dates.zone, ambiguous: dates.ambiguous ?? 'earlier' })
  const value = valueReader(rule)
  return (row, remarks) => {
    const text = value(row)
    if (text === '') return null
    const found = time(text)
    if (!found) throw new Rejected(`"${text.slice(0, 40)}" is not a time written like ${formats.join(' or ')}${columnOf(rule)}`)
    if (found.remark) remarks.push(`${found.remark}-time`)
    return found.at
  }
}

/** The closing time, as far as the source's state agrees with it. Without a state, the time alone decides. */
function stillClosed(closedAt: Date | null, state: string, remarks: Remark[], fields: Mapping['fields']): Date | null {
  if (!['', 'open', 'closed'].includes(state)) throw new Rejected(`"${state.slice(0, 40)}" is no state: the mapping's table must make it open or closed${columnOf(fields.state)}`)
  if (state === 'closed' && !closedAt) throw new Rejected(`it is closed, and there is no closing time${columnOf(fields.closedAt)}`)
  if (state !== 'open' || !closedAt) return closedAt
  remarks.push('open-with-closing-time')
  return null
}
