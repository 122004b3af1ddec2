/**
 * Where to go after signing in. Only a path of this site's own desk passes; everything else becomes the desk's first
 * page, so that a link to our sign-in page can never send an officer to another site.
 */
export function safeNext(asked: string | undefined): string {
  if (!asked || asked.length > 2000) return '/desk'
  // Browsers drop tabs and line ends inside an address and read a backslash as a slash.
  if (!/^\/[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/desk'
  const address = URL.parse(asked, 'http://own.invalid')
  if (address?.origin !== 'http://own.invalid') return '/desk'
  const path = address.pathname
  if (path !== '/desk' && !path.startsWith('/desk/')) return '/desk'
  if (/^\/desk\/sign-(in|out)(\/|$)/.test(path)) return '/desk'
  return `${path}${address.search}`
}
