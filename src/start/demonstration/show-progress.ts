/** A line on standard error that says how far it is; on anything but a terminal, a line at the start and one at the end. */
export function showProgress(what: string): { tell(done: number): void; end(): void } {
  const { stderr } = process
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  if (!stderr.isTTY) stderr.write(`${what} …\n`)
  return {
    tell(done) {
      if (stderr.isTTY) stderr.write(`\r${what}: ${Math.round(done * 100)} of 100 `)
    },
    end() {
      stderr.write(`${stderr.isTTY ? '\r' : ''}${what}: done in ${seconds()} seconds\n`)
    },
  }
}
