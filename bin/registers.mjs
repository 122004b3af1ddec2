// Writes the register of each family from its folders: node bin/registers.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const source = path.resolve(import.meta.dirname, '../src')
const families = [
  { folder: 'measures', type: 'Measure', list: 'measures' },
  { folder: 'procedures', type: 'Procedure', list: 'procedures' },
]

const nameOf = (member) => member.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** Members are the folders that have an index.ts. */
export function registerOf({ folder, type, list }) {
  const members = readdirSync(path.join(source, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(source, folder, entry.name, 'index.ts')))
    .map((entry) => entry.name).sort()
  return [
    '// Written by bin/registers.mjs from the folders beside it. Add a folder, then run it.',
    `import type { ${type} } from './contract.ts'`,
    ...members.map((member) => `import ${nameOf(member)} from './${member}/index.ts'`),
    '', `export const ${list}: readonly ${type}[] = [`, ...members.map((member) => `  ${nameOf(member)},`), ']', '',
  ].join('\n')
}

export const registers = families.map((family) => ({ file: path.join(source, family.folder, 'register.generated.ts'), text: registerOf(family) }))

if (process.argv[1] === import.meta.filename) {
  for (const { file, text } of registers) {
    const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (process.argv.includes('--check') && current !== text) {
      console.error(`${path.relative(process.cwd(), file)} is stale: run node bin/registers.mjs`)
      process.exitCode = 1
    } else if (current !== text) writeFileSync(file, text)
  }
}
