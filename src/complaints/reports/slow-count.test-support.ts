/**
 * The figures of a year counted a second time, slowly and one complaint after the other, from what a council must report
 * (docs/decisions/0016): received, accepted, refused and why; acknowledged and answered in time, late and not at all;
 * extensions; outcomes; what went on; remedies; lessons; the ombudsman. It shares nothing with the reports but the tables.
 */
import type { Queryable } from '../../platform/database/index.ts'

type Raw = Record<string, unknown>

export interface Slow {
  numerator: number
  denominator: number | null
}

export interface SlowAsking {
  from: string
  to: string
  today: string
  /** Whether complaints of a team that keeps its cases to itself are counted. */
  restricted: boolean
}

class Tally {
  readonly counts = new Map<string, Slow>()

  add(figure: string, group = '', by = 1): void {
    const key = `${figure} ${group}`
    this.counts.set(key, { numerator: (this.counts.get(key)?.numerator ?? 0) + by, denominator: null })
  }

  /** One of the things that a share is of. */
  of(figure: string, counts: boolean, group = ''): void {
    const key = `${figure} ${group}`
    const before = this.counts.get(key) ?? { numerator: 0, denominator: 0 }
    this.counts.set(key, { numerator: before.numerator + Number(counts), denominator: before.denominator! + 1 })
  }

  split(figure: string, counts: boolean, { stage, procedure }: { stage: string; procedure: string }): void {
    this.of(figure, counts)
    this.of(`${figure}-by-stage`, counts, stage)
    this.of(`${figure}-by-procedure`, counts, procedure)
  }

  splitCount(figure: string, { stage, procedure }: { stage: string; procedure: string }): void {
    this.add(figure)
    this.add(`${figure}-by-stage`, stage)
    this.add(`${figure}-by-procedure`, procedure)
  }
}

const dayOf = (instant: unknown) => (instant ? new Date(instant as string).toISOString().slice(0, 10) : null)
const stageOf: Record<string, number> = { looking: 1, 'looking-again': 2 }
const notOurs: Record<string, string> = {
  ours: 'It is not about us or someone who works for us', home: 'It is not about us as your landlord', care: 'It is not about our social care for adults', 'childrens-care': 'It is not about our care or help for a child',
}
const reasonOf = (answers: Raw, isLate: boolean) => notOurs[Object.keys(answers)[0] ?? ''] ?? (isLate ? 'It came too late' : 'Another reason, written in the complaint')

async function readAll(owner: Queryable, table: string, order: string): Promise<Raw[]> {
  return owner.run<Raw>(`select * from ${table} order by ${order}`)
}

const byCase = (list: Raw[]) => Map.groupBy(list, (each) => each['case_id'])

/** What each figure must be; shares have a denominator. */
export async function countSlowly(owner: Queryable, asking: SlowAsking): Promise<Map<string, Slow>> {
  const [cases, complaints, events, clocks, causes, remedies, lessons, matters, recommendations] = await Promise.all([
    readAll(owner, 'case_file', 'id'), readAll(owner, 'complaint', 'case_id'), readAll(owner, 'complaint_event', 'case_id, seq'), readAll(owner, 'complaint_clock', 'case_id'), readAll(owner, 'complaint_cause', 'case_id'),
    readAll(owner, 'complaint_remedy', 'id'), readAll(owner, 'complaint_lesson', 'id'), readAll(owner, 'ombudsman_matter', 'id'), readAll(owner, 'ombudsman_recommendation', 'id'),
  ])
  const tally = new Tally()
  const fileOf = new Map(cases.map((each) => [each['id'], each]))
  const seen = (caseId: unknown) => caseId === null || asking.restricted || fileOf.get(caseId)!['restricted_to'] === null
  const [eventsOf, clocksOf, causesOf] = [byCase(events), byCase(clocks), byCase(causes)]
  for (const complaint of complaints) {
    const id = complaint['case_id']
    if (seen(id)) countComplaint(tally, asking, { file: fileOf.get(id)!, complaint, events: eventsOf.get(id) ?? [], clocks: clocksOf.get(id) ?? [], causes: causesOf.get(id) ?? [] })
  }
  countRemedies(tally, asking, remedies.filter((each) => seen(each['case_id'])))
  countLessons(tally, asking, lessons.filter((each) => seen(each['case_id'])))
  const told = matters.filter((each) => seen(each['case_id']))
  countMatters(tally, asking, told)
  countRecommendations(tally, asking, recommendations.filter((each) => told.some((matter) => matter['id'] === each['matter_id'])))
  return tally.counts
}

