import { isId } from '#app/domain/identifiers.ts'
import type { Db } from '#db/client.server.ts'

export type ProposalNaming = { id: string; requirementId: string; reference: string; title: string }

/** What a page of a house's own proposal is called by; undefined for an id that is none, or another's. Reads nothing of what was written in it. */
export async function findOwnNaming(db: Db, houseId: string, id: string | undefined): Promise<ProposalNaming | undefined> {
  if (!isId(id)) return undefined
  return db
    .selectFrom('proposal')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .where('proposal.id', '=', id)
    .where('proposal.houseId', '=', houseId)
    .select(['proposal.id', 'proposal.requirementId', 'requirement.reference', 'version.title'])
    .executeTakeFirst()
}
