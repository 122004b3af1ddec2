import type { CaseFile } from '../../case.ts'
import type { FormChannel } from './send-form.ts'

/** What is handed to the residents' pages of cases by those above it. */
export interface CaseDoors {
  /** Reads the site's own forms. */
  readonly webForm: FormChannel
  /** Address of the page that asks how it went; without it no link is shown. */
  readonly caseFeedback?: (caseFile: CaseFile) => string | undefined
  /** Address of the page that asks what a form was like. */
  readonly formFeedback?: (serviceCode: string) => string | undefined
}
