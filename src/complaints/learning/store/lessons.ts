import type { Queryable } from '../../../platform/database/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { restrictionSql } from '../../../staff/index.ts'
import type { CaseScope } from '../../../staff/index.ts'
import type { Lesson } from '../remedy.ts'

/** Lessons are for everyone who keeps them, except those of a case that only one team may see. */
const visible = restrictionSql('c', 1)

export interface LessonInCase extends Lesson {
  ref: string | null
  /** The team that its case is kept to. */
  restricted_to: string | null
}

export async function readLessons(db: Queryable, scope: CaseScope, limit = 200): Promise<LessonInCase[]> {
  return db.query<LessonInCase>('learning.lessons', `select l.*, c.ref, c.restricted_to from complaint_lesson l left join case_file c on c.id = l.case_id where ${visible}
    order by l.checked_on is not null or l.withdrawn_on is not null, l.done_on is not null, l.due_on, l.id limit $2`, [scope.ownTeams, limit])
}

export async function readLessonsOf(db: Queryable, caseId: number): Promise<Lesson[]> {
  return db.query<Lesson>('learning.lessons-of', 'select * from complaint_lesson where case_id = $1 order by id', [caseId])
}

export async function readLesson(db: Queryable, scope: CaseScope, id: number): Promise<LessonInCase | undefined> {
  return db.one<LessonInCase>('learning.lesson', `select l.*, c.ref, c.restricted_to from complaint_lesson l left join case_file c on c.id = l.case_id where ${visible} and l.id = $2`, [scope.ownTeams, id])
}

export type NewLesson = Pick<Lesson, 'case_id' | 'service_code' | 'root_cause' | 'words' | 'change' | 'owner_team' | 'owner_officer' | 'due_on' | 'check_on' | 'written_on' | 'written_by'>

export async function insertLesson(tx: Queryable, lesson: NewLesson): Promise<number> {
  const row = await tx.one<{ id: number }>('learning.insert-lesson', `insert into complaint_lesson (case_id, service_code, root_cause, words, change, owner_team, owner_officer, due_on, check_on, written_on, written_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
  [lesson.case_id, lesson.service_code, lesson.root_cause, lesson.words, lesson.change, lesson.owner_team, lesson.owner_officer, lesson.due_on, lesson.check_on, lesson.written_on, lesson.written_by])
  return row!.id
}

export async function writeLessonDone(tx: Queryable, id: number, done: { on: Day; by: number; evidence: string }): Promise<boolean> {
  return (await tx.one('learning.lesson-done', `update complaint_lesson set done_on = $2, done_by = $3, evidence = $4, check_on = greatest(check_on, $2::date)
    where id = $1 and done_on is null and withdrawn_on is null returning id`, [id, done.on, done.by, done.evidence])) !== undefined
}

export async function writeLessonChecked(tx: Queryable, id: number, checked: { on: Day; by: number; worked: 'yes' | 'partly' | 'no'; words: string }): Promise<boolean> {
  return (await tx.one('learning.lesson-checked', `update complaint_lesson set checked_on = $2, checked_by = $3, worked = $4, worked_words = $5
    where id = $1 and done_on is not null and checked_on is null and withdrawn_on is null returning id`, [id, checked.on, checked.by, checked.worked, checked.words])) !== undefined
}

export async function writeLessonWithdrawn(tx: Queryable, id: number, withdrawn: { on: Day; why: string }): Promise<boolean> {
  return (await tx.one('learning.lesson-withdrawn', 'update complaint_lesson set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and checked_on is null and withdrawn_on is null returning id',
    [id, withdrawn.on, withdrawn.why])) !== undefined
}
