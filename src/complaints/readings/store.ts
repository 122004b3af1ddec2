import type { Queryable } from '../../platform/database/index.ts'
import { day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

export interface ChosenReading {
  readonly procedure: string
  readonly choice: string
  readonly reading: string
  /** Holds for what reaches us on or after this day. */
  readonly from: Day
  readonly reason: string
  readonly officer: number | null
  readonly written: Date
}

/** A council's dated choices of how to read a procedure's law, oldest first; of one day, the last that was written holds. */
export async function readChoices(db: Queryable, procedure: string): Promise<{ choice: string; reading: string; from: Day; written: Date }[]> {
  const rows = await db.query<{ choice: string; reading: string; from_day: string; written_at: Date }>('complaints.choices',
    'select choice, reading, from_day, written_at from procedure_choice where procedure = $1 order by from_day, written_at', [procedure])
  return rows.map(({ choice, reading, from_day: from, written_at: written }) => ({ choice, reading, from: day(from), written }))
}

/** All of them, the newest written first. */
export async function readChosen(db: Queryable): Promise<ChosenReading[]> {
  return db.query<ChosenReading>('complaints.chosen', `select procedure, choice, reading, from_day as "from", reason, officer_id as officer, written_at as written
    from procedure_choice order by written_at desc`)
}

export async function insertChosen(tx: Queryable, chosen: ChosenReading): Promise<void> {
  await tx.query('complaints.choose', 'insert into procedure_choice (procedure, choice, reading, from_day, reason, officer_id, written_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [chosen.procedure, chosen.choice, chosen.reading, chosen.from, chosen.reason, chosen.officer, chosen.written])
}

/** Open matters of a procedure that reached us on or after a day. */
export async function openSince(db: Queryable, procedure: string, from: Date): Promise<number[]> {
  const rows = await db.query<{ id: number }>('complaints.open-since', 'select case_id as id from complaint where procedure = $1 and ended_at is null and received_at >= $2 order by 1', [procedure, from])
  return rows.map((row) => row.id)
}
