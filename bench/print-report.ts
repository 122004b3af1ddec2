import type { MeasuredReport } from './measure-report.ts'
import type { Measured } from './measure-scenario.ts'
import type { SizeReport } from './run-bench.ts'

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1)
const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** One size as a table in plain text. */
export function sizeTable(report: SizeReport): string {
  const { memory } = report
  const lines = table(
    ['', 'n', 'a second', 'p50 ms', 'p95', 'p99', 'CPU ms', 'of it database', 'with jobs', 'bare p50', 'bare CPU', 'statements', 'ratio', 'wanted'],
    report.scenarios.map((one) => [
      one.name, String(one.program.count), whole(one.program.perSecond), ms(one.program.p50), ms(one.program.p95), ms(one.program.p99),
      ms(one.cpu.program + one.cpu.database), ms(one.cpu.database), one.withJobs ? ms(one.withJobs.program + one.withJobs.database) : '', ms(one.bare.p50), ms(one.bare.cpu), String(one.bare.statements), `× ${one.ratio.toFixed(2)}`, verdict(one),
    ]),
  )
  const slow = report.scenarios.map(({ name, slowest }) => `  ${name}: ${slowest.map((one) => `${one.name} ${ms(one.ms)} ms`).join(', ')}`).join('\n')
  const imported = report.import ? `\nimport: ${whole(report.import.rowsPerSecond)} rows a second (${whole(report.import.rows)} in ${report.import.seconds.toFixed(1)} s; bare COPY of the rows made ${report.import.bareSeconds.toFixed(1)} s, × ${report.import.ratio.toFixed(1)})` : ''
  return `${whole(report.cases)} cases\n${lines}
slowest statements, one at a time:
${slow}${imported}
start to first page: ${whole(report.startedIn)} ms · disk for each 100,000 cases: ${whole(report.disk.all)} MiB (${Object.entries(report.disk.parts).map(([part, size]) => `${part} ${whole(size)}`).join(', ')})
memory (PSS): idle ${whole(memory.idle.program + memory.idle.database)} MiB (program ${whole(memory.idle.program)}, database ${whole(memory.idle.database)}), after ${whole(memory.after.program + memory.after.database)} MiB (${whole(memory.after.program)}, ${whole(memory.after.database)})`
}

/** The complaints annual report in one line. */
export function reportLine({ complaints, figures, took, bare }: MeasuredReport): string {
  return `annual report of ${whole(complaints)} complaints, ${whole(figures)} figures: ${ms(took)} ms (its statements over the bare driver ${ms(bare)} ms, × ${(took / bare).toFixed(2)})`
}

function verdict({ wanted, cpu, program }: Measured): string {
  if (wanted?.cpu !== undefined) return `CPU ≤ ${wanted.cpu}: ${cpu.program + cpu.database <= wanted.cpu ? 'yes' : 'NO'}`
  return wanted?.p50 === undefined ? '' : `p50 ≤ ${wanted.p50}: ${program.p50 <= wanted.p50 ? 'yes' : 'NO'}`
}

/** How figures grow with the number of cases. */
export function growthTable(small: SizeReport, large: SizeReport): string {
  const rows = small.scenarios.flatMap((one) => {
    const other = large.scenarios.find(({ name }) => name === one.name)
    return other ? [[one.name, `× ${(other.program.p50 / one.program.p50).toFixed(2)}`, `× ${(other.program.p99 / one.program.p99).toFixed(2)}`, `× ${((other.cpu.program + other.cpu.database) / (one.cpu.program + one.cpu.database)).toFixed(2)}`]] : []
  })
  return `Growth from ${whole(small.cases)} to ${whole(large.cases)} cases\n${table(['', 'p50', 'p99', 'CPU'], rows)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)))
  return [head, ...rows].map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd()).join('\n')
}
