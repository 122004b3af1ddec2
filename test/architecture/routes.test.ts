import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parseCrontab } from 'graphile-worker'
import { allRoutes, allTasks } from '../../src/start/compose.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
after(() => council.close())
const routes = allRoutes(council.tools)

test('every route declares its guard', () => {
  assert.ok(routes.length > 5)
  assert.deepEqual(routes.filter((route) => !route.guard?.name).map((route) => `${route.method} ${route.path}`), [])
})

test('nothing on the desk is open, but signing in', () => {
  const open = routes.filter((route) => route.path.startsWith('/desk') && route.guard.name === 'open').map((route) => route.path)
  assert.deepEqual(open.filter((path) => !path.startsWith('/desk/sign-')), [])
})

test('pages that show a resident to an officer say so, so that the read is logged', () => {
  const shown = routes.filter((route) => /^\/desk\/(cases|residents|files)\/:/.test(route.path) && route.method === 'GET')
  assert.deepEqual(shown.filter((route) => !route.personal).map((route) => route.path), [])
})

test('every timetable can be read by the queue', () => {
  const crontab = allTasks().filter((task) => task.schedule).map((task) => `${task.schedule} ${task.name}`).join('\n')
  assert.ok(parseCrontab(crontab).length > 5)
})

test('no two tasks share a name', () => {
  const names = allTasks().map((task) => task.name)
  assert.equal(new Set(names).size, names.length)
})
