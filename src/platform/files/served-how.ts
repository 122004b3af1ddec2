const drawnByUs = ['image/jpeg', 'image/png', 'image/webp']

/** How a kept file goes out. Only pictures that we drew ourselves open in the page; all else is saved first, and nothing is guessed. */
export function servedHow(type: string): { disposition: 'inline' | 'attachment'; type: string; headers: Record<string, string> } {
  const inline = drawnByUs.includes(type)
  return {
    disposition: inline ? 'inline' : 'attachment',
    type: inline || type === 'application/pdf' ? type : 'application/octet-stream',
    headers: { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin' },
  }
}
