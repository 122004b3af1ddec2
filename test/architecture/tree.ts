import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Every TypeScript source file below src, tests left out, as paths from src. */
export function sourceFiles(): string[] {
  return globSync('**/*.ts', { cwd: path.join(root, 'src') }).filter((file) => !/\.test\.ts$|test-support\.ts$|\.generated\.ts$/.test(file)).sort()
}

export function read(file: string): string {
  return readFileSync(path.join(root, 'src', file), 'utf8')
}

const importing = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g

/** What a file imports from this project, as paths from src. */
export function importsOf(file: string, text: string = read(file)): string[] {
  return [...text.matchAll(importing)].map((match) => path.posix.join(path.posix.dirname(file), match[1]!))
}
