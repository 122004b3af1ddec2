import { button, emptyState, input } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { readReference, writeReference } from '../../rules/reference.ts'
import { readCase } from '../../store/read-case.ts'
import { hitStart, hitStop, searchCases } from '../../store/search-cases.ts'
import type { SearchHit } from '../../store/search-cases.ts'
import { promiseMark } from '../../../design/index.ts'
import { dueWords } from '../../rules/due-words.ts'
import type { DeskReads } from './desk-reads.ts'
import { namingFor } from './naming.ts'
import { casePath } from './queue-rows.ts'
import { ownerWords } from './who-acted.ts'
import type { Naming } from './who-acted.ts'

const pageSize = 20

export function searchRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  return [route({ method: 'GET', path: '/desk/search', guard: officerWho(tools, 'see cases'), perMinute: 120, handle: (call) => search(tools, reads, call) })]
}

/** A reference leads straight to its case; anything else is looked for in what the officer may see. */
async function search(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const officer = call.viewer
  const scope = scopeOf(officer)
  const asked = field(call.query, 'q').trim().slice(0, 200)
  const ref = readReference(asked)
  if (ref && (await readCase(tools.db, ref, scope))) return seeOther(casePath(ref))
  const before = /^\d{1,15}$/.exec(field(call.query, 'before'))?.[0]
  const [hits, naming] = await Promise.all([
    asked ? searchCases(tools.db, scope, { words: asked, before: before ? Number(before) : undefined, limit: pageSize + 1 }) : [],
    namingFor(reads, officer),
  ])
  const main = html`<h1 class="govuk-heading-l">Search</h1>${searchForm(asked)}${results({ asked, hits, naming, now: tools.clock.now(), isLater: before !== undefined, isReference: ref !== undefined })}`
  const read = { question: asked, found: hits.slice(0, pageSize).map((hit) => writeReference(hit.ref)), ...(before ? { before: Number(before) } : {}) }
  const [drawn] = await Promise.all([
    tools.desk({ officer, title: asked ? `Search: ${asked}` : 'Search', current: '/desk/search', main }),
    asked ? recordRead(tools.db, officer, 'search', read) : undefined,
  ])
  return page(drawn)
}

function searchForm(asked: string): Html {
  return html`<form method="get" action="/desk/search" role="search" class="desk-search">
${input({ name: 'q', id: 'search-q', type: 'search', label: { text: 'Reference, name, address or words' }, hint: { text: 'Put words that belong together in "quotation marks". Put - before a word that must not be there.' }, value: asked })}
${button({ text: 'Search' })}
</form>`
}

interface Results {
  readonly asked: string
  readonly hits: readonly SearchHit[]
  readonly naming: Naming
  readonly now: Date
  readonly isLater: boolean
  readonly isReference: boolean
}

function results(view: Results): Html {
  const { asked, hits } = view
  if (!asked) return nothing
  if (hits.length === 0) {
    const text = view.isReference
      ? 'That is a whole reference, but there is no case of yours under it. It may be with another team.'
      : 'Try fewer or other words, or part of the address. Cases that are not for your team are never found.'
    return emptyState({ title: view.isLater ? 'Nothing more' : 'Nothing found', text })
  }
  const shown = hits.slice(0, pageSize)
  const next = hits.length > pageSize ? html`<nav class="desk-pages" aria-label="Pages"><a class="govuk-link" rel="next" href="/desk/search?${new URLSearchParams({ q: asked, before: String(shown.at(-1)!.id) }).toString()}">Older ones</a></nav>` : nothing
  return html`<div class="desk-sheet"><ul class="desk-work desk-hits">${shown.map((hit) => result(hit, view))}</ul></div>${next}`
}

function result(hit: SearchHit, { naming, now }: Results): Html {
  return html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${casePath(hit.ref)}">${hit.title}</a> ${promiseMark(dueWords(hit, now))}</div>
<p class="desk-hits__excerpt">${marked(hit.excerpt)}</p>
<p class="desk-work__about">${writeReference(hit.ref)} · ${ownerWords(hit, naming)}${hit.excerpt.includes(hitStart) ? '' : ' · found by name, or in what was written later'}</p></li>
`
}

/** What was found is marked between two signs that nobody types; everything else is escaped as always. */
export function marked(excerpt: string): Html[] {
  return excerpt.split(hitStart).map((part, at) => {
    if (at === 0) return html`${part}`
    const [found = '', rest = ''] = part.split(hitStop)
    return html`<mark>${found}</mark>${rest}`
  })
}
