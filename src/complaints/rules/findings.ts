import type { Outcomes, Procedure, Version } from '../../procedures/contract.ts'
import type { Complaint, Point } from '../complaint.ts'

type Finding = Outcomes['findings'][number]

const noFinding: Finding = { id: 'no-finding', title: 'No finding', resident: 'We could not find out what happened' }

/** What may be found on a point. On a complaint, that nothing could be found out is a finding too. */
export function findingsOf(procedure: Pick<Procedure, 'kind'>, version: Version): readonly Finding[] {
  return procedure.kind === 'complaint' ? [...version.outcomes.findings, noFinding] : version.outcomes.findings
}

/** Points that still stand. */
export function pointsOf(complaint: Complaint): readonly Point[] {
  return complaint.points.filter((point) => point.withdrawn === null)
}

/** Points that have no finding, or none with its reasons, of the stage that is being answered. */
export function pointsWithoutFinding(complaint: Complaint): readonly Point[] {
  return pointsOf(complaint).filter((point) => point.stage !== complaint.stage || !point.finding || !point.reasons?.trim())
}

const inPart: Readonly<Record<string, string>> = { 'upheld': 'partly-upheld', 'given': 'part-given', 'partly-upheld': 'partly-upheld', 'part-given': 'part-given' }

/** One word for the whole answer: the finding of all points, or "in part" where they differ. */
export function findingOfAll(complaint: Complaint): string | undefined {
  const found = [...new Set(pointsOf(complaint).map((point) => point.finding).filter((finding) => finding !== null))]
  if (found.length < 2) return found[0]
  const told = found.filter((finding) => finding !== 'no-finding')
  return told.length === 1 ? told[0] : (told.map((finding) => inPart[finding]).find(Boolean) ?? told[0])
}
