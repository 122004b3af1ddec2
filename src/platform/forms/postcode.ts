/**
 * The shapes of a United Kingdom postcode as published by the Cabinet Office (Bulk Data Transfer, appendix C) and
 * BS 7666: area and district, then a digit and two letters without C I K M O V; GIR 0AA stands alone.
 */
const published = /^(?:GIR0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y]))\d[ABD-HJLNP-UW-Z]{2})$/

/** "ab1 2cd", "AB12CD", "a b1-2c.d" → "AB1 2CD"; null when it cannot be a full postcode. Says nothing about its existence. */
export function normalisePostcode(text: string): string | null {
  if (text.length > 40) return null
  const letters = text.toUpperCase().replaceAll(/[\s\p{Cf}.\-–()]/gu, '')
  return published.test(letters) ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : null
}
