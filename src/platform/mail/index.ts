/**
 * Mail out over SMTP. One message to one address; every attempt ends in one of four outcomes with a reason in words.
 * Never throws for what a mail server says, never holds a transaction, never lets a value become a header of its own.
 */
export { isOneAddress, oneLine } from './address.ts'
export { describeFailure } from './outcomes.ts'
export type { MailFailure, SendOutcome, SendResult } from './outcomes.ts'
export { sendMail } from './send-mail.ts'
export type { Mail } from './send-mail.ts'
export { mailTransport } from './transport.ts'
export type { MailTransport } from './transport.ts'
