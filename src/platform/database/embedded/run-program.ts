import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'
import { programEnvironment } from './place-programs.ts'

export type ProgramOutput = 'pipe' | number

/**
 * The name under which the server's account reaches the cluster folder. When we are root, the folder may lie in root's
 * closed home, where that account may not walk: it is handed over as open descriptor 3, which leads past the closed
 * doors and to nothing else.
 */
export function reachablePath(cluster: ClusterFolder): string {
  return cluster.account && process.platform === 'linux' ? '/proc/self/fd/3' : cluster.path
}

/** Starts a PostgreSQL program (or a shell that starts one) under the server's account. */
export function runProgram(cluster: ClusterFolder, command: string[], io: { input: 'pipe' | 'ignore'; output: ProgramOutput; detached?: boolean }): ChildProcess {
  const folder = process.platform === 'linux' ? openSync(cluster.path, 'r') : undefined
  const stdio: StdioOptions = [io.input, io.output, io.output, ...(folder === undefined ? [] : [folder])]
  try {
    return spawn(command[0]!, command.slice(1), {
      // Our own working folder may be closed to the account.
      cwd: process.platform === 'win32' ? join(cluster.path) : '/',
      env: programEnvironment(),
      detached: io.detached ?? false,
      windowsHide: true,
      stdio,
      ...cluster.account,
    })
  } finally {
    if (folder !== undefined) closeSync(folder)
  }
}

/** Runs a program to its end; its output, or an error that carries it. */
export async function runToEnd(cluster: ClusterFolder, command: string[], input?: string): Promise<string> {
  const child = runProgram(cluster, command, { input: 'pipe', output: 'pipe' })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input ?? '')
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`${command[0]} failed (${code}): ${output.trim().slice(-2000)}`)
  return output
}
