import { html, type Html } from '../platform/html/index.ts'
import { breadcrumbs } from './breadcrumbs/breadcrumbs.ts'
import { councilHeader } from './council-header/council-header.ts'
import { choices } from './gallery/choices.ts'
import { contents } from './gallery/content.ts'
import { deskPatterns } from './gallery/desk-patterns.ts'
import type { Example } from './gallery/example.ts'
import { fields } from './gallery/fields.ts'
import { patterns } from './gallery/patterns.ts'
import { wayfinding } from './gallery/wayfinding.ts'
import { deskCase, deskQueue, portalFinding, residentHome } from './gallery/whole-pages.ts'
import { page, type PageOptions, type Theme } from './page/page.ts'

export type { Example }

const groups = { fields, choices, contents, wayfinding, patterns, 'desk-patterns': deskPatterns }
export type GalleryGroup = keyof typeof groups
export const galleryGroups = Object.keys(groups) as GalleryGroup[]

/** Every component in every state, or those of one group. */
export function gallery(group?: GalleryGroup): Example[] {
  return group ? groups[group]() : galleryGroups.flatMap((each) => groups[each]())
}

/** Whole screens: each site's shell with its patterns in place. */
export const galleryScreens: Readonly<Record<string, () => Html>> = {
  'resident-home': residentHome,
  'portal-finding': portalFinding,
  'desk-case': deskCase,
  'desk-queue': deskQueue,
}

/** A document that shows the examples of one group, under the given site's stylesheet. */
export function galleryPage(group: GalleryGroup, theme: Theme, site: PageOptions['site'] = group === 'desk-patterns' ? 'desk' : 'resident'): Html {
  const title = `Components: ${group}`
  const main = html`<h1 class="govuk-heading-xl">${title}</h1>${gallery(group).map(shown)}`
  return page({
    title,
    theme,
    site,
    main,
    header: councilHeader({ name: theme.name }),
    beforeContent: breadcrumbs({ labelText: 'This page', items: [{ text: 'Components', href: '/' }, { text: group }] }),
  })
}

function shown(example: Example): Html {
  return html`<div class="govuk-!-margin-bottom-8">
<h2 class="govuk-heading-s">${example.component}: ${example.name}</h2>
${example.html}
</div>
`
}
