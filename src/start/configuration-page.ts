import { keys } from '../platform/config/index.ts'

/** docs/configuration.md, from the one list of keys. Written by `npm run docs`; a test holds it to the code. */
export function configurationPage(): string {
  const rows = Object.entries(keys).map(([name, key]) => {
    const entry: { about: string; fallback?: string; example?: string; secret?: true } = key
    const value = entry.fallback === undefined ? '' : `\`${entry.fallback}\``
    const example = entry.example ? ` For example \`${entry.example}\`.` : ''
    return `| \`${name}\` | ${entry.about}${example}${entry.secret ? ' Secret.' : ''} | ${value} |`
  })
  return `# Configuration

Written by \`npm run docs\` from \`src/platform/config\`; do not edit it here.

Everything is set in the environment. Moothall checks all of it before it listens and lists everything that is wrong at once.

| Variable | What it is for | Without it |
|---|---|---|
${rows.join('\n')}

In production (\`MODE=production\`) \`BASE_URL\`, \`SECRET_KEY\` and \`MAIL_FROM\` are required, and officers sign in through OpenID Connect or with accounts of their own; \`npx moothall officer add\` makes the first administrator.
`
}
