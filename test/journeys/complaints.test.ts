/** From the first word to the last stage, one scenario a procedure, the clock moved by hand; wrong turns are refused with their clause. */
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { closeCase, readCaseUnscoped, readEvents, readPromises, receiveContact } from '../../src/cases/index.ts'
import type { CaseFile, Outcome } from '../../src/cases/index.ts'
import { day } from '../../src/platform/time/index.ts'
import type { Officer } from '../../src/staff/index.ts'
import { addPoints, agreePoints, askContribution, findOnPoints, giveContribution, linkRequest, makeMove, nameRole, noteDeath, noteRepresentative, nothingGiven, offerAdvocacy, readComplaint, rebuildComplaint, sortComplaint } from '../../src/complaints/index.ts'
import type { Moving } from '../../src/complaints/index.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-04-02T09:00:00Z')
after(() => council.close())
const { tools, clock } = council
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const looker = await council.officer('Ben Calder', ['officer'], ['waste'])
const other = await council.officer('Rita Hebden', ['team-lead'], ['street-scene'])
const adults = await council.officer('Stella Merrin', ['complaints'], ['adult-care'])
const childrens = await council.officer('Marian Holt', ['complaints'], ['childrens-services'])
const director = await council.officer('Iris Thorne', ['officer'], ['childrens-services'])
const teamManager = await council.officer('Joan Fielding', ['team-lead'], ['childrens-services'])
beforeEach(() => clock.set('2026-04-02T09:00:00Z'))

let sequence = 0
async function begin(service: string, words = 'Nobody called me back about my bin.', more: { channel?: string; email?: string | null; happenedAt?: string } = {}): Promise<string> {
  sequence += 1
  const email = more.email === undefined ? `alder${sequence}@example.org` : more.email
  const { ref } = await receiveContact(tools, {
    channel: more.channel ?? 'web-form', raw: {}, by: 'resident',
    read: () => ({ service, words, happenedAt: more.happenedAt ? new Date(more.happenedAt) : clock.now(), resident: { name: `D. Alder ${sequence}`, ...(email ? { email } : { phone: '+441234555010' }) } }),
  })
  return ref
}

const done = (outcome: Outcome) => assert.ok('done' in outcome, JSON.stringify(outcome))
function refused(outcome: Outcome, code: string, says: RegExp = /./) {
  assert.ok('refused' in outcome, `it was done, but should be refused: ${code}`)
  assert.equal(outcome.refused, code, outcome.advice)
  assert.match(outcome.advice, says)
}
const move = (officer: Officer, ref: string, action: string, given: Partial<Moving> = {}) => makeMove(tools, ref, { officer }, { ...nothingGiven, action, ...given })
const resident = (ref: string, action: string, given: Partial<Moving> = {}) => makeMove(tools, ref, { actor: 'resident' }, { ...nothingGiven, action, ...given })
const file = async (ref: string): Promise<CaseFile> => (await readCaseUnscoped(tools.db, { ref }))!
const at = async (ref: string) => (await readComplaint(tools.db, (await file(ref)).id))!
const state = async (ref: string) => (await at(ref)).state
const clocks = async (ref: string) => council.owner.run<{ stage: string; clock: string; due: string | null; extended_to: string | null; ended_on: string | null; state: string }>(
  'select stage, clock, due, extended_to, ended_on, state from complaint_clock where case_id = $1 order by round, stage, starts, clock', [(await file(ref)).id])
const clockOf = async (ref: string, stage: string, name: string) => (await clocks(ref)).findLast((row) => row.stage === stage && row.clock === name)!
type Answers = Record<string, 'yes' | 'no' | 'unsure'>
const sort = (officer: Officer, ref: string, ...[procedure, answers, more]: [procedure: string, answers: Answers, more?: object]) =>
  sortComplaint(tools, officer, ref, { procedure, answers, happened: day('2026-03-20'), known: day('2026-03-20'), anyway: false, reason: '', points: 'Nobody called back', ...more })
