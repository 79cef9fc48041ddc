import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { priceTotals, type PriceTotals } from '#app/domain/proposals/price.ts'
import { namesOfVersions } from '#app/domain/proposals/read.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findSeat, type PanelMember } from './panel.server.ts'
import { canReadOpened } from './rules.ts'
import { listOpened, listScorable, type OpenedProposal, type ScorableCriterion } from './scorable.server.ts'

export type ReadOpenedRefusal = { reason: 'forbidden' | 'not_found' | 'not_opened' | 'not_declared' }

export type OpenedShown = OpenedProposal & { offeringNames: string[]; totals: PriceTotals | null }

/** What was opened: the criteria, and each proposal with its answers and its totals. Reading it is recorded, and so is being refused. */
export function readOpenedProposals(
  act: Act<MemberActor>,
  { requirementId }: { requirementId: string },
): Promise<Result<{ criteria: ScorableCriterion[]; proposals: OpenedShown[] }, ReadOpenedRefusal>> {
  return transact(act.db, async (trx) => {
    const admitted = await admit(trx, act, requirementId, 'proposals.read')
    if (!admitted.ok) return admitted
    const { criteria } = await listScorable(trx, admitted.value.requirement)
    const opened = await listOpened(trx, requirementId)
    const names = await namesOfVersions(
      trx,
      opened.flatMap(({ technical }) => technical?.offeringVersionIds ?? []),
    )
    const proposals = opened.map((proposal) => ({
      ...proposal,
      offeringNames: (proposal.technical?.offeringVersionIds ?? []).map((id) => names[id] ?? ''),
      totals: proposal.price && priceTotals(proposal.price),
    }))
    return ok({ criteria, proposals })
  })
}

export type ResultShown = {
  proposalId: string
  houseName: string
  state: string
  technicalHundredths: number
  passed: boolean
  priceHundredths: number | null
  combinedHundredths: number | null
  rank: number | null
  priceMinor: string | null
  currency: 'PKR' | 'USD' | null
  /** Why it was found not responsive, by code; null for all others. */
  fault: string | null
}

export type MarkShown = { member: string; proposalId: string; criterionId: string; points: number; note: string }

/** The stored results, ranked first first, and the locked marks that they were computed from. Empty before the report. Recorded like reading the proposals. */
export function readReport(
  act: Act<MemberActor>,
  { requirementId }: { requirementId: string },
): Promise<Result<{ criteria: ScorableCriterion[]; results: ResultShown[]; marks: MarkShown[] }, ReadOpenedRefusal>> {
  return transact(act.db, async (trx) => {
    const admitted = await admit(trx, act, requirementId, 'report.read')
    if (!admitted.ok) return admitted
    const { criteria } = await listScorable(trx, admitted.value.requirement)
    const results = await listResults(trx, requirementId)
    return ok({ criteria, results, marks: results.length > 0 ? await listMarks(trx, requirementId) : [] })
  })
}

type Admitted = { requirement: { id: string; currentVersionId: string | null }; seat: PanelMember | undefined }

async function admit(trx: Trx, act: Act<MemberActor>, requirementId: string, verb: string): Promise<Result<Admitted, ReadOpenedRefusal>> {
  const requirement = await trx.selectFrom('requirement').select(['id', 'institutionId', 'currentVersionId']).where('id', '=', requirementId).executeTakeFirst()
  if (!requirement) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'proposal', 'read_opened', requirement.institutionId)
  if (access === 'not_found') return refuse({ reason: 'not_found' })
  const seat = await findSeat(trx, requirementId, act.actor.personId)
  const subject = { kind: 'requirement', id: requirementId }
  const at = await act.clock(trx)
  if (access === 'forbidden' || !canReadOpened(act.actor.organisation.roles, seat)) {
    await recordEvent(trx, act, { verb: `${verb}_denied`, subject, at })
    return refuse({ reason: seat && seat.conflict === null ? 'not_declared' : 'forbidden' })
  }
  const opening = await trx
    .selectFrom('opening')
    .select('performedAt')
    .where('requirementId', '=', requirementId)
    .where('performedAt', 'is not', null)
    .executeTakeFirst()
  if (!opening) return refuse({ reason: 'not_opened' })
  await recordEvent(trx, act, { verb, subject, at })
  return ok({ requirement, seat })
}

async function listResults(trx: Trx, requirementId: string): Promise<ResultShown[]> {
  return trx
    .selectFrom('evaluationResult')
    .innerJoin('proposal', 'proposal.id', 'evaluationResult.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select([
      'evaluationResult.proposalId',
      'organisation.name as houseName',
      'proposal.state',
      'evaluationResult.technicalHundredths',
      'evaluationResult.passed',
    ])
    .select(['evaluationResult.priceHundredths', 'evaluationResult.combinedHundredths', 'evaluationResult.rank'])
    .select(['evaluationResult.priceMinor', 'evaluationResult.currency'])
    .select((fields) =>
      fields
        .selectFrom('stateHistory')
        .select('stateHistory.reason')
        .where('stateHistory.subjectKind', '=', 'proposal')
        .whereRef('stateHistory.subjectId', '=', 'proposal.id')
        .where('stateHistory.toState', '=', 'not_responsive')
        .limit(1)
        .as('fault'),
    )
    .where('evaluationResult.requirementId', '=', requirementId)
    .orderBy(
      (order) => order.ref('evaluationResult.rank'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('evaluationResult.technicalHundredths', 'desc')
    .orderBy('evaluationResult.proposalId')
    .execute()
}

async function listMarks(trx: Trx, requirementId: string): Promise<MarkShown[]> {
  return trx
    .selectFrom('score')
    .innerJoin('scoreSheet', 'scoreSheet.id', 'score.sheetId')
    .innerJoin('panelMember', 'panelMember.id', 'scoreSheet.panelMemberId')
    .innerJoin('person', 'person.id', 'panelMember.personId')
    .select(['person.name as member', 'scoreSheet.proposalId', 'score.criterionId', 'score.points', 'score.note'])
    .where('panelMember.requirementId', '=', requirementId)
    .where('panelMember.removedAt', 'is', null)
    .where('scoreSheet.lockedAt', 'is not', null)
    .orderBy('panelMember.chair', 'desc')
    .orderBy('person.name')
    .execute()
}
