import { byDeadline } from '#app/domain/requirements/waiting.ts'
import type { Db } from '#db/client.server.ts'

/** What can wait for a house: an invitation's terms, and what waits in one of its proposals. */
export type HouseWaitingKind = 'terms' | 'confirm' | 'fix' | 'explanation' | 'delivery' | 'debrief'

/** `id` is the proposal's, and the requirement's for the terms of an invitation. `dueAt` is null for what has no deadline. */
export type HouseWaiting = { kind: HouseWaitingKind; id: string; reference: string; title: string; dueAt: Date | null }

/** For so long a result is said to be new. */
const newsDays = 14

/**
 * What waits for a house at `at`, the nearest deadline first: terms to accept, amendments to confirm, shortcomings to mend, prices to explain, what was awarded to confirm, and results to
 * read.
 */
export async function listHouseWaiting(db: Db, houseId: string, at: Date): Promise<HouseWaiting[]> {
  return byDeadline([...(await listTerms(db, houseId)), ...(await listInProposals(db, houseId, at))])
}

/** The open requirements to which a house was invited and whose terms it has not accepted. */
async function listTerms(db: Db, houseId: string): Promise<HouseWaiting[]> {
  const rows = await db
    .selectFrom('requirementInvitation as invitation')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'invitation.requirementId')
    .innerJoin('requirementVersion as asked', 'asked.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.reference', 'asked.title', 'requirement.closesAt as dueAt'])
    .where('invitation.houseId', '=', houseId)
    .where('invitation.withdrawnAt', 'is', null)
    .where('invitation.termsAcceptedAt', 'is', null)
    .where('requirement.effectiveState', '=', 'published')
    .orderBy('requirement.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: 'terms' }))
}

async function listInProposals(db: Db, houseId: string, at: Date): Promise<HouseWaiting[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as asked', 'asked.id', 'requirement.currentVersionId')
    .leftJoin('proposalVersion as version', 'version.id', 'proposal.currentVersionId')
    .leftJoin('responsivenessFix as fix', 'fix.proposalId', 'proposal.id')
    .leftJoin('priceExplanation as explanation', 'explanation.proposalId', 'proposal.id')
    .select(['proposal.id', 'proposal.state', 'requirement.reference', 'asked.title', 'requirement.closesAt'])
    .select(['requirement.effectiveState', 'requirement.currentVersionId', 'version.confirmedVersionId'])
    .select(['fix.dueAt as fixDueAt', 'fix.answeredAt as fixAnsweredAt', 'explanation.dueAt as explainBy', 'explanation.answeredAt as explainedAt'])
    .select((fields) =>
      fields
        .selectFrom('debrief')
        .select((last) => last.fn.max('debrief.writtenAt').as('at'))
        .whereRef('debrief.proposalId', '=', 'proposal.id')
        .as('debriefedAt'),
    )
    .select((fields) =>
      fields
        .exists(
          fields
            .selectFrom('award')
            .select('award.attempt')
            .whereRef('award.proposalId', '=', 'proposal.id')
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('awardFall')
                    .select('awardFall.attempt')
                    .whereRef('awardFall.requirementId', '=', 'award.requirementId')
                    .whereRef('awardFall.attempt', '=', 'award.attempt'),
                ),
              ),
            )
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('awardConfirmation')
                    .select('side')
                    .whereRef('awardConfirmation.requirementId', '=', 'award.requirementId')
                    .whereRef('awardConfirmation.attempt', '=', 'award.attempt')
                    .where('side', '=', 'house'),
                ),
              ),
            ),
        )
        .$castTo<boolean>()
        .as('unconfirmedAward'),
    )
    .where('proposal.houseId', '=', houseId)
    .orderBy('proposal.id')
    .execute()
  const newSince = new Date(at.getTime() - newsDays * 86_400_000)
  return rows.flatMap(({ id, reference, title, ...row }): HouseWaiting[] => {
    const line = { id, reference, title }
    const found: HouseWaiting[] = []
    const unconfirmed = row.state === 'submitted' && row.effectiveState === 'published' && row.confirmedVersionId !== row.currentVersionId
    if (unconfirmed) found.push({ ...line, kind: 'confirm', dueAt: row.closesAt })
    if (row.fixDueAt && !row.fixAnsweredAt && at < row.fixDueAt) found.push({ ...line, kind: 'fix', dueAt: row.fixDueAt })
    if (row.explainBy && !row.explainedAt && at < row.explainBy) found.push({ ...line, kind: 'explanation', dueAt: row.explainBy })
    if (row.effectiveState === 'awarded' && row.unconfirmedAward) found.push({ ...line, kind: 'delivery', dueAt: null })
    if (row.debriefedAt && row.debriefedAt > newSince) found.push({ ...line, kind: 'debrief', dueAt: null })
    return found
  })
}
