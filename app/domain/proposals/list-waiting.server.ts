import type { Db } from '#db/client.server.ts'

/** What can wait for a house in one of its proposals. */
export type HouseWaitingKind = 'confirm' | 'fix' | 'explanation' | 'debrief'

/** `dueAt` is null for what has no deadline. */
export type HouseWaiting = { kind: HouseWaitingKind; proposalId: string; reference: string; title: string; dueAt: Date | null }

/** For so long a result is said to be new. */
const newsDays = 14

/** What waits for a house over all its proposals at `at`, the nearest deadline first: amendments to confirm, shortcomings to mend, prices to explain, and results to read. */
export async function listHouseWaiting(db: Db, houseId: string, at: Date): Promise<HouseWaiting[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as asked', 'asked.id', 'requirement.currentVersionId')
    .leftJoin('proposalVersion as version', 'version.id', 'proposal.currentVersionId')
    .leftJoin('responsivenessFix as fix', 'fix.proposalId', 'proposal.id')
    .leftJoin('priceExplanation as explanation', 'explanation.proposalId', 'proposal.id')
    .select(['proposal.id as proposalId', 'proposal.state', 'requirement.reference', 'asked.title', 'requirement.closesAt'])
    .select(['requirement.effectiveState', 'requirement.currentVersionId', 'version.confirmedVersionId'])
    .select(['fix.dueAt as fixDueAt', 'fix.answeredAt as fixAnsweredAt', 'explanation.dueAt as explainBy', 'explanation.answeredAt as explainedAt'])
    .select((fields) =>
      fields
        .selectFrom('debrief')
        .select((last) => last.fn.max('debrief.writtenAt').as('at'))
        .whereRef('debrief.proposalId', '=', 'proposal.id')
        .as('debriefedAt'),
    )
    .where('proposal.houseId', '=', houseId)
    .orderBy('proposal.id')
    .execute()
  const newSince = new Date(at.getTime() - newsDays * 86_400_000)
  const waiting = rows.flatMap(({ proposalId, reference, title, ...row }): HouseWaiting[] => {
    const line = { proposalId, reference, title }
    const found: HouseWaiting[] = []
    const unconfirmed = row.state === 'submitted' && row.effectiveState === 'published' && row.confirmedVersionId !== row.currentVersionId
    if (unconfirmed) found.push({ ...line, kind: 'confirm', dueAt: row.closesAt })
    if (row.fixDueAt && !row.fixAnsweredAt && at < row.fixDueAt) found.push({ ...line, kind: 'fix', dueAt: row.fixDueAt })
    if (row.explainBy && !row.explainedAt && at < row.explainBy) found.push({ ...line, kind: 'explanation', dueAt: row.explainBy })
    if (row.debriefedAt && row.debriefedAt > newSince) found.push({ ...line, kind: 'debrief', dueAt: null })
    return found
  })
  const due = ({ dueAt }: HouseWaiting) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return waiting.sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))
}
