import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptHandOver, addNote, offerHandOver, openCase, readCase, readCaseUnscoped, readEvents, receiveContact } from '../index.ts'
import { scopeOf, teamIsRestricted } from '../../staff/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { caseTasks } from '../jobs/case-tasks.ts'
import { searchCases } from '../store/search-cases.ts'
import { changeTeam } from '../../staff/actions/keep-teams.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools } = council
const vera = await council.officer('Vera Ash', ['administrator'], [])
const dev = await council.officer('Dev Rao', ['adviser'], [])
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const ben = await council.officer('Ben Cole', ['officer'], ['highways'])

const report = (service: string, words = 'Again') => receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service, words, happenedAt: council.clock.now() }) })
const setTeam = async (team: string, restricted: boolean) => {
  await changeTeam(tools, vera, team, { name: `Team ${team}`, email: '', restricted })
  const jobs = await council.owner.run<{ payload: { team: string } }>(`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'restrict-cases' returning payload`)
  for (const job of jobs) await caseTasks.find((task) => task.name === 'restrict-cases')!.run(job.payload, tools)
  return jobs.length
}
const row = async (ref: string) => (await readCaseUnscoped(tools.db, { ref }))!
const sees = async (officer: typeof dev, ref: string) => (await readCase(tools.db, ref, scopeOf(officer))) !== undefined

test('a case of a team that only its members may see is closed to others from its first moment', async () => {
  const { ref } = await report('care-needs-assessment', 'Quokka of my mother')
  assert.equal((await row(ref)).restricted_to, 'adult-care')
  assert.equal(await sees(dev, ref), false)
  assert.deepEqual(await searchCases(tools.db, scopeOf(dev), { words: 'quokka', limit: 5 }), [])
})

test('closing a team to others closes its cases, open and closed; opening it again opens those that had no other reason', async () => {
  const open = await report('missed-bin')
  const closed = await report('missed-bin')
  await council.owner.run(`update case_file set state = 'closed', outcome = 'fixed', closed_at = now() where ref = $1`, [closed.ref])
  assert.equal(await setTeam('waste', true), 1)
  for (const { ref } of [open, closed]) {
    assert.equal(await sees(dev, ref), false)
    assert.equal(await sees(asha, ref), true)
    assert.equal((await readEvents(tools.db, (await row(ref)).id)).at(-1)!.kind, 'restriction-changed')
  }
  assert.equal(await setTeam('waste', true), 0, 'nothing changed, nothing to do')
  assert.equal(await setTeam('waste', false), 1)
  assert.equal(await sees(dev, open.ref), true)
  assert.equal(await sees(dev, closed.ref), true)

  const care = await report('care-needs-assessment')
  const complaint = await report('adult-care-complaint')
  await setTeam('adult-care', false)
  assert.equal(await sees(dev, care.ref), true)
  assert.equal(await sees(dev, complaint.ref), false, 'closed to others for a reason of its own')
  await setTeam('adult-care', true)
})

test('a hand-over to a closed team closes the case; one from a closed team can be seen and accepted, and stays closed', async () => {
  const { ref } = await report('missed-bin')
  await setTeam('highways', true)
  await offerHandOver(tools, asha, ref, { team: 'highways', reason: 'Yours' })
  assert.equal('done' in (await acceptHandOver(tools, ben, ref)), true)
  assert.equal((await row(ref)).restricted_to, 'highways')
  assert.equal(await sees(dev, ref), false)
  await offerHandOver(tools, ben, ref, { team: 'waste', reason: 'Yours after all' })
  assert.equal(await sees(dev, ref), false)
  assert.equal(await sees(asha, ref), true, 'the team that it is offered to')
  assert.equal('refused' in (await addNote(tools, dev, ref, 'x')), true)
  assert.equal('done' in (await acceptHandOver(tools, asha, ref)), true)
  assert.equal((await row(ref)).restricted_to, 'waste')
  assert.equal(await sees(ben, ref), false)
  await setTeam('highways', false)
})

test('the first closed cases of a team, opened at the same moment, do not stand in each other’s way', async () => {
  const calendars = await tools.calendars()
  const { promise: everyoneHolds, resolve: letGo } = Promise.withResolvers<void>()
  let holding = 0
  const particulars = { kind: 'enquiry', service: 'planning-enforcement', title: 'A shed', words: 'A shed', channel: 'phone', contact: 0, team: 'planning', restrictedTo: 'planning' } as const
  const open = () => tools.db.transaction(async (tx) => {
    await teamIsRestricted(tx, 'planning')
    if (++holding === 3) letGo()
    await everyoneHolds
    return openCase(tx, calendars, { particulars, promise: null, standard: null, by: 'resident', at: council.clock.now(), searchable: '' })
  })
  const opened = await Promise.all([open(), open(), open()])
  assert.equal(new Set(opened.map(({ caseFile }) => caseFile.id)).size, 3)
  assert.equal((await council.owner.run(`select from team_with_closed_cases where team_id = 'planning'`)).length, 1)
})
