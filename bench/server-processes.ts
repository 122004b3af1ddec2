import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** All processes of one running Moothall: its own and those of its database. Linux only: /proc. */
export class ServerProcesses {
  private readonly node: number
  private readonly postmaster: number
  private readonly leftOut = new Set<number>()

  constructor(node: number, dataDir: string) {
    this.node = node
    this.postmaster = Number(readFileSync(path.join(dataDir, 'postgresql', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  }

  /** Milliseconds of processor time used so far: the program, the database. */
  cpu(): { program: number; database: number } {
    const { program, database } = this.both()
    // processes of connections that have ended are counted by the one that waited for them
    return { program: sum(program, ticksOf) * 10, database: (sum(database, ticksOf) + reapedTicks(this.postmaster)) * 10 }
  }

  /** Mebibytes, shared pages counted once (PSS), without the connections of whoever measures. */
  memory(): { program: number; database: number } {
    const { program, database } = this.both()
    return { program: sum(program, pssOf) / 1024, database: sum(database.filter((pid) => !this.leftOut.has(pid)), pssOf) / 1024 }
  }

  /** A connection that is not Moothall's own. */
  leaveOut(pid: number): void {
    this.leftOut.add(pid)
  }

  /** The database may have been started by the program, and is then below it. */
  private both(): { program: number[]; database: number[] } {
    const parents = parentsOf()
    const under = (root: number) => [...parents.keys()].filter((pid) => isUnder(pid, root, parents))
    const database = under(this.postmaster)
    return { program: under(this.node).filter((pid) => !database.includes(pid)), database }
  }
}

const sum = (pids: readonly number[], of: (pid: number) => number) => pids.reduce((total, pid) => total + of(pid), 0)

function parentsOf(): Map<number, number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = statOf(Number(name))
    if (stat) parents.set(Number(name), Number(stat[1]))
  }
  return parents
}

function isUnder(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true
  return false
}

/** Fields of /proc/PID/stat from the state on: state, parent, … (proc(5) numbers them from 3). */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

const field = (pid: number, number: number) => Number(statOf(pid)?.[number - 3] ?? 0)
const ticksOf = (pid: number) => field(pid, 14) + field(pid, 15)
const reapedTicks = (pid: number) => field(pid, 16) + field(pid, 17)

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
