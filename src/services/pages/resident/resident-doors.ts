import type { ReachWay } from '../../../design/index.ts'

/** What modules above this one hand to its pages; each is left out until there is something behind it. */
export interface ResidentDoors {
  /** "We kept 87 of every 100 promises in October.": from the published figures. */
  promiseSentence?: () => Promise<string | undefined>
  /** How long the phone is answered in now, in words: "about 4 minutes". */
  phoneWait?: () => Promise<string | undefined>
  /** Further ways to talk to us now, such as web chat, with their wait. */
  moreWays?: () => Promise<readonly ReachWay[]>
}
