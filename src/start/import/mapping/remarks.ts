/** What can be odd about a row that is taken all the same. */
export const remarkWords = {
  'closed-before-opened': 'closed before it was opened; kept as given',
  'promised-before-opened': 'promised for a time before it was opened; kept as given',
  'open-with-closing-time': 'open, yet with a closing time; taken as open',
  'no-point': 'the point was no place; left out',
  'no-verdict': 'the source gives no verdict of its own',
  'ambiguous-time': 'a time that the clock showed twice',
  'skipped-time': 'a time that the clock never showed',
} as const
export type Remark = keyof typeof remarkWords
