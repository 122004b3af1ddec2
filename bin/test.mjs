// Runs every test: node bin/test.mjs [path or pattern …]. One real PostgreSQL server serves all test files.
// TEST_DATABASE_URL takes another server (its role must be allowed to create databases).
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'

process.chdir(path.resolve(import.meta.dirname, '..'))
const { testServer } = await import('../test/support/database.ts')

const asked = process.argv.slice(2)
const found = asked.length > 0 ? asked.flatMap((pattern) => globSync(pattern.endsWith('.ts') ? pattern : `${pattern}/**/*.test.ts`)) : globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { exclude: ['test/acceptance/**'] })
const files = [...new Set(found)].sort()
if (files.length === 0) {
  console.error('No test file there. Name a folder or a file: npm test -- src/cases')
  process.exit(2)
}
const server = await testServer()
const child = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-timeout=300000', ...files], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
const code = await new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)))
await server.stop()
process.exit(code)
