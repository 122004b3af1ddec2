#!/usr/bin/env -S node --max-semi-space-size=8
// Runs the command line on a Node.js that understands TypeScript. When the machine's own is older, the one that npm
// installed beside us (node-<platform>) takes over. A page needs little memory at a time: a small young generation halves the
// process, and V8 takes its size only when it starts.
import { spawnSync } from 'node:child_process'
import module, { createRequire } from 'node:module'
import path from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // Types are stripped once and kept beside the packages: the next start takes half the time.
  module.enableCompileCache?.(path.join(import.meta.dirname, '../node_modules/.cache/moothall'))
  await import('../src/start/cli.ts')
} else {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]
  let node
  try {
    node = path.join(path.dirname(createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`)), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    console.error(`Moothall needs Node.js 22.18 or later; this is ${process.version}. Install a newer Node.js, or run "npm ci" so that npm brings one.`)
    process.exit(1)
  }
  const child = spawnSync(node, [...process.execArgv, new URL(import.meta.url).pathname, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(child.status ?? 1)
}
