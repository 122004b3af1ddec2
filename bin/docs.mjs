// Writes the pages of docs/ that are made from code: npm run docs
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const { configurationPage } = await import('../src/start/configuration-page.ts')
writeFileSync(path.resolve(import.meta.dirname, '../docs/configuration.md'), configurationPage())

const { procedures } = await import('../src/procedures/register.generated.ts')
const { memberPage, proceduresPage } = await import('../src/procedures/write-pages.ts')
writeFileSync(path.resolve(import.meta.dirname, '../docs/procedures.md'), proceduresPage(procedures))
for (const procedure of procedures) writeFileSync(path.join(procedure.folder, 'README.md'), memberPage(procedure))
