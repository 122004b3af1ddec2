/** What was just done, said on the page that follows. Only these: nothing that stands in an address is shown as it is. */
const words = {
  'take-on': 'You have taken this on.', accept: 'The case is now with your team, and you own it.', decline: 'You declined it. The owner has been told why.',
  'answer-and-close': 'Answered and closed. The resident is being told.', reply: 'Your reply is on its way to the resident.', ask: 'Your question is on its way. The clock waits for the answer.',
  note: 'Note added. Only officers see it.', 'hand-over': 'Offered. The case stays with its owner until the other team accepts.', given: 'Given. They own it from now on.', 'take-back': 'The offer is taken back.', 'change-promise': 'The date is changed, and the resident is being told why.',
  'give-promise': 'The date is given, and the resident is being told.', 'done-as-promised': 'Marked as done. The resident is being told.', resume: 'The clock runs again.',
  reopen: 'The case is open again.', signpost: 'Written down what the resident said.', 'change-details': 'Details changed.', 'add-file': 'File added.', view: 'View kept.', 'view-gone': 'View forgotten.', tried: 'It could be read this time.',
} as const

export type Done = keyof typeof words

export function doneWords(done: string, times = ''): string | undefined {
  if (done === 'many') return /^\d{1,4}$/.test(times) ? `Done for ${times === '1' ? 'one case' : `${times} cases`}. Each can be put right on its own page.` : 'Done.'
  return Object.hasOwn(words, done) ? words[done as Done] : undefined
}