const corporateFine = { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' } as const
const findAll = async (officer: Officer, ref: string, finding: string) => findOnPoints(tools, officer, ref, (await at(ref)).points.map(({ n }) => ({ n, finding, reasons: 'The call log shows no call.', evidence: 'Call log' })))
const promise = async (ref: string) => (await readPromises(tools.db, (await file(ref)).id)).at(-1)!

test('corporate: both stages to the last answer, dates as the Code counts them', async () => {
  const ref = await begin('complaint')
  assert.equal((await clockOf(ref, 'stage-1', 'acknowledge')).due, '2026-04-13')
  refused(await closeCase(tools, manager, ref, { outcome: 'answered', answer: 'Done' }), 'case/procedure', /procedure/)
  refused(await move(manager, ref, 'acknowledge'), 'complaint/sort-first')
  refused(await sort(looker, ref, 'corporate', corporateFine), 'case/not-found')
  done(await sort(manager, ref, 'corporate', corporateFine, { points: '1. Nobody called back\n2. The bin was missed twice' }))
  refused(await resident(ref, 'escalate'), 'complaint/too-early', /when there is an answer/)
  clock.set('2026-04-13T10:00:00Z')
  done(await move(manager, ref, 'acknowledge'))
  assert.equal((await clockOf(ref, 'stage-1', 'acknowledge')).state, 'kept')
  assert.equal((await clockOf(ref, 'stage-1', 'respond')).due, '2026-04-27')
  assert.match((await promise(ref)).words, /by Monday 27 April 2026/)
  assert.match((await at(ref)).letters[0]!.text, /1\. Nobody called back[\s\S]*27 April 2026/)

  refused(await move(manager, ref, 'answer'), 'complaint/role', /Investigating officer/)
  done(await nameRole(tools, manager, ref, { role: 'investigator', officer: looker.id, name: '', chairs: false, confirmed: [] }))
  done(await askContribution(tools, manager, ref, { team: 'street-scene', asked: 'Was the lane blocked?', due: day('2026-04-16') }))
  done(await giveContribution(tools, other, ref, { n: 1, text: 'No.' }))
  refused(await giveContribution(tools, other, ref, { n: 1, text: 'No.' }), 'case/not-found')
  refused(await move(looker, ref, 'extend', { comment: 'A witness is away', until: day('2026-05-13') }), 'complaint/extension-far', /12 May 2026 \(6\.4/)
  refused(await move(looker, ref, 'extend', { comment: 'A witness is away', until: day('2026-05-12'), parts: { ombudsman: '' } }), 'complaint/letter', /Ombudsman/)
  clock.set('2026-04-28T10:00:00Z')
  refused(await move(looker, ref, 'extend', { comment: 'A witness is away', until: day('2026-05-12') }), 'complaint/extension-late', /27 April 2026/)
  clock.set('2026-04-24T10:00:00Z')
  done(await move(looker, ref, 'extend', { comment: 'A witness is away.', until: day('2026-05-12') }))
  assert.equal((await clockOf(ref, 'stage-1', 'respond')).extended_to, '2026-05-12')
  const [withdrawn] = (await readPromises(tools.db, (await file(ref)).id)).filter((each) => each.state === 'withdrawn')
  assert.equal(withdrawn!.reason, 'A witness is away.')

  clock.set('2026-05-08T10:00:00Z')
  refused(await move(looker, ref, 'answer'), 'complaint/no-finding', /1, 2/)
  refused(await findOnPoints(tools, looker, ref, [{ n: 1, finding: 'upheld', reasons: '', evidence: '' }]), 'finding/no-reasons')
  done(await findOnPoints(tools, looker, ref, [{ n: 1, finding: 'upheld', reasons: 'The log shows no call.', evidence: 'Log' }, { n: 2, finding: 'not-upheld', reasons: 'The crew came on both days.', evidence: 'Lorry data' }]))
  refused(await move(looker, ref, 'answer'), 'complaint/letter', /put it right/)
  refused(await move(looker, ref, 'answer', { parts: { remedy: 'We are sorry that the customer waited.' } }), 'complaint/letter', /write “resident”/)
  done(await move(looker, ref, 'answer', { parts: { remedy: 'We are sorry. We called you on 7 May.' } }))
  const answered = await at(ref)
  assert.equal(answered.finding, 'partly-upheld')
  assert.match(answered.letters.at(-1)!.text, /You were right\. We got this wrong[\s\S]*8 June 2026/)
  assert.deepEqual([(await file(ref)).state, (await promise(ref)).state], ['closed', 'kept'])

  clock.set('2026-05-20T10:00:00Z')
  done(await resident(ref, 'escalate'))
  assert.deepEqual([(await file(ref)).state, await state(ref)], ['in-progress', 'escalated'])
  refused(await nameRole(tools, manager, ref, { role: 'reviewer', officer: looker.id, name: '', chairs: false, confirmed: [] }), 'role/barred', /stage 1.*\(stage 2/)
  done(await nameRole(tools, manager, ref, { role: 'reviewer', officer: other.id, name: '', chairs: false, confirmed: [] }))
  done(await move(manager, ref, 'acknowledge-again'))
  done(await findAll(other, ref, 'upheld'))
  done(await move(other, ref, 'answer-finally', { parts: { remedy: 'We say sorry, and pay what you paid for the skip.' } }))
  const finished = await at(ref)
  assert.ok(finished.ended)
  assert.match(finished.letters.at(-1)!.text, /Local Government and Social Care Ombudsman/)
  refused(await resident(ref, 'escalate'), 'complaint/too-early')
  assert.deepEqual(await rebuildComplaint(tools, finished.caseId), { same: true })
  assert.ok((await readEvents(tools.db, finished.caseId)).some((event) => event.kind === 'letter-sent'))
})

test('late answers are late, a window that has passed needs a person, and a person may still open the next stage', async () => {
  const ref = await begin('complaint')
  done(await sort(manager, ref, 'corporate', corporateFine))
  done(await move(manager, ref, 'acknowledge'))
  done(await nameRole(tools, manager, ref, { role: 'investigator', officer: looker.id, name: '', chairs: false, confirmed: [] }))
  clock.set('2026-05-20T10:00:00Z')
  done(await findAll(looker, ref, 'upheld'))
  done(await move(looker, ref, 'answer', { parts: { remedy: 'We are sorry.' } }))
  assert.equal((await clockOf(ref, 'stage-1', 'respond')).state, 'missed')
  assert.equal((await promise(ref)).state, 'late')
  clock.set('2026-07-20T10:00:00Z')
  refused(await resident(ref, 'escalate'), 'complaint/too-late', /20 June 2026/)
  done(await move(manager, ref, 'escalate'))
  assert.equal(await state(ref), 'escalated')
})

test('a refusal needs evidence and gives the Ombudsman; a late complaint may be taken; a request goes on beside it', async () => {
  const late = await begin('complaint')
  const asked = await sort(manager, late, 'corporate', corporateFine, { happened: day('2024-01-01'), known: day('2024-01-01') })
  refused(asked, 'sort/decide')
  assert.match(JSON.stringify((asked as { decision?: object }).decision), /more than 12 months/)
  refused(await sort(manager, late, 'corporate', corporateFine, { known: day('2024-01-01'), anyway: true }), 'sort/why')
  done(await sort(manager, late, 'corporate', corporateFine, { known: day('2024-01-01'), anyway: true, reason: 'She was in hospital.' }))
  assert.equal((await at(late)).acceptanceReason, 'She was in hospital.')

  const notOurs = await begin('complaint')
  refused(await move(manager, notOurs, 'refuse', { comment: 'It is about a private garage.' }), 'complaint/evidence', /2\.1/)
  done(await move(manager, notOurs, 'refuse', { comment: 'It is about a private garage.', evidence: 'Land Registry title' }))
  const refusedOne = await at(notOurs)
  assert.deepEqual([refusedOne.acceptance, refusedOne.state], ['refused', 'refused'])
  assert.match(refusedOne.letters[0]!.text, /Ombudsman about our decision not to look at this[\s\S]*0300 061 0614/)

  const bin = await begin('complaint', 'My bin was not emptied today.')
  refused(await move(manager, bin, 'treat-as-request', { comment: 'A first report.' }), 'complaint/service')
  done(await move(manager, bin, 'treat-as-request', { comment: 'A first report.', service: 'missed-bin' }))
  const opened = (await readCaseUnscoped(tools.db, { id: (await at(bin)).aboutCase! }))!
  assert.deepEqual([opened.service_code, opened.words, opened.state, opened.owner_team], ['missed-bin', 'My bin was not emptied today.', 'new', 'waste'])
  assert.deepEqual([(await at(bin)).acceptance, (await file(bin)).state], ['service-request', 'closed'])
  assert.match((await at(bin)).letters[0]!.text, /Waste and recycling team/)

  const request = await begin('missed-bin')
  const beside = await begin('complaint')
  done(await linkRequest(tools, manager, beside, request))
  assert.equal((await at(beside)).aboutCase, (await file(request)).id)
  assert.equal((await file(request)).state, 'new')
})

test('withdrawn, died, someone acts for them', async () => {
  const ref = await begin('complaint')
  done(await noteRepresentative(tools, manager, ref, { name: 'K. Alder', relation: 'daughter', evidence: '', seen: false }))
  refused(await noteRepresentative(tools, manager, ref, { name: 'K. Alder', relation: 'daughter', evidence: '', seen: true }), 'representative/evidence')
  refused(await move(manager, ref, 'withdraw'), 'complaint/why')
  done(await move(manager, ref, 'withdraw', { comment: 'It was put right meanwhile.' }))
  assert.deepEqual([await state(ref), (await file(ref)).outcome, (await promise(ref)).state], ['withdrawn', 'withdrawn', 'withdrawn'])

  const gone = await begin('complaint')
  done(await sort(manager, gone, 'corporate', corporateFine))
  done(await noteDeath(tools, manager, gone, { on: day('2026-04-01'), goesOnBy: '' }))
  refused(await move(manager, gone, 'acknowledge'), 'complaint/died', /post/)
  done(await noteDeath(tools, manager, gone, { on: day('2026-04-01'), goesOnBy: 'K. Alder' }))
  done(await move(manager, gone, 'acknowledge', { way: 'post' }))
})

test('adult social care: settled by the next working day is counted apart; else a plan, six months, one signed answer', async () => {
  clock.set('2026-07-17T09:00:00Z')
  const spoken = await begin('adult-care-complaint', 'The carer came late.', { channel: 'phone', email: null })
  assert.equal((await file(spoken)).restricted_to, 'adult-care')
  refused(await move(manager, spoken, 'resolve-informally', { comment: 'Said sorry.' }), 'case/not-found')
  clock.set('2026-07-20T16:00:00Z')
  done(await move(adults, spoken, 'resolve-informally', { comment: 'The carer came an hour later, and we said sorry.' }))
  assert.deepEqual([(await at(spoken)).acceptance, (await file(spoken)).state], ['resolved-informally', 'closed'])

  clock.set('2026-07-17T09:00:00Z')
  const written = await begin('adult-care-complaint', 'The care home lost my ring.')
  refused(await move(adults, written, 'resolve-informally', { comment: 'Found.' }), 'complaint/not-oral')
  const tooLate = await begin('adult-care-complaint', 'Late again.', { channel: 'phone', email: null })
  clock.set('2026-07-21T09:00:00Z')
  refused(await move(adults, tooLate, 'resolve-informally', { comment: 'Sorry.' }), 'complaint/not-at-once', /20 July 2026/)
  assert.equal((await clockOf(written, 'stage-1', 'acknowledge')).due, '2026-07-22')
  assert.equal((await clockOf(written, 'stage-1', 'respond')).due, '2027-01-16')
  const checks = Object.fromEntries((await at(written), ['our-care', 'may-act', 'settled', 'other-body', 'looked-at'].map((id) => [id, id === 'our-care' || id === 'may-act' ? 'yes' : 'no'] as const)))
  done(await sort(adults, written, 'adult-social-care', checks, { known: day('2026-07-10'), anyway: true, reason: 'All fits.' }))
  refused(await move(adults, written, 'acknowledge'), 'complaint/private', /e-mail/)
  done(await move(adults, written, 'acknowledge', { way: 'post' }))
  done(await agreePoints(tools, adults, written, 'On the phone'))
  refused(await move(adults, written, 'agree-plan', { way: 'post' }), 'complaint/agreed-day', /16 January 2027/)
  refused(await move(adults, written, 'agree-plan', { way: 'post', until: day('2027-01-17') }), 'complaint/agreed-day')
  done(await move(adults, written, 'agree-plan', { way: 'post', until: day('2026-09-30'), parts: { outcome: 'The ring back, or its price.' } }))
  assert.match((await promise(written)).words, /by Wednesday 30 September 2026/)
  refused(await move(adults, written, 'extend', { way: 'post', comment: 'The home closed.', until: day('2027-03-01') }), 'complaint/extension-agreed')
  done(await move(adults, written, 'extend', { way: 'post', comment: 'The home closed.', until: day('2027-03-01'), agreed: true }))
  refused(await nameRole(tools, adults, written, { role: 'responsible-person', officer: looker.id, name: '', chairs: false, confirmed: [] }), 'role/not-in-team')
  done(await nameRole(tools, adults, written, { role: 'responsible-person', officer: adults.id, name: '', chairs: false, confirmed: [] }))
  clock.set('2027-02-01T09:00:00Z')
  done(await findAll(adults, written, 'upheld'))
  done(await move(adults, written, 'answer', { way: 'post', parts: { considered: 'We asked the home.', remedy: 'We pay for the ring.', done: 'We paid on 1 February.' } }))
  assert.deepEqual([(await clockOf(written, 'stage-1', 'respond')).state, (await clockOf(written, 'stage-1', 'agreed-answer')).state], ['kept', 'kept'])
  assert.equal((await at(written)).finding, 'upheld')
})

test('children: local answer, investigation with an independent person, panel with its three clocks', async () => {
  clock.set('2026-11-16T09:00:00Z')
  const ref = await begin('complaint', 'My social worker does not listen to me.')
  refused(await sort(manager, ref, 'childrens-social-care', {}), 'sort/why', /does not belong/)
  const fine = { 'our-care': 'yes', 'our-help': 'yes', 'conference-or-school': 'no', 'may-complain': 'yes', proceedings: 'no' } as const
  done(await sort(manager, ref, 'childrens-social-care', fine, { happened: day('2026-11-01'), reason: 'It is about help for a child.', anyway: true, points: 'Is not listened to' }))
  const moved = await file(ref)
  assert.deepEqual([moved.restricted_to, moved.owner_team, moved.service_code], ['childrens-services', 'childrens-services', 'childrens-care-complaint'])
  refused(await move(manager, ref, 'acknowledge', { way: 'post' }), 'case/not-found')
  done(await offerAdvocacy(tools, childrens, ref, { offered: null, outcome: 'accepted', advocate: 'Pat Reeve' }))
  done(await move(childrens, ref, 'acknowledge', { way: 'post' }))
  assert.equal((await clockOf(ref, 'stage-1', 'respond')).due, '2026-11-30')
  refused(await move(childrens, ref, 'ask-for-stage-2'), 'complaint/too-early', /30 November 2026/)
  refused(await move(childrens, ref, 'extend', { way: 'post', comment: 'The advocate is ill.', until: day('2026-12-14') }), 'complaint/extension-ground')
  done(await move(childrens, ref, 'extend', { way: 'post', comment: 'The advocate is ill.', ground: 'An advocate is needed', until: day('2026-12-14') }))
  done(await nameRole(tools, childrens, ref, { role: 'team-manager', officer: teamManager.id, name: '', chairs: false, confirmed: [] }))
  clock.set('2026-11-30T09:00:00Z')
  done(await findAll(teamManager, ref, 'not-upheld'))
  done(await move(teamManager, ref, 'answer', { way: 'in-person', parts: { remedy: 'We offer to meet.' } }))
  clock.set('2026-12-01T09:00:00Z')
  done(await resident(ref, 'ask-for-stage-2'))
  assert.equal((await clockOf(ref, 'stage-2', 'respond')).due, '2027-01-08')
  refused(await nameRole(tools, childrens, ref, { role: 'independent-person', officer: null, name: 'Lee Marsh', chairs: false, confirmed: [] }), 'role/not-confirmed', /reg 2/)
  refused(await nameRole(tools, childrens, ref, { role: 'independent-person', officer: null, name: 'Mr Ben Calder', chairs: false, confirmed: ['independent'] }), 'role/not-independent', /officer/)
  done(await nameRole(tools, childrens, ref, { role: 'independent-person', officer: null, name: 'Lee Marsh', chairs: false, confirmed: ['independent'] }))
  refused(await nameRole(tools, childrens, ref, { role: 'adjudicator', officer: teamManager.id, name: '', chairs: false, confirmed: [] }), 'role/barred')
  done(await nameRole(tools, childrens, ref, { role: 'adjudicator', officer: director.id, name: '', chairs: false, confirmed: [] }))
  refused(await move(childrens, ref, 'agree', { way: 'post' }), 'complaint/not-agreed')
  done(await agreePoints(tools, childrens, ref, 'By letter'))
  refused(await move(childrens, ref, 'agree', { way: 'post' }), 'complaint/not-named', /Investigating officer/)
  done(await nameRole(tools, childrens, ref, { role: 'investigator', officer: childrens.id, name: '', chairs: false, confirmed: [] }))
  done(await move(childrens, ref, 'agree', { way: 'post' }))
  assert.match((await at(ref)).letters.at(-1)!.text, /Lee Marsh \(independent person\).*Marian Holt \(investigating officer\) look at it/)
  refused(await move(director, ref, 'report'), 'complaint/role')
  done(await move(childrens, ref, 'report'))
  done(await findAll(director, ref, 'partly-upheld'))
  done(await move(director, ref, 'adjudicate', { way: 'post', parts: { remedy: 'A new worker.', reports: 'Both reports are with this letter.' } }))
  clock.set('2026-12-10T09:00:00Z')
  done(await resident(ref, 'ask-for-panel'))
  refused(await move(childrens, ref, 'panel-met'), 'complaint/panel', /three independent people/)
  const panel = (name: string, chairs = false) => nameRole(tools, childrens, ref, { role: 'panel', officer: null, name, chairs, confirmed: ['panel-members', 'panel-advocate'] })
  refused(await panel('Lee Marsh'), 'role/barred')
  refused(await panel('Pat Reeve'), 'role/advocate')
  done(await panel('Ana Frost', true))
  done(await panel('Ola Birch'))
  done(await panel('Sam Teal'))
  refused(await panel('Kit Rowe'), 'role/panel-full')
  clock.set('2027-01-11T09:00:00Z')
  refused(await move(childrens, ref, 'panel-met', { on: day('2026-12-01') }), 'complaint/before')
  done(await move(childrens, ref, 'panel-met', { on: day('2027-01-08') }))
  assert.equal((await clockOf(ref, 'stage-3', 'panel-reports')).due, '2027-01-15')
  done(await move(childrens, ref, 'panel-reported'))
  assert.equal((await clockOf(ref, 'stage-3', 'respond')).due, '2027-02-01')
  done(await nameRole(tools, childrens, ref, { role: 'director', officer: director.id, name: '', chairs: false, confirmed: [] }))
  done(await findAll(director, ref, 'upheld'))
  done(await move(director, ref, 'answer-finally', { way: 'post', parts: { remedy: 'We are sorry.', panel: 'We follow the panel on every point.' } }))
  assert.ok((await at(ref)).ended)
  assert.deepEqual(await rebuildComplaint(tools, moved.id), { same: true })
})

test('freedom of information: a question starts the time afresh when it is answered; someone else reviews', async () => {
  clock.set('2026-06-01T09:00:00Z')
  const ref = await begin('freedom-of-information', 'How many bins were missed?')
  assert.equal((await clockOf(ref, 'request', 'respond')).due, '2026-06-30')
  done(await sort(manager, ref, 'freedom-of-information', { written: 'yes', 'own-data': 'no', environment: 'no', vexatious: 'no' }))
  done(await move(manager, ref, 'clarify', { parts: { question: 'Which year do you mean?' } }))
  assert.equal((await file(ref)).state, 'waiting-for-resident')
  clock.set('2026-06-10T09:00:00Z')
  done(await resident(ref, 'clarified'))
  assert.equal((await file(ref)).state, 'in-progress')
  assert.equal((await clockOf(ref, 'request', 'respond')).due, '2026-07-09', 'no bank holiday of any part of the United Kingdom counts')
  done(await findOnPoints(tools, manager, ref, [{ n: 1, finding: 'given', reasons: '120 were missed.', evidence: '' }]))
  done(await move(manager, ref, 'answer', { parts: { held: 'We hold it.', information: '120 were missed.' } }))
  done(await resident(ref, 'ask-for-review'))
  refused(await nameRole(tools, manager, ref, { role: 'reviewer', officer: manager.id, name: '', chairs: false, confirmed: [] }), 'role/barred')
})

test('a complaint that moves to another procedure keeps its day and its history', async () => {
  const ref = await begin('complaint', 'My council flat is damp and nobody comes.')
  clock.set('2026-04-08T09:00:00Z')
  done(await sort(manager, ref, 'council-landlord', { home: 'yes', 'first-report': 'no', court: 'no', 'answered-before': 'no' }, { reason: 'We are her landlord.' }))
  const moved = await at(ref)
  assert.deepEqual([moved.procedure, moved.round, moved.received.toISOString()], ['council-landlord', 2, '2026-04-02T09:00:00.000Z'])
  assert.deepEqual((await clocks(ref)).map(({ clock: name, state: stands }) => [name, stands]), [['acknowledge', 'stopped'], ['acknowledge', 'running']])
  refused(await sort(manager, ref, 'data-protection-complaint', {}, { reason: 'It is about data.' }), 'sort/not-in-force')
})

for (const [procedure, answers] of [
  ['public-health', { 'our-work': 'yes', 'may-act': 'yes', settled: 'no', 'other-body': 'no', 'looked-at': 'no' }],
  ['environmental-information', { environment: 'yes', 'own-data': 'no', general: 'yes' }], ['subject-access', { 'own-data': 'yes', 'may-act': 'yes', excessive: 'no' }],
  ['data-protection-complaint', { 'own-data': 'yes', part: 'no', since: 'yes' }], ['member-enquiry', { member: 'yes', complaint: 'no', report: 'no' }],
] as const) {
  test(`${procedure}: from sorting to the answer, every letter whole`, async () => {
    clock.set('2026-09-01T09:00:00Z')
    const ref = await begin('complaint', 'Please look at this.')
    done(await sort(manager, ref, procedure, answers, { reason: 'It belongs there.', happened: day('2026-08-01'), known: day('2026-08-01') }))
    // public health is for its own team, and by post
    const [worker, way] = procedure === 'public-health' ? [adults, 'post' as const] : [manager, 'email' as const]
    const finding = { 'public-health': 'upheld', 'environmental-information': 'given', 'subject-access': 'given', 'data-protection-complaint': 'upheld', 'member-enquiry': 'answered' }[procedure]
    for (let i = 0; i < 6 && !(await at(ref)).answered; i++) {
      const { state: now } = await at(ref)
      const action = now === 'new' && ['public-health', 'data-protection-complaint', 'member-enquiry'].includes(procedure) ? 'acknowledge' : 'answer'
      if (action === 'answer') {
        if (procedure === 'public-health') done(await nameRole(tools, worker, ref, { role: 'responsible-person', officer: worker.id, name: '', chairs: false, confirmed: [] }))
        done(await findAll(worker, ref, finding))
      }
      const fill = Object.fromEntries(['considered', 'remedy', 'done', 'copy', 'why', 'shared', 'long', 'information', 'reasons', 'answer', 'exception', 'received'].map((part) => [part, 'We looked, and this is what we found.']))
      done(await move(worker, ref, action, { parts: fill, comment: 'Why', way }))
    }
    assert.equal((await file(ref)).state, 'closed')
    assert.equal((await clockOf(ref, (await at(ref)).letters.at(-1)!.stage, 'respond'))?.state ?? 'kept', 'kept')
    done(await addPoints(tools, worker, ref, 'x').then((outcome) => ('refused' in outcome && outcome.refused === 'points/over' ? { done: {} as never } : outcome)))
  })
}
