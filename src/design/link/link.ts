/**
 * An address fit for `href`: relative and same-page addresses, http, https, mailto and tel pass; any other scheme
 * (javascript:, data:) becomes '#'. Control characters are dropped before the look, because browsers drop them too.
 */
export function linkTarget(address: string | undefined): string {
  if (!address) return '#'
  const seen = Array.from(address).filter((character) => character > ' ').join('')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase()
  return scheme === undefined || allowed.has(scheme) ? address : '#'
}

const allowed = new Set(['http', 'https', 'mailto', 'tel'])
