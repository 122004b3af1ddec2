/**
 * The wording that goes out by itself: what each message says, its history, how it is filled and how hard it is to read.
 * Owns: template_version. Never: sends anything, or decides when something is said.
 */
export { importShippedWording } from './actions/import-shipped-wording.ts'
export { writeTemplate } from './actions/write-template.ts'
export type { TemplateWriting, WriteRefusal } from './actions/write-template.ts'
export { checkReading } from './rules/check-reading.ts'
export { wordsToAvoid } from './shipped-wording.ts'
export { renderMessage } from './rules/render-message.ts'
export { currentTemplate, readTemplate, readTemplateHistory } from './store/templates.ts'
export type { TemplateVersion } from './store/templates.ts'
export { wording } from './wording.ts'
export { letterRoutes } from './pages/desk/wording/wording-routes.ts'
