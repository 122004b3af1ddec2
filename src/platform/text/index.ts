/** Plain English: how hard a text is to read and what would make it easier; filling wording's ((places)); how a share is written. Pure. */
export { fillWording, placesIn } from './fill-wording.ts'
export type { Filled } from './fill-wording.ts'
export { readingCheck } from './reading-check.ts'
export type { ReadingCheck, WordsToAvoid } from './reading-check.ts'
export { hundredths, splitOfHundred, writeShare, writeStatedShare } from './shares.ts'
export { sentencesOf } from './sentences.ts'
