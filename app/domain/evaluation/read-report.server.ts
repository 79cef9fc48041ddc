import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { readProfile, type RequirementRow } from '#app/domain/requirements/lock.server.ts'
import { citationOf, type ProcedureProfile, type Ranking, type RuleName } from '#app/domain/requirements/profile.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { listConsensus, listMarks, type AgreedShown, type MarkShown } from './consensus-marks.server.ts'
import { labelsOf } from './labels.ts'
import { drawLots } from './lots.server.ts'
import { listPanel } from './panel.server.ts'
import { listExplanations, type ExplanationShown } from './price-explanation-read.server.ts'
import { admit, type ReadOpenedRefusal } from './read-opened.server.ts'
import { listConflicted } from './read.server.ts'
import { listResponsiveness, type ResponsivenessShown } from './responsiveness.server.ts'
import type { TieRule } from './results.ts'
import { evaluationState } from './rules.ts'
import { listCriteria, listOpened, type ScorableCriterion } from './scorable.server.ts'
import { computeTechnicalResults, findReportObstacle, type ReportObstacle } from './technical-report-findings.server.ts'

/** What the final report found of one proposal. */
export type ResultShown = {
  proposalId: string
  houseName: string
  technicalHundredths: number
  /** Whether it is ranked. */
  passed: boolean
  priceHundredths: number | null
  combinedHundredths: number | null
  rank: number | null
  /** It comes out equal with another one, which the announced rule parts, or does not. */
  tied: boolean
  priceMinor: string | null
  currency: 'PKR' | 'USD' | null
  /** Why it is not ranked, by name; null for those that are. */
  fault: string | null
  abnormallyLow: boolean
}

/** What the technical report found of one proposal. */
export type TechnicalShown = {
  proposalId: string
  houseName: string
  label: string
  technicalHundredths: number
  passed: boolean
  fault: string | null
  /** The criteria in which it stays under the announced least. */
  underMinimum: string[]
}

export type ReportTerms = { technicalThreshold: number; technicalWeight: number; priceWeight: number; ranking: Ranking; tieRule: TieRule }

export type ReportShown = {
  criteria: ScorableCriterion[]
  terms: ReportTerms
  envelopes: ProcedureProfile['envelopes']
  /** The rules of the procedure that the report rests on. */
  rules: { name: RuleName; citation: string }[]
  /** The report that is to be issued next, and what keeps it from being issued; null when there is none. */
  next: { kind: 'technical' | 'final'; obstacle: ReportObstacle | null } | null
  /** The reports that were issued, in order; while there is none, everything below is empty. */
  issued: { kind: 'technical' | 'final'; by: string; at: Date }[]
  panel: { memberId: string; name: string; chair: boolean; declaredAt: Date | null }[]
  conflicted: { name: string; declaredAt: Date }[]
  responsiveness: (ResponsivenessShown & { houseName: string })[]
  marks: MarkShown[]
  consensus: AgreedShown[]
  technical: TechnicalShown[]
  results: ResultShown[]
  /** How a lot was drawn: the chain's head at closing, and what each proposal drew. Null unless the announced rule is a lot and there was a tie. */
  lot: { head: string; draws: { proposalId: string; digest: string }[] } | null
  explanations: ExplanationShown[]
}

/**
 * The reports with everything that they rest on: empty until one is issued, without prices until the final one. From the technical report on bidders go by their names. Recorded like
 * reading the proposals.
 */
