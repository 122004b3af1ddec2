// Holds the product to data that nobody on the team wrote: node bin/acceptance.mjs [file …]. The data is not part of the
// package; ACCEPTANCE_DATA names its folder. Without it there is nothing to do, and that is no failure.
import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'

process.chdir(path.resolve(import.meta.dirname, '..'))
const data = path.resolve(process.env.ACCEPTANCE_DATA ?? '../shared/data')
if (!existsSync(data)) {
  console.log(`skipped: there is no folder ${data} (set ACCEPTANCE_DATA)`)
  process.exit(0)
}
const asked = process.argv.slice(2)
const files = (asked.length > 0 ? asked : globSync('test/acceptance/**/*.{test,acceptance}.ts')).sort()
const { testServer } = await import('../test/support/database.ts')
const server = await testServer()
const env = { ...process.env, NODE_ENV: 'test', ACCEPTANCE_DATA: data, NAUGHTY_STRINGS: path.join(data, 'attack/blns.json') }
const child = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-timeout=900000', ...files], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
const code = await new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
await server.stop()
process.exit(code)
