import type { CaseFile } from '../../case.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { FormChannel } from './send-form.ts'

/** What a case that follows a procedure tells its resident in its own words. */
export interface ProcedurePart {
  /** Where it stands. */
  readonly now: string
  readonly next: string
  /** Rows of question and answer after these: the stage, the date, who to ask. */
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  /** What the resident may do, below. */
  readonly html: Html
}

/** What is handed to the residents' pages of cases by those above it. */
export interface CaseDoors {
  /** Reads the site's own forms. */
  readonly webForm: FormChannel
  /** Address of the page that asks how it went; without it no link is shown. */
  readonly caseFeedback?: (caseFile: CaseFile) => string | undefined
  /** For a case that follows a procedure. `way` is the query that lets the resident in again. */
  readonly procedurePart?: (caseFile: CaseFile, way: string) => Promise<ProcedurePart | undefined>
}
