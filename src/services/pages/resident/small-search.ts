import { questionSearch } from '../../../design/index.ts'
import type { Html } from '../../../platform/html/index.ts'

/** The search on pages that have a heading of their own. */
export function smallSearch(value?: string): Html {
  return questionSearch({ question: 'Search in your own words', ...(value ? { value } : {}) })
}
