import type { Queryable } from '../../../platform/database/index.ts'
import type { CodeId } from '../assessment/provision.ts'

export interface AssessmentAnswer {
  provision: string
  version: number
  year: number
  follows: boolean
  words: string
  evidence: string
  officer_id: number | null
  at: Date
}

/** The newest answer to each provision, of the year or else of the last one before it, which is a beginning for this one. */
export async function readAnswers(db: Queryable, code: CodeId, year: number): Promise<Map<string, AssessmentAnswer>> {
  const rows = await db.query<AssessmentAnswer>('reports.answers', `select distinct on (provision) provision, version, year, follows, words, evidence, officer_id, at
    from assessment_answer where code = $1 and year <= $2 order by provision, year desc, version desc`, [code, year])
  return new Map(rows.map((row) => [row.provision, row]))
}

export async function readAnswerHistory(db: Queryable, code: CodeId, provision: string): Promise<AssessmentAnswer[]> {
  return db.query<AssessmentAnswer>('reports.answer-history', `select provision, version, year, follows, words, evidence, officer_id, at from assessment_answer
    where code = $1 and provision = $2 order by year desc, version desc limit 50`, [code, provision])
}

export async function writeAnswer(tx: Queryable, answer: Omit<AssessmentAnswer, 'version'> & { code: CodeId }): Promise<void> {
  await tx.query('reports.write-answer', `insert into assessment_answer (code, year, provision, version, follows, words, evidence, officer_id, at)
    select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8 from assessment_answer where code = $1 and year = $2 and provision = $3`,
  [answer.code, answer.year, answer.provision, answer.follows, answer.words, answer.evidence, answer.officer_id, answer.at])
}
