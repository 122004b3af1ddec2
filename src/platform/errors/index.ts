/**
 * A refusal whose message is all that a person at the command line needs: what is wrong and what to do. Anything else
 * that is thrown is a fault and shown with its stack.
 */
export class Refused extends Error {
  override name = 'Refused'
}
