/**
 * What puts a complaint right and what the council changes because of it: remedies, payments and who approved them,
 * root causes, lessons and whether they worked, "you said, we did".
 * Owns: complaint_remedy, payment_limit, root_cause, root_cause_change, complaint_cause, complaint_lesson, said_and_did.
 * Never: publishes a word that a second person has not read, or lets a payment go without an approval within a limit.
 */
import type { Route } from '../../platform/http/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { actionsRoutes } from './pages/actions-page.ts'
import { caseLearningRoutes } from './pages/case-learning.ts'
import { causeRoutes } from './pages/cause-pages.ts'
import { lessonRoutes } from './pages/lesson-page.ts'
import { lessonListRoutes } from './pages/lesson-pages.ts'
import { limitRoutes } from './pages/limit-pages.ts'
import { remedyRoutes } from './pages/remedy-page.ts'
import { saidRoutes } from './pages/said-pages.ts'

export { countOverdue } from './store/outstanding.ts'

export function learningRoutes(tools: CouncilTools): Route[] {
  return [
    ...actionsRoutes(tools), ...caseLearningRoutes(tools), ...remedyRoutes(tools), ...lessonListRoutes(tools), ...lessonRoutes(tools), ...causeRoutes(tools), ...saidRoutes(tools), ...limitRoutes(tools),
  ]
}
