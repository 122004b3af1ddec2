import { Html } from '../../platform/html/index.ts'

/** Words (escaped) or markup (`html` wins when both are given), as in every GOV.UK Frontend macro. */
export interface Content {
  readonly text?: string | number | undefined
  readonly html?: Html | undefined
}

/** What to print: the markup if there is any, else the text. */
export function content(given: Content | undefined): Html | string | undefined {
  return chosen(given?.html, given?.text)
}

/** The same for pairs with other names, such as `titleHtml` and `titleText`. */
export function chosen(html: Html | undefined, text: string | number | undefined): Html | string | undefined {
  if (html instanceof Html && html.markup !== '') return html
  return text === undefined || text === null ? undefined : String(text)
}

export function hasContent(given: Content | undefined): boolean {
  const value = content(given)
  return value !== undefined && value !== ''
}
