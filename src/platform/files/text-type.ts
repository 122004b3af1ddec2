const strict = new TextDecoder('utf-8', { fatal: true })

/** What text in UTF-8 is: CSV only by its name, for bytes cannot tell; drawings and pages by how they begin. Undefined when it is no text. */
export function textType(bytes: Buffer, name: string): 'text/plain' | 'text/csv' | 'image/svg+xml' | 'text/html' | undefined {
  const text = decoded(bytes)
  if (text === undefined) return undefined
  const start = text.slice(0, 4096).replaceAll(/<!--[\s\S]*?(-->|$)|<\?[\s\S]*?\?>/g, '').trimStart()
  if (/<svg[\s>/]/i.test(start) || /^<!doctype\s+svg/i.test(start)) return 'image/svg+xml'
  if (/^<(!doctype|html|head|body|script|iframe|xml)\b/i.test(start)) return 'text/html'
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)) return undefined
  return /\.csv$/i.test(name.trim()) ? 'text/csv' : 'text/plain'
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}
