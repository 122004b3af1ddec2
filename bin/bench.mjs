#!/usr/bin/env node
// Measures Moothall against the bare database driver; see docs/decisions/0011-bench.md. Not part of the tests.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  await import('../bench/run-bench.ts')
} else {
  // as bin/moothall.mjs: the Node.js that npm installed beside us takes over
  const node = path.join(path.dirname(createRequire(import.meta.url).resolve(`node-linux-${process.arch}/package.json`)), 'bin', 'node')
  process.exit(spawnSync(node, [new URL(import.meta.url).pathname, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
}
