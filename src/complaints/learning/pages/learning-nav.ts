import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'

const links = [
  ['Actions', '/desk/complaints/actions'], ['Lessons', '/desk/complaints/lessons'], ['Root causes', '/desk/complaints/causes'], ['You said, we did', '/desk/complaints/said'], ['Payment limits', '/desk/complaints/limits'],
] as const

/** Between the pages of learning, above the heading. */
export function learningNav(current: string): Html {
  return html`<nav class="desk-filter desk-filter--apart" aria-label="Learning from complaints"><ul>${links.map(([text, href]) => html`<li><a href="${href}"${href === current ? html` aria-current="page"` : ''}>${text}</a></li>`)}</ul></nav>`
}