interface OneComplaint {
  file: Raw
  complaint: Raw
  events: Raw[]
  clocks: Raw[]
  causes: Raw[]
}

const inPeriod = ({ from, to }: SlowAsking) => (on: unknown) => on !== null && String(on) >= from && String(on) <= to
/** Its day is over, and in the period: what is due today is neither late nor in time yet. */
const hasFallenDue = ({ from, to, today }: SlowAsking) => (on: unknown) => on !== null && String(on) >= from && String(on) <= to && String(on) < today

function countComplaint(tally: Tally, asking: SlowAsking, one: OneComplaint): void {
  const { file, complaint, events, causes } = one
  if (inPeriod(asking)(dayOf(complaint['received_at']))) {
    tally.add('received')
    tally.add('received-by-procedure', complaint['procedure'] as string)
    tally.add('received-by-channel', file['channel'] as string)
    tally.add('received-by-service', file['service_code'] as string)
    for (const cause of causes) tally.add('received-by-theme', cause['root_cause'] as string)
    const sorted = events.findLast((event) => event['event'] === 'sorted')
    const acceptance = complaint['acceptance'] as string
    tally.add({ accepted: 'accepted', refused: 'refused', 'service-request': 'service-requests', undecided: 'undecided' }[acceptance]!)
    const data = sorted?.['data'] as { answers: Raw; clauses: string[] } | undefined
    if (acceptance === 'refused') tally.add('refused-by-reason', reasonOf(data!.answers, data!.clauses.includes('twelve-months') && complaint['procedure'] !== 'childrens-social-care'))
  }
  const rounds = events.filter((event) => event['event'] === 'began')
  rounds.forEach((round, i) => countRound(tally, asking, one, { number: i + 1, round, next: rounds[i + 1] }))
}

/** One procedure that it followed, from the event that began it to the next such. */
// oxlint-disable-next-line complexity -- counts one thing after the other, as a person would
function countRound(tally: Tally, asking: SlowAsking, one: OneComplaint, { number, round, next }: { number: number; round: Raw; next: Raw | undefined }): void {
  const { complaint, events, file } = one
  const within = inPeriod(asking)
  const procedure = (round['data'] as Raw)['procedure'] as string
  const clocks = one.clocks.filter((clock) => clock['round'] === number)
  const during = events.filter((event) => (event['seq'] as number) > (round['seq'] as number) && (!next || (event['seq'] as number) < (next['seq'] as number)))
  const answers = during.filter((event) => event['event'] === 'moved' && (event['data'] as Raw)['answers'] === true)
  const escalated = during.find((event) => (event['data'] as Raw)['action'] === 'escalate')
  const endedOn = next ? dayOf(next['written_at']) : dayOf(complaint['ended_at'])
  const last = clocks.some((clock) => clock['stage'] === 'stage-2') || (!next && complaint['stage'] === 'stage-2') ? 2 : 1
  for (let n = 1; n <= last; n++) {
    const leftOn = n < last ? dayOf(escalated!['at']) : endedOn
    const answer = answers.find((event) => stageOf[(event['data'] as Raw)['from'] as string] === n)
    const where = { stage: `Stage ${n}`, procedure }
    const clockOf = (name: string) => clocks.find((clock) => clock['stage'] === `stage-${n}` && clock['clock'] === name)
    countClocks(tally, asking, { where, leftOn, acknowledge: clockOf('acknowledge'), respond: clockOf('respond') })
    const begun = n === 1 ? (clockOf('acknowledge')?.['starts'] ?? clockOf('respond')?.['starts'] ?? dayOf(complaint['received_at'])) : dayOf(escalated!['at'])
    if (!next && within(begun)) tally.add('begun-by-stage', where.stage)
    if (answer && within(dayOf(answer['at']))) {
      const finding = (answer['data'] as Raw)['finding'] as string
      const isUpheld = finding === 'upheld' || finding === 'partly-upheld'
      tally.add('outcomes-by-stage', `${where.stage}: ${finding}`)
      tally.of('upheld', isUpheld)
      tally.of('upheld-by-stage', isUpheld, where.stage)
      tally.of('upheld-by-service', isUpheld, file['service_code'] as string)
      if (n === 1) {
        tally.of('went-to-stage-2', last === 2)
        tally.of('went-to-stage-2-by-service', last === 2, file['service_code'] as string)
      }
    } else if (!answer && !next && n === last && complaint['state'] === 'withdrawn' && within(endedOn)) tally.add('outcomes-by-stage', `${where.stage}: withdrawn`)
  }
}

