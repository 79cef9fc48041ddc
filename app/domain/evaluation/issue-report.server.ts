import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { priceTotals } from '#app/domain/proposals/price.ts'
import { proposalMove, type ProposalMove, type ProposalState } from '#app/domain/proposals/status.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { listPanel } from './panel.server.ts'
import { findFault, type ResponsivenessFault } from './responsiveness.ts'
import { evaluate, type Candidate, type CandidateResult } from './results.ts'
import { isPanelSize } from './rules.ts'
import { listOpened, listScorable, type OpenedProposal } from './scorable.server.ts'

export type ReportRefusal =
  { reason: 'forbidden' | 'not_found' | 'not_now' | 'sheets_open' | 'currencies_differ' } | { reason: 'panel_size'; atLeast: number; odd: boolean }

/** Closes the evaluation: all sheets are locked, results are computed from them and from the opened prices, and stored with what each proposal became. */
export function issueReport(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<{ ranked: number }, ReportRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'appoint', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = requirement.state === 'financial_evaluation' ? moveFrom(profile, requirement.state, 'report') : undefined
    if (!move) return refuse({ reason: 'not_now' })
    const panel = (await listPanel(trx, requirementId)).filter((member) => member.conflict === false)
    if (!isPanelSize(panel.length, profile.panel)) return refuse({ reason: 'panel_size', ...profile.panel })
    const opened = await listOpened(trx, requirementId)
    if (
      !(await areLocked(
        trx,
        panel.map((member) => member.memberId),
        opened,
      ))
    )
      return refuse({ reason: 'sheets_open' })
    if (new Set(opened.flatMap(({ price }) => (price ? [price.currency] : []))).size > 1) return refuse({ reason: 'currencies_differ' })

    const { results, faults } = await computeResults(trx, locked, opened)
    for (const proposal of opened) await settle(trx, act, locked, proposal, results.get(proposal.proposalId)!, faults.get(proposal.proposalId))
    await moveRequirement(trx, act, locked, move, {
      data: { results: [...results.values()].map(({ proposalId, rank, combinedHundredths }) => ({ proposal: proposalId, rank, combinedHundredths })) },
      search: true,
    })
    const values = await readNaming(trx, requirement)
    const to = { organisationId: requirement.institutionId }
    await notify(trx, act, { to, kind: 'report-ready', values, path: `/institution/requirements/${requirementId}/report`, at })
    return ok({ ranked: [...results.values()].filter((result) => result.rank !== null).length })
  })
}

async function areLocked(trx: Trx, memberIds: readonly string[], opened: readonly OpenedProposal[]): Promise<boolean> {
  const intact = opened.filter(({ technical }) => technical !== null).length
  if (intact === 0) return true
  const { count } = await trx
    .selectFrom('scoreSheet')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('panelMemberId', 'in', memberIds)
    .where('lockedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count) === memberIds.length * intact
}

async function computeResults(trx: Trx, { requirement }: LockedRequirement, opened: readonly OpenedProposal[]) {
  const version = await trx
    .selectFrom('requirementVersion')
    .select(['technicalWeight', 'priceWeight', 'technicalThreshold'])
    .where('id', '=', requirement.currentVersionId)
    .executeTakeFirstOrThrow()
  const { criteria } = await listScorable(trx, requirement)
  const scores = await trx
    .selectFrom('score')
    .innerJoin('scoreSheet', 'scoreSheet.id', 'score.sheetId')
    .innerJoin('panelMember', 'panelMember.id', 'scoreSheet.panelMemberId')
    .select(['panelMember.id as memberId', 'scoreSheet.proposalId', 'score.criterionId', 'score.points'])
    .where('panelMember.requirementId', '=', requirement.id)
    .where('panelMember.removedAt', 'is', null)
    .execute()
  const musts = criteria.filter((criterion) => criterion.weight === 'must').map((criterion) => criterion.id)
  const faults = new Map<string, ResponsivenessFault | undefined>(opened.map((proposal) => [proposal.proposalId, findFault(proposal, musts)]))
  const candidates = opened.map((proposal): Candidate => ({
    proposalId: proposal.proposalId,
    responsive: faults.get(proposal.proposalId) === undefined,
    totalMinor: proposal.price ? priceTotals(proposal.price).total.amountMinor : 0n,
    scores: scores.filter((score) => score.proposalId === proposal.proposalId),
  }))
  const results = evaluate(candidates, {
    criteria: criteria.map(({ id, points }) => ({ id, weight: points })),
    thresholdHundredths: version.technicalThreshold * 100,
    technicalWeight: version.technicalWeight,
    priceWeight: version.priceWeight,
  })
  return { results: new Map(results.map((result) => [result.proposalId, result])), faults }
}

/** Stores a proposal's result and takes it to what it became: not responsive, responsive but under the threshold, or priced. */
async function settle(
  trx: Trx,
  act: Act<MemberActor>,
  { requirement, at }: LockedRequirement,
  proposal: OpenedProposal,
  result: CandidateResult,
  fault: ResponsivenessFault | undefined,
): Promise<void> {
  const total = proposal.price && priceTotals(proposal.price).total
  await trx
    .insertInto('evaluationResult')
    .values({ requirementId: requirement.id, ...result, priceMinor: total ? total.amountMinor.toString() : null, currency: total ? total.currency : null })
    .execute()
  const names: ProposalMove['name'][] = fault ? ['find_not_responsive'] : result.passed ? ['find_responsive', 'price'] : ['find_responsive']
  let state: ProposalState = 'opened'
  for (const name of names) {
    const move: ProposalMove = proposalMove(state, name)!
    await recordChange(trx, act, {
      verb: `proposal.${name}`,
      subject: { kind: 'proposal', id: proposal.proposalId },
      at,
      from: move.from,
      to: move.to,
      ...(fault ? { reason: fault } : {}),
    })
    state = move.to
  }
  await trx.updateTable('proposal').set({ state }).where('id', '=', proposal.proposalId).execute()
}
