import type { Db } from '#db/client.server.ts'

export type AwardShown = {
  proposalId: string
  houseName: string
  reason: string
  decidedBy: string
  decidedAt: Date
  debriefs: { proposalId: string; houseName: string; reason: string }[]
}

/** The award of a requirement as its institution reads it, with what each loser was told; undefined while there is none. */
export async function findAward(db: Db, requirementId: string): Promise<AwardShown | undefined> {
  const award = await db
    .selectFrom('award')
    .innerJoin('proposal', 'proposal.id', 'award.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .innerJoin('person', 'person.id', 'award.decidedBy')
    .select(['award.proposalId', 'organisation.name as houseName', 'award.reason', 'person.name as decidedBy', 'award.decidedAt'])
    .where('award.requirementId', '=', requirementId)
    .executeTakeFirst()
  if (!award) return undefined
  const debriefs = await db
    .selectFrom('debrief')
    .innerJoin('proposal', 'proposal.id', 'debrief.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['debrief.proposalId', 'organisation.name as houseName', 'debrief.reason'])
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('organisation.name')
    .execute()
  return { ...award, debriefs }
}
