import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'

/** Windows has no private sockets that `pg` could use: there the server listens on 127.0.0.1 and asks for a password. */
export function usesLoopback(): boolean {
  return process.platform === 'win32'
}

/** The file of the role's password, made at first need. */
export function passwordFile(cluster: ClusterFolder): string {
  const file = join(cluster.path, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return file
}

export function readPassword(cluster: ClusterFolder): string {
  return readFileSync(passwordFile(cluster), 'utf8').trim()
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
