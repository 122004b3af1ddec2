import type { Happened } from '../../procedures/happened.ts'
import { takenBack } from '../../procedures/taken-back.ts'
import type { Complaint, ComplaintEvent, Contribution, DateMoved, EventData } from '../complaint.ts'

/** The step by which a matter is taken back, in every procedure. */
export const takeBackAction = 'withdraw'

type Reduce<Name extends keyof EventData> = (before: Complaint, data: EventData[Name], event: ComplaintEvent) => Partial<Complaint>

/** What each event changes. Pure: the rows must come out the same when they are rebuilt. */
const reducers: { [Name in keyof EventData]: Reduce<Name> } = {
  began: (before, data, event) => began(before, data, event),
  sorted: (_before, data, { by }) => ({ acceptance: data.acceptance, acceptanceBy: by, acceptanceReason: [data.reason, data.evidence].filter(Boolean).join('\n\n') || null }),
  moved: (before, data, event) => moved(before, data, event),
  'role-given': (before, data, { at }) => ({
    roles: [...before.roles, {
      number: data.number, round: before.round, stage: data.stage, role: data.role, officer: data.officer ?? null, name: data.name ?? null,
      chairs: data.chairs === true, given: at, ended: null,
    }],
  }),
  'role-ended': (before, data, { at }) => ({ roles: before.roles.map((role) => (role.number === data.number ? { ...role, ended: at } : role)) }),
  'point-added': (before, data) => ({ points: [...before.points, { n: data.n, words: data.words, agreed: null, stage: null, finding: null, reasons: null, evidence: null, withdrawn: null }] }),
  'points-agreed': (before, data, { at }) => ({ points: before.points.map((point) => (data.ns.includes(point.n) ? { ...point, agreed: at } : point)) }),
  'point-withdrawn': (before, data, { at }) => ({ points: before.points.map((point) => (point.n === data.n ? { ...point, withdrawn: at } : point)) }),
  'finding-made': (before, data) => ({
    points: before.points.map((point) => (point.n === data.n ? { ...point, stage: data.stage, finding: data.finding, reasons: data.reasons, evidence: data.evidence } : point)),
  }),
  'letter-sent': (before, data, { at, by }) => ({ letters: [...before.letters, { ...data, sent: at, by }] }),
  'contribution-asked': (before, data, { at }) => ({ contributions: [...before.contributions, { ...data, askedAt: at, given: null, givenAt: null, givenBy: null, ...notChased }] }),
  'contribution-given': (before, data, { at }) => ({
    contributions: before.contributions.map((each) => (each.n === data.n ? { ...each, given: data.given, givenAt: at, givenBy: data.officer } : each)),
  }),
  'contribution-reminded': (before, data, { at }) => contribution(before, data.n, () => (data.when === 'before' ? { remindedBefore: at } : { remindedAfter: at })),
  'contribution-escalated': (before, data, { at }) => contribution(before, data.n, () => ({ escalated: at, escalatedTo: data.to })),
  'contribution-chased': (before, data, { at }) => contribution(before, data.n, (asked) => ({ chases: [...asked.chases, { at, by: data.officer, words: data.words }] })),
  'contribution-held': (before, data, { at }) => contribution(before, data.n, (asked) => ({ holdings: [...asked.holdings, { at, by: data.officer, words: data.words, until: data.until }], expected: data.until })),
  'representative-noted': (_before, data) => ({ representative: data }),
  'advocacy-offered': (_before, data) => ({ advocacy: data }),
  'body-joined': (_before, data) => ({ otherBody: data }),
  linked: (_before, data) => ({ aboutCase: data.caseId }),
  'resident-wrote': () => ({}),
  'taken-up-again': (before, data, { at }) => ({ state: data.state, stage: data.stage, ended: null, dateMoved: null, takenBackFrom: null, happened: [...before.happened, { name: takenBack.upAgain, at }] }),
  'needs-told': (_before, data) => ({ needs: data }),
  died: (before, data) => ({ died: data.on, representative: data.goesOnBy ? { name: data.goesOnBy, relation: 'goes on for someone who has died', evidence: '', seen: false } : before.representative }),
  'closed-again': () => ({}),
  recounted: (before, data) => ({ dateMoved: movedIn(data) ?? before.dateMoved }),
  'reading-changed': (before, data) => ({ choices: data.choices, dateMoved: movedIn(data) ?? before.dateMoved }),
}

const notChased = { remindedBefore: null, remindedAfter: null, escalated: null, escalatedTo: [], chases: [], holdings: [], expected: null } as const

function contribution(before: Complaint, n: number, change: (asked: Contribution) => Partial<Contribution>): Partial<Complaint> {
  return { contributions: before.contributions.map((asked) => (asked.n === n ? { ...asked, ...change(asked) } : asked)) }
}

function movedIn({ was, now, because }: Partial<DateMoved>): DateMoved | undefined {
  return was && now && because ? { was, now, because } : undefined
}

const nothing = {
  round: 0, roles: [], points: [], letters: [], contributions: [], happened: [], decided: [], acceptance: 'undecided', acceptanceBy: null, acceptanceReason: null, finding: null,
  aboutCase: null, representative: null, advocacy: null, otherBody: null, died: null, needs: null, dateMoved: null, takenBackFrom: null, answered: null, ended: null, events: 0,
} as const

/** The complaint after these events. The first must be `began`. */
export function projectComplaint(caseId: number, events: readonly ComplaintEvent[]): Complaint {
  return events.reduce((before, event) => applyComplaintEvent(before, event), { ...nothing, caseId } as unknown as Complaint)
}

export function applyComplaintEvent(before: Complaint, event: ComplaintEvent): Complaint {
  const reduce = reducers[event.event] as Reduce<keyof EventData>
  return { ...before, ...reduce(before, event.data as never, event), events: event.seq }
}

function began(before: Complaint, data: EventData['began'], event: ComplaintEvent): Partial<Complaint> {
  return {
    procedure: data.procedure, versionFrom: data.version, round: before.round + 1, state: data.state, stage: data.stage, choices: data.choices, oral: data.oral, countsFrom: data.countsFrom ?? null,
    received: before.received ?? event.at, happened: [{ name: 'received', at: before.received ?? event.at }], decided: [],
    acceptance: 'undecided', acceptanceBy: null, acceptanceReason: null, answered: null, ended: null, finding: null, dateMoved: null, takenBackFrom: null,
  }
}

function moved(before: Complaint, data: EventData['moved'], { at, by }: ComplaintEvent): Partial<Complaint> {
  const recorded: Happened | undefined = data.records === undefined ? undefined
    : { name: data.records, at, ...(data.wholeDay ? { wholeDay: true as const } : {}), ...(data.until ? { to: data.until } : {}) }
  const isBack = data.action === takeBackAction
  const happened = recorded ?? (isBack ? { name: takenBack.back, at } : undefined)
  return {
    state: data.to, stage: data.stage, ended: data.ends ? at : null, dateMoved: null, takenBackFrom: isBack ? { state: data.from, stage: before.stage, at } : null,
    ...(happened ? { happened: [...before.happened, happened] } : {}),
    ...(data.answers ? { answered: at, finding: data.finding ?? null, decided: [...before.decided, { stage: before.stage, role: data.role, by }] } : {}),
  }
}
