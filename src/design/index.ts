/**
 * Interface components: one typed function each, which returns the markup of GOV.UK Frontend 6.6 to the last attribute
 * (fixtures.test.ts holds them to the library's own 725 cases), and the patterns of the officers' desk in the same form.
 * Owns no tables. Never reads the clock, the database or a request; never draws a crown or uses GDS Transport.
 */
export * from './button/button.ts'
export * from './input/input.ts'
export * from './textarea/textarea.ts'
export * from './radios/radios.ts'
export * from './checkboxes/checkboxes.ts'
export * from './date-input/date-input.ts'
export * from './select/select.ts'
export * from './file-upload/file-upload.ts'
export * from './error-message/error-message.ts'
export * from './fieldset/fieldset.ts'
export * from './label/label.ts'
export * from './hint/hint.ts'