export function readReport(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<ReportShown, ReadOpenedRefusal>> {
  return transact(act.db, async (trx) => {
    const admitted = await admit(trx, act, requirementId, 'report.read')
    if (!admitted.ok) return admitted
    const row = await trx.selectFrom('requirement').selectAll().where('id', '=', requirementId).executeTakeFirstOrThrow()
    const profile = await readProfile(trx, row)
    const issued = await listIssued(trx, requirementId)
    const terms = await trx
      .selectFrom('requirementVersion')
      .select(['technicalThreshold', 'technicalWeight', 'priceWeight', 'ranking', 'tieRule'])
      .where('id', '=', row.currentVersionId)
      .executeTakeFirstOrThrow()
    const head = {
      criteria: await listCriteria(trx, row),
      terms,
      envelopes: profile.envelopes,
      rules: rulesOf(profile),
      next: await findNext(trx, row, profile),
      issued,
    }
    if (issued.length === 0) return ok({ ...head, ...nothing })
    const isFinal = issued.some(({ kind }) => kind === 'final')
    const opened = await listOpened(trx, requirementId)
    const names = new Map(opened.map(({ proposalId, houseName }) => [proposalId, houseName]))
    const results = isFinal ? await listResults(trx, requirementId, terms.ranking) : []
    return ok({
      ...head,
      panel: await listPanel(trx, requirementId),
      conflicted: await listConflicted(trx, requirementId),
      responsiveness: (await listResponsiveness(trx, requirementId)).map((decision) => ({ ...decision, houseName: names.get(decision.proposalId) ?? '' })),
      marks: await listMarks(trx, requirementId),
      consensus: await listConsensus(trx, requirementId),
      technical: await listTechnical(trx, row, names),
      results,
      lot: terms.tieRule === 'lot' ? await readLot(trx, requirementId, results) : null,
      explanations: isFinal ? await listExplanations(trx, requirementId) : [],
    })
  })
}

const nothing = { panel: [], conflicted: [], responsiveness: [], marks: [], consensus: [], technical: [], results: [], lot: null, explanations: [] }

async function findNext(trx: Trx, requirement: RequirementRow, profile: ProcedureProfile): Promise<ReportShown['next']> {
  const { state } = requirement
  if (state === evaluationState(profile)) {
    const obstacle = await findReportObstacle(trx, { requirement, profile }, citationOf(profile, 'panel'))
    return { kind: profile.envelopes === 'single' ? 'final' : 'technical', obstacle: obstacle ?? null }
  }
  return state === 'financial_evaluation' ? { kind: 'final', obstacle: null } : null
}

const reportRules = ['panel', 'fix', 'technicalComplaints', 'financialOpening', 'ranking', 'finalComplaints', 'standstill', 'award'] as const

function rulesOf(profile: ProcedureProfile): ReportShown['rules'] {
  return reportRules.filter((name) => profile.citations[name] !== undefined).map((name) => ({ name, citation: citationOf(profile, name) }))
}

function listIssued(trx: Trx, requirementId: string): Promise<ReportShown['issued']> {
  return trx
    .selectFrom('evaluationReport')
    .innerJoin('person', 'person.id', 'evaluationReport.issuedBy')
    .select(['evaluationReport.kind', 'person.name as by', 'evaluationReport.issuedAt as at'])
    .where('requirementId', '=', requirementId)
    .orderBy('evaluationReport.issuedAt')
    .execute()
}

async function listTechnical(
  trx: Trx,
  requirement: { id: string; currentVersionId: string | null },
  names: ReadonlyMap<string, string>,
): Promise<TechnicalShown[]> {
  const labels = labelsOf(requirement.id, [...names.keys()])
  const results = await computeTechnicalResults(trx, requirement)
  return results.map((result) => ({ ...result, houseName: names.get(result.proposalId)!, label: labels.get(result.proposalId)! }))
}

async function listResults(trx: Trx, requirementId: string, ranking: Ranking): Promise<ResultShown[]> {
  const rows = await trx
    .selectFrom('evaluationResult')
    .innerJoin('proposal', 'proposal.id', 'evaluationResult.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['evaluationResult.proposalId', 'organisation.name as houseName', 'evaluationResult.technicalHundredths', 'evaluationResult.passed'])
    .select(['evaluationResult.priceHundredths', 'evaluationResult.combinedHundredths', 'evaluationResult.rank', 'evaluationResult.fault'])
    .select(['evaluationResult.priceMinor', 'evaluationResult.currency', 'evaluationResult.abnormallyLow'])
    .where('evaluationResult.requirementId', '=', requirementId)
    .orderBy(
      (order) => order.ref('evaluationResult.rank'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('evaluationResult.technicalHundredths', 'desc')
    .orderBy('evaluationResult.proposalId')
    .execute()
  const figure = (row: (typeof rows)[number]) => (ranking === 'lowest-price' ? row.priceMinor : row.combinedHundredths)
  const isTied = (row: (typeof rows)[number]) => row.rank !== null && rows.filter((other) => other.rank !== null && figure(other) === figure(row)).length > 1
  return rows.map((row) => ({ ...row, tied: isTied(row) }))
}

async function readLot(trx: Trx, requirementId: string, results: readonly ResultShown[]): Promise<ReportShown['lot']> {
  const tied = results.filter((result) => result.tied).map(({ proposalId }) => proposalId)
  if (tied.length === 0) return null
  const { head, lots } = await drawLots(trx, requirementId, tied)
  return { head, draws: tied.map((proposalId) => ({ proposalId, digest: lots.get(proposalId) ?? '' })) }
}
