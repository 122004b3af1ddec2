/**
 * What we write to residents about a case: one message for each event that is told, how it went, and the tray of those
 * that did not arrive. Owns: message. Never: writes the words (letters does, handed in where the program is put together),
 * or holds a transaction while a mail server is asked.
 */
export { conversationTasks } from './jobs/conversation-tasks.ts'
export { conversationRoutes } from './pages/desk/messages/message-routes.ts'
export { letterText } from './pages/desk/messages/letter-text.ts'
export { messageKinds } from './message.ts'
export type { Message, MessageKind, MessageState } from './message.ts'
export { exampleValues, neededPlaces, placesOf, residentsWords } from './rules/places.ts'
export type { Place, PlaceName } from './rules/places.ts'
export { contactFeedbackPath, contactFeedbackPurpose, feedbackLinkDays, feedbackPath, feedbackPurpose } from './rules/links.ts'
export { readMessageId } from './rules/thread.ts'
export { askHowItWent } from './actions/ask-how-it-went.ts'
export { askOfContact } from './actions/ask-of-contact.ts'
export { askWhetherTheyHelped } from './actions/ask-whether-they-helped.ts'
export { settleAsking } from './actions/settle-asking.ts'
export { composedValues } from './rules/message-values.ts'
export { loadMessages, takeMessageIds } from './store/load-messages.ts'
export { answersSent } from './store/messages.ts'
export type { Rendered, Wording } from './wording.ts'
