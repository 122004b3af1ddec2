/** The web server: routes as values, each with its guard; answers as values; one place where faults become pages. */
export { makeApp } from './app.ts'
export type { AppOptions } from './app.ts'
export { attachmentHeader, forbidden, Instead, json, notFound, page, seeOther, Stop, text } from './answer.ts'
export type { Answer, Cookie } from './answer.ts'
export type { ErrorPage, ErrorView } from './faults.ts'
export { field, fieldList, open, route } from './route.ts'
export type { Call, Fields, Guard, Route, Upload } from './route.ts'
