/**
 * Spreadsheets run a cell that begins with one of these as a formula. A quote before it makes it text for them; numbers
 * are left as they are. (OWASP, CSV injection.)
 */
export function neutralCell(text: string): string {
  return /^\s*[=+\-@\t\r|%]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}
