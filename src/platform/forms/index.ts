/**
 * Questions on forms: thirteen types of field, each in its own file, which read what a person typed, keep it whole when
 * something is wrong, say what to do, and tell the answer in words, JSON, CSV and Open311 terms.
 * Owns no tables. Never draws HTML, never reads the clock, never knows what a form is about.
 */
export { allPossibleProblems, fieldOf, fields, questionSchema } from './register.ts'
export type { FieldType, Question, QuestionOf, View } from './register.ts'
export { codePattern, conditionSchema } from './field.ts'
export type { Attribute, CommonSettings, CommonView, Condition, Field, Json, Parsed, Problem } from './field.ts'
export { holds, readForm, readTexts, viewAnswers, viewForm } from './read-form.ts'
export type { Answers, FormOutcome } from './read-form.ts'
export { answersAsCsv, answersAsJson, tellAnswers } from './tell-answers.ts'
export type { ToldAnswer } from './tell-answers.ts'
export type { Body } from './body.ts'
export { cleanLine, cleanText, isBlank, isLongerThan } from './clean-text.ts'
export { normalisePostcode } from './postcode.ts'
export { fileName, receivedUpload } from './fields/files.ts'
export type { FilesQuestion, FilesView, Upload } from './fields/files.ts'
export type { PhoneNumber } from './fields/phone.ts'
export type { PlaceAnswer, PlaceParts, PlaceQuestion, PlaceView } from './fields/place.ts'
export type { OptionView } from './fields/choice-list.ts'