function countClocks(tally: Tally, asking: SlowAsking, { where, leftOn, acknowledge, respond }: { where: { stage: string; procedure: string }; leftOn: string | null; acknowledge: Raw | undefined; respond: Raw | undefined }): void {
  const fell = hasFallenDue(asking)
  const end = asking.to < asking.today ? asking.to : asking.today
  const owed = (done: string | null, due: string) => done !== null || leftOn === null || leftOn > due
  const each = (clock: Raw | undefined, due: string | null, told: (done: string | null, due: string) => void) => {
    if (clock && due && fell(due) && owed(clock['ended_on'] as string | null, due)) told(clock['ended_on'] as string | null, due)
  }
  each(acknowledge, (acknowledge?.['due'] ?? null) as string | null, (done, due) => {
    tally.split('acknowledged-within-limit', done !== null && done <= due, where)
    if (done === null || done > end) tally.splitCount('not-acknowledged', where)
    else if (done > due) tally.splitCount('acknowledged-late', where)
  })
  each(respond, (respond?.['extended_to'] ?? respond?.['due'] ?? null) as string | null, (done, due) => {
    tally.split('answered-by-first-date', done !== null && done <= (respond!['due'] as string), where)
    tally.split('answered-by-agreed-date', done !== null && done <= due, where)
    tally.of('extended', respond!['extended_to'] !== null)
    if (done === null || done > end) tally.splitCount('open-past-date', where)
    else if (done > due) tally.splitCount('answered-late', where)
  })
}

// oxlint-disable-next-line complexity -- counts one thing after the other, as a person would
function countRemedies(tally: Tally, asking: SlowAsking, remedies: Raw[]): void {
  const within = inPeriod(asking)
  const end = asking.to < asking.today ? asking.to : asking.today
  for (const remedy of remedies) {
    const [due, done, pence] = [remedy['due_on'] as string, remedy['done_on'] as string | null, Number(remedy['pence'] ?? 0)]
    if (within(remedy['agreed_on'])) {
      tally.add('remedies')
      tally.add('remedies-by-type', remedy['kind'] as string)
      if (pence) tally.add('payments-agreed', '', pence)
    }
    if (within(done)) tally.add('actions-done')
    if (within(done) && pence) tally.add('payments-made', '', pence)
    if (hasFallenDue(asking)(due)) tally.of('actions-done-in-time', done !== null && done <= due)
    if (due < asking.today && due <= asking.to && (done === null || done > end) && (remedy['agreed_on'] as string) <= asking.to) tally.add('actions-overdue')
  }
}

function countLessons(tally: Tally, asking: SlowAsking, lessons: Raw[]): void {
  const within = inPeriod(asking)
  const end = asking.to < asking.today ? asking.to : asking.today
  for (const lesson of lessons) {
    const isOpen = lesson['withdrawn_on'] === null
    if (within(lesson['written_on']) && isOpen) tally.add('lessons')
    if (within(lesson['done_on'])) tally.add('lessons-done')
    if (isOpen && (lesson['due_on'] as string) < asking.today && (lesson['due_on'] as string) <= asking.to && (lesson['done_on'] === null || (lesson['done_on'] as string) > end)) tally.add('lessons-overdue')
    if (within(lesson['checked_on'])) tally.of('lessons-worked', lesson['worked'] === 'yes')
  }
}

// oxlint-disable-next-line complexity -- counts one thing after the other, as a person would
function countMatters(tally: Tally, asking: SlowAsking, matters: Raw[]): void {
  const within = inPeriod(asking)
  for (const matter of matters) {
    const isDecided = within(matter['decided_on'])
    const decision = matter['decision'] as string
    if (within(matter['received_on'])) {
      tally.add('referrals')
      tally.add('referrals-by-body', matter['body'] as string)
    }
    if ((within(matter['received_on']) && matter['ask'] === 'premature') || (isDecided && decision === 'premature')) tally.add('premature')
    if (!isDecided) continue
    tally.add('decisions', decision)
    if (decision === 'upheld' || decision === 'not-upheld') tally.of('ombudsman-upheld', decision === 'upheld')
    if (decision === 'upheld') tally.of('ombudsman-remedied', matter['remedied_before'] === true)
    if (matter['public_report']) tally.add('public-reports')
    if (matter['handling_failure']) tally.add('handling-failures')
  }
}

function countRecommendations(tally: Tally, asking: SlowAsking, recommendations: Raw[]): void {
  for (const { due_on: due, done_on: done, verdict } of recommendations) {
    if (hasFallenDue(asking)(due)) tally.of('recommendations-complied', verdict === 'complied' || (verdict === null && done !== null && (done as string) <= (due as string)))
  }
}
