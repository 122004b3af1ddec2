/** sent: the mail server took it · retry-later: try again · refused: this address or message, for good · misconfigured: our own set-up. */
export type SendOutcome = 'sent' | 'retry-later' | 'refused' | 'misconfigured'

export interface SendResult {
  outcome: SendOutcome
  /** In words for the people at the desk; no secret, no address. */
  reason: string
  /** What the outcome becomes when trying again has not helped. */
  givenUp: 'refused' | 'misconfigured'
}

/** What nodemailer leaves on an error. */
export interface MailFailure {
  code?: string | undefined
  /** The system's own code below it: ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED. */
  originalCode?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
  /** The SMTP command that was answered: "RCPT TO", "AUTH PLAIN". */
  command?: string | undefined
  message?: string | undefined
}

interface Row {
  when(failure: MailFailure): boolean
  outcome: SendOutcome
  reason: string
  givenUp?: 'refused' | 'misconfigured'
}

const reply = (...codes: number[]) => (failure: MailFailure) => failure.responseCode !== undefined && codes.includes(failure.responseCode)
const error = (...codes: string[]) => (failure: MailFailure) => codes.includes(failure.code ?? '') || codes.includes(failure.originalCode ?? '')
const enhanced = (start: string) => (failure: MailFailure) => failure.response?.replace(/^\d{3}[ -]/, '').startsWith(start) ?? false
const at = (command: string) => (failure: MailFailure) => failure.command?.startsWith(command) ?? false
const says = (words: RegExp) => (failure: MailFailure) => words.test(failure.response ?? failure.message ?? '')
const all = (...tests: Row['when'][]) => (failure: MailFailure) => tests.every((one) => one(failure))
const putOff = (failure: MailFailure) => failure.responseCode !== undefined && failure.responseCode >= 400 && failure.responseCode < 500
const refused = (failure: MailFailure) => failure.responseCode !== undefined && failure.responseCode >= 500
const certificate = /certificate|self.signed|altname|ssl|tls/i

/** The first row that fits decides. Replies are RFC 5321 §4.2.3, codes with points RFC 3463, words in `code` nodemailer's. */
const table: readonly Row[] = [
  // our own set-up
  { when: all(at('AUTH'), putOff), outcome: 'retry-later', reason: 'The mail server cannot check our password just now', givenUp: 'misconfigured' },
  { when: error('EAUTH', 'ENOAUTH', 'EOAUTH2'), outcome: 'misconfigured', reason: 'The mail server does not accept our name and password' },
  { when: reply(530, 534, 535, 538), outcome: 'misconfigured', reason: 'The mail server wants us to sign in another way' },
  { when: error('EAI_AGAIN', 'ETIMEOUT'), outcome: 'retry-later', reason: 'The mail server’s name could not be looked up', givenUp: 'misconfigured' },
  { when: error('EDNS', 'ENOTFOUND', 'ENODATA', 'EBADNAME'), outcome: 'misconfigured', reason: 'There is no mail server of the name that we were given' },
  { when: all(error('ETLS', 'EREQUIRETLS', 'ESOCKET'), says(certificate)), outcome: 'misconfigured', reason: 'No secure connection to the mail server could be made' },
  { when: error('ETLS', 'EREQUIRETLS'), outcome: 'misconfigured', reason: 'No secure connection to the mail server could be made' },
  { when: all(error('ECONNECTION'), says(/STARTTLS/)), outcome: 'misconfigured', reason: 'No secure connection to the mail server could be made' },
  { when: error('ECONFIG', 'EPROXY', 'EFILEACCESS', 'EURLACCESS'), outcome: 'misconfigured', reason: 'The mail settings cannot be used' },
  { when: all(refused, says(/relay/i)), outcome: 'misconfigured', reason: 'The mail server does not pass on mail for us' },
  { when: all(at('MAIL FROM'), reply(552)), outcome: 'refused', reason: 'The message is too big' },
  { when: all(at('MAIL FROM'), refused), outcome: 'misconfigured', reason: 'The mail server does not accept us as the sender' },
  // this address or this message
  { when: all(refused, enhanced('5.2.2')), outcome: 'retry-later', reason: 'The mailbox is full' },
  { when: all(refused, enhanced('5.2.3')), outcome: 'refused', reason: 'The message is too big for the mailbox' },
  { when: all(at('RCPT TO'), refused, enhanced('5.7')), outcome: 'refused', reason: 'The resident’s mail service does not accept mail from us' },
  { when: all(at('RCPT TO'), refused), outcome: 'refused', reason: 'There is no such mailbox, or it is closed' },
  { when: all(error('EENVELOPE'), (failure) => failure.responseCode === undefined), outcome: 'refused', reason: 'This is not one e-mail address' },
  { when: all(reply(503), (failure) => !at('DATA')(failure)), outcome: 'retry-later', reason: 'The mail server lost the thread of the conversation' },
  { when: refused, outcome: 'refused', reason: 'The mail server refused the message' },
  // for now
  { when: reply(421), outcome: 'retry-later', reason: 'The mail server is closing or busy' },
  { when: reply(450), outcome: 'retry-later', reason: 'The mailbox cannot be reached just now' },
  { when: reply(452), outcome: 'retry-later', reason: 'The mail server is out of room' },
  { when: putOff, outcome: 'retry-later', reason: 'The mail server asks us to try again later' },
  { when: error('ECONNREFUSED'), outcome: 'retry-later', reason: 'Nothing answers at the mail server’s address', givenUp: 'misconfigured' },
  { when: error('ETIMEDOUT'), outcome: 'retry-later', reason: 'The mail server did not answer in time', givenUp: 'misconfigured' },
  { when: error('ECONNECTION', 'ESOCKET', 'EPROTOCOL', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH'), outcome: 'retry-later', reason: 'The connection to the mail server broke', givenUp: 'misconfigured' },
]

/** Translates what went wrong into an outcome and a reason; what no row knows is tried again. */
export function describeFailure(failure: MailFailure): SendResult {
  const row = table.find((one) => one.when(failure))
  const reason = row?.reason ?? 'The message could not be handed over'
  const answered = failure.responseCode === undefined ? '' : ` (${failure.responseCode})`
  return { outcome: row?.outcome ?? 'retry-later', reason: `${reason}${answered}`, givenUp: row?.givenUp ?? 'refused' }
}
