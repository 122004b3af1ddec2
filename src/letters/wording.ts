import type { Wording } from '../conversations/index.ts'
import { renderMessage } from './rules/render-message.ts'
import { currentTemplate, readTemplate } from './store/templates.ts'

/** What conversations asks of letters; handed to it where the program is put together, because it stands above letters. */
export const wording: Wording = {
  async current(db, template) {
    const found = await currentTemplate(db, template)
    if (!found) throw new Error(`There is no wording for ${template}: run \`moothall migrate\``)
    return found
  },
  read: readTemplate,
  render: renderMessage,
}
