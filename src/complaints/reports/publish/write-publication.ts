import { stringify } from 'csv-stringify/sync'
import { neutral } from '../write-report.ts'
import { evidenceWords, titleOf } from './draw-publication.ts'
import type { Publication } from './publication.ts'

/** What was published, as data: the same numbers as the page, and no more. */
export function publicationJson(publication: Publication, versions: readonly Publication[]): object {
  const { report, as_of: asOf, published_at: publishedAt, version, introduction, content } = publication
  const { title: _title, kind: _kind, ...rest } = content
  return {
    report, title: titleOf(publication), as_of: asOf, published_at: publishedAt, version, introduction,
    response: publication.response_words ? { body: publication.response_body, on: publication.response_on, minute: publication.response_minute, words: publication.response_words } : null,
    corrections: versions.filter((each) => each.correction !== null).map((each) => ({ version: each.version, published_at: each.published_at, why: each.correction })), ...rest,
  }
}

export function publicationCsv(publication: Publication): string {
  const { content, report, as_of: asOf, version } = publication
  if (content.kind === 'assessment') {
    return stringify([
      ['report', 'as_of', 'version', 'section', 'provision', 'words', 'follows', 'explanation', 'evidence', 'figures'],
      ...content.provisions.map((each) => [report, asOf, version, each.section, each.number, each.words, each.follows ? 'yes' : 'no', neutral(each.explanation), neutral(each.evidence), each.figures.map(evidenceWords).join('; ')]),
    ])
  }
  return stringify([
    ['report', 'as_of', 'version', 'section', 'figure', 'title', 'group', 'name', 'unit', 'numerator', 'denominator', 'value', 'not_shown', 'definition'],
    ...content.figures.map((each) => [
      report, asOf, version, each.section, each.id, each.title, neutral(each.group), neutral(each.name), each.unit, each.numerator ?? '', each.denominator ?? '', each.value ?? '', each.suppressed ? 'yes' : '', each.definition,
    ]),
  ])
}
