import { findConfirmations } from '#app/domain/awards/confirm-award.server.ts'
import { readableBy, type Confirmations } from '#app/domain/awards/confirmation.ts'
import { listAttempts, type Attempt } from '#app/domain/awards/attempts.server.ts'
import { listConsensus, listMarks } from '#app/domain/evaluation/consensus-marks.server.ts'
import { listExplanations } from '#app/domain/evaluation/price-explanation-read.server.ts'
import { listResponsiveness } from '#app/domain/evaluation/responsiveness.server.ts'
import type { Db } from '#db/client.server.ts'

/** What every list below calls a bidder by, and a criterion: its kind and what it asks, as the version that was evaluated says it. */
type OfHouse<T> = Omit<T, 'proposalId'> & { house: string }
type OfCriterion<T> = OfHouse<T> & { criterion: string }
type Listed<List extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number]

export type EvaluationRecord = {
  reports: { kind: string; by: string; at: Date }[]
  responsiveness: OfHouse<Listed<typeof listResponsiveness>>[]
  /** Of the sheets that are locked, once a report rests on them. */
  marks: OfCriterion<Listed<typeof listMarks>>[]
  consensus: OfCriterion<Listed<typeof listConsensus>>[]
  results: {
    house: string
    technicalHundredths: number
    priceHundredths: number | null
    combinedHundredths: number | null
    rank: number | null
    fault: string | null
    abnormallyLow: boolean
    priceMinor: string | null
    currency: 'PKR' | 'USD' | null
  }[]
  explanations: OfHouse<Listed<typeof listExplanations>>[]
  attempts: Attempt[]
  debriefs: { house: string; attempt: number; reason: string; by: string; at: Date }[]
  complaints: {
    id: string
    house: string
    stage: string
    filedAt: Date
    holdsFrom: Date | null
    holdsUntil: Date | null
    decision: string | null
    decidedAt: Date | null
  }[]
  /** As far as the institution may read it. */
  confirmations: Confirmations | null
}

/** How bids were judged and what came of it; null before anything was opened. Marks are part of it from the first report on: members score alone. */
export async function readEvaluation(db: Db, requirementId: string): Promise<EvaluationRecord | null> {
  const opened = await db.selectFrom('opening').select('id').where('requirementId', '=', requirementId).where('performedAt', 'is not', null).executeTakeFirst()
  if (!opened) return null
  const houses = await listHouses(db, requirementId)
  const ofHouse = <T extends { proposalId: string }>({ proposalId, ...row }: T) => ({ ...row, house: houses.get(proposalId) ?? '' })
  const criteria = await listCriteria(db, requirementId)
  const ofCriterion = <T extends { proposalId: string; criterionId: string }>(row: T) => ({ ...ofHouse(row), criterion: criteria.get(row.criterionId) ?? '' })
  const reports = await listReports(db, requirementId)
  const reported = reports.length > 0
  const confirmations = await findConfirmations(db, requirementId)
  return {
    reports,
    responsiveness: (await listResponsiveness(db, requirementId)).map(ofHouse),
    marks: reported ? (await listMarks(db, requirementId)).map(ofCriterion) : [],
    consensus: reported ? (await listConsensus(db, requirementId)).map(ofCriterion) : [],
    results: await listResults(db, requirementId),
    explanations: (await listExplanations(db, requirementId)).map(ofHouse),
    attempts: await listAttempts(db, requirementId),
    debriefs: await listDebriefs(db, requirementId),
    complaints: await listComplaints(db, requirementId),
    confirmations: confirmations ? readableBy('institution', confirmations.both) : null,
  }
}

async function listHouses(db: Db, requirementId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .where('requirementId', '=', requirementId)
    .select(['proposal.id', 'organisation.name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function listCriteria(db: Db, requirementId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('criterionVersion as criterion')
    .innerJoin('requirement', 'requirement.currentVersionId', 'criterion.versionId')
    .where('requirement.id', '=', requirementId)
    .select(['criterion.criterionId', 'criterion.kind', 'criterion.ref'])
    .execute()
  return new Map(rows.map(({ criterionId, kind, ref }) => [criterionId, `${kind} · ${ref}`]))
}

function listReports(db: Db, requirementId: string): Promise<EvaluationRecord['reports']> {
  return db
    .selectFrom('evaluationReport as report')
    .innerJoin('person', 'person.id', 'report.issuedBy')
    .where('report.requirementId', '=', requirementId)
    .orderBy('report.issuedAt')
    .select(['report.kind', 'person.name as by', 'report.issuedAt as at'])
    .execute()
}

function listResults(db: Db, requirementId: string): Promise<EvaluationRecord['results']> {
  return db
    .selectFrom('evaluationResult as result')
    .innerJoin('proposal', 'proposal.id', 'result.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .where('result.requirementId', '=', requirementId)
    .orderBy('result.rank', (order) => order.asc().nullsLast())
    .orderBy('organisation.name')
    .select(['organisation.name as house', 'result.technicalHundredths', 'result.priceHundredths', 'result.combinedHundredths', 'result.rank'])
    .select(['result.fault', 'result.abnormallyLow', 'result.priceMinor', 'result.currency'])
    .execute()
}

function listDebriefs(db: Db, requirementId: string): Promise<EvaluationRecord['debriefs']> {
  return db
    .selectFrom('debrief')
    .innerJoin('proposal', 'proposal.id', 'debrief.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .innerJoin('person', 'person.id', 'debrief.writtenBy')
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('debrief.attempt')
    .orderBy('organisation.name')
    .select(['organisation.name as house', 'debrief.attempt', 'debrief.reason', 'person.name as by', 'debrief.writtenAt as at'])
    .execute()
}

function listComplaints(db: Db, requirementId: string): Promise<EvaluationRecord['complaints']> {
  return db
    .selectFrom('complaint')
    .innerJoin('organisation', 'organisation.id', 'complaint.houseId')
    .where('requirementId', '=', requirementId)
    .orderBy('filedAt')
    .select(['complaint.id', 'organisation.name as house', 'complaint.stage', 'complaint.filedAt', 'complaint.holdsFrom', 'complaint.holdsUntil'])
    .select(['complaint.decision', 'complaint.decidedAt'])
    .execute()
}
