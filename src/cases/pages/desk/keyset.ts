import type { QueuePlace, QueueRow } from '../../store/read-queue.ts'

/** Where the next page begins, for an address: the last row's moment and id. Pages do not shift when cases come and go. */
export function placeAfter(row: Pick<QueueRow, 'id' | 'due_at' | 'closed_at'>, byClosing: boolean): string {
  const at = byClosing ? row.closed_at : row.due_at
  return `${at ? at.getTime() : 'none'}.${row.id}`
}

export function readPlace(text: string): QueuePlace | undefined {
  const parts = /^(none|\d{1,15})\.(\d{1,15})$/.exec(text)
  if (!parts) return undefined
  const at = parts[1] === 'none' ? 'infinity' : new Date(Number(parts[1]))
  if (at instanceof Date && Number.isNaN(at.getTime())) return undefined
  return { at, id: Number(parts[2]) }
}
