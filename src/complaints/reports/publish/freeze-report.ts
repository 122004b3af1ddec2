import type { Queryable } from '../../../platform/database/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import { readAverages, readLetters } from '../../ombudsman/letter-store.ts'

import { bodies } from '../../ombudsman/matter.ts'
import { letterRates } from '../../ombudsman/rates.ts'
import { readPublishedSaid } from '../../learning/store/said-and-did.ts'
import { codes } from '../assessment/codes.ts'
import { makeAssessment } from '../assessment/make-assessment.ts'
import type { Code } from '../assessment/provision.ts'
import { makeReport } from '../make-report.ts'
import type { Making } from '../make-report.ts'
import { within } from '../period.ts'
import { reportNamed } from '../report.ts'
import { readAnswers } from '../store/assessment.ts'
import { fewest, protectFigures } from './protect-figures.ts'
import { readVersions } from './store.ts'
import { cellOf, ofCell } from './sums.ts'
import type { CellName } from './sums.ts'
import type { FrozenAssessment, FrozenLetter, FrozenReport, PublishedName } from './publication.ts'

/** Late and missing in each split can be had from what is published; on paper they would only hide their neighbours. */
const deskOnly = /^(acknowledged-late|answered-late|(not-acknowledged|open-past-date)-by)/

const restricted = `Complaints that only one team may see are counted here like all others. A number of complaints from 1 to ${fewest - 1} is not shown, nor any other that would give it away.`

/**
 * What is put on record: counted for everyone, whoever asks, with small numbers hidden. `db` is a transaction, which reads
 * as the system does.
 */
export async function freezeReport(db: Queryable, name: PublishedName, asked: Omit<Making, 'db' | 'scope'>): Promise<FrozenReport | FrozenAssessment> {
  const making: Making = { ...asked, db, scope: { ownTeams: null } }
  const code = Object.values(codes).find((each) => name === `self-assessment-${each.id}`)
  return code ? freezeAssessment(code, making) : freezeFigures(name, making)
}

async function freezeFigures(name: string, making: Making): Promise<FrozenReport> {
  const report = reportNamed(name)!
  const { period, names } = making
  const isWhole = report.name === 'complaints-annual'
  const [made, said, notFollowed, letters, given] = await Promise.all([
    makeReport(report, making), report.name === 'tenant-measures' ? [] : readPublishedSaid(making.db), isWhole ? readNotFollowed(making) : [], isWhole ? readFrozenLetters(making) : [], isWhole ? readGivenAway(making) : undefined,
  ])
  return {
    kind: 'figures', title: report.title, lead: report.lead, notes: [restricted, ...made.notes], figures: protectFigures(made.figures.filter((figure) => !deskOnly.test(figure.id)), given),
    improvements: said.filter((each) => within(dayOf(each.published_at), period)).map((each) => ({ said: each.said, did: each.did, service: names.services.get(each.service_code ?? '')?.name ?? '' })),
    notFollowed, letters,
  }
}

/** Where three quarters show a number and the fourth hides it, the year would give it back. */
async function readGivenAway({ db, period }: Making): Promise<ReadonlySet<CellName>> {
  const quarters = await Promise.all([1, 2, 3, 4].map(async (quarter) => (await readVersions(db, { report: 'complaints-quarterly', year: period.year, quarter }))[0]?.content))
  const lists = quarters.map((content) => (content?.kind === 'figures' ? content.figures : undefined))
  if (lists.includes(undefined)) return new Set()
  const hidden = lists.flatMap((figures) => figures!.filter((figure) => figure.suppressed).flatMap((figure) => [...(figure.numerator === null ? [cellOf(figure)] : []), ...(figure.unit === 'share' && figure.denominator === null ? [ofCell(cellOf(figure))] : [])]))
  return new Set([...Map.groupBy(hidden, (cell) => cell)].filter(([, cells]) => cells.length === 1).map(([cell]) => cell))
}

/** The findings of non-compliance that are our own; those of an ombudsman are among the figures. */
async function readNotFollowed({ db, period }: Making): Promise<FrozenReport['notFollowed']> {
  const lists = await Promise.all(Object.values(codes).map(async (code) => {
    const answers = await readAnswers(db, code.id, period.year)
    return code.provisions.flatMap(({ number, words }) => {
      const answer = answers.get(number)
      return answer?.year === period.year && !answer.follows ? [{ code: code.title, number, words, explanation: answer.words }] : []
    })
  }))
  return lists.flat()
}

async function readFrozenLetters({ db, period }: Making): Promise<FrozenLetter[]> {
  const [letters, averages] = await Promise.all([readLetters(db), readAverages(db)])
  return letters.filter((letter) => letter.year === period.year).map((letter) => {
    const rates = letterRates(letter)
    const like = averages.find((each) => each.year === letter.year && each.body === letter.body)
    return {
      body: bodies[letter.body], investigated: letter.investigated, upheld: letter.upheld, link: letter.link,
      rates: [
        { title: 'Upheld of those investigated', ours: rates.uphold, average: like?.uphold_rate ?? null }, { title: 'Put right before they asked, of those upheld', ours: rates.remedy, average: like?.remedy_rate ?? null },
        { title: 'Recommendations complied with', ours: rates.compliance, average: like?.compliance_rate ?? null },
      ],
    }
  })
}

async function freezeAssessment(code: Code, making: Making): Promise<FrozenAssessment> {
  const made = await makeAssessment(code, making)
  const figures = new Map(protectFigures([...new Map(made.evidence.map((figure) => [`${figure.id} ${figure.group}`, figure])).values()]).map((figure) => [`${figure.id} ${figure.group}`, figure]))
  return {
    kind: 'assessment', code: code.id, title: `Self-assessment, ${code.title}`, note: code.note, source: code.source,
    provisions: made.provisions.flatMap(({ provision, section, answer, figures: told }) => (answer?.year === made.year ? [{
      section, number: provision.number, words: provision.words, follows: answer.follows, explanation: answer.words, evidence: answer.evidence,
      figures: told.flatMap((figure) => figures.get(`${figure.id} ${figure.group}`) ?? []), pages: (provision.pages ?? []).filter(({ href }) => !href.startsWith('/desk')),
    }] : [])),
  }
}

