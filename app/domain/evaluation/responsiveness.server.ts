import { listUnconfirmedWithNewMust } from '#app/domain/requirements/confirmed.server.ts'
import type { RequirementRow } from '#app/domain/requirements/lock.server.ts'
import type { Db } from '#db/client.server.ts'
import { findFaults, isResponsivenessFault, type ComputedFault, type ResponsivenessFault, type Verdict } from './responsiveness.ts'
import { listOpened } from './scorable.server.ts'

/** What was decided on one proposal. Faults found of themselves beside a verdict of "responsive" were overruled, for this reason. */
export type ResponsivenessShown = { proposalId: string; verdict: Verdict; faults: ResponsivenessFault[]; reason: string; decidedBy: string; decidedAt: Date }

/** Every decision of a requirement. Proposals whose envelope did not open intact were found not responsive by the opening itself. */
export async function listResponsiveness(db: Db, requirementId: string): Promise<ResponsivenessShown[]> {
  const rows = await db
    .selectFrom('responsivenessDecision as decision')
    .innerJoin('proposal', 'proposal.id', 'decision.proposalId')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .select(['decision.proposalId', 'decision.verdict', 'decision.faults', 'decision.reason', 'decision.decidedAt', 'person.name as decidedBy'])
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('decision.proposalId')
    .execute()
  return rows.map((row) => ({ ...row, faults: row.faults.filter(isResponsivenessFault) }))
}

/** The opened proposals on which nothing was decided yet. Nothing is scored and no report is issued while there are any. */
export async function listUndecided(db: Db, requirementId: string): Promise<string[]> {
  const rows = await db.selectFrom('proposal').select('id').where('requirementId', '=', requirementId).where('state', '=', 'opened').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** The faults that the envelopes show of themselves, for every opened proposal. */
export async function computeFaults(db: Db, requirement: Pick<RequirementRow, 'id' | 'currentVersionId'>): Promise<Map<string, ComputedFault[]>> {
  const version = await db.selectFrom('requirementVersion').select('currency').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const musts = await db
    .selectFrom('criterionVersion')
    .select('criterionId')
    .where('versionId', '=', requirement.currentVersionId)
    .where('weight', '=', 'must')
    .execute()
  const unconfirmed = new Set(await listUnconfirmedWithNewMust(db, requirement.id))
  const asked = { mustIds: musts.map(({ criterionId }) => criterionId), currency: version.currency }
  const opened = await listOpened(db, requirement.id)
  return new Map(opened.map((proposal) => [proposal.proposalId, findFaults(proposal, { ...asked, unconfirmed: unconfirmed.has(proposal.proposalId) })]))
}
