// Writes the pages of docs/ that are made from code: npm run docs
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const { configurationPage } = await import('../src/start/configuration-page.ts')
writeFileSync(path.resolve(import.meta.dirname, '../docs/configuration.md'), configurationPage())
