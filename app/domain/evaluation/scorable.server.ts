import { weights } from '#app/domain/matching/parameters.ts'
import { SingleEnvelope } from '#app/domain/proposals/content.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementRow } from '#app/domain/requirements/lock.server.ts'

export type ScorableCriterion = { id: string; kind: string; ref: string; weight: 'must' | 'should' | 'could'; note: string; points: number }

/** What a panel scores: the criteria of the requirement's version, and the proposals whose envelope opened intact. */
export async function listScorable(
  db: Db,
  requirement: Pick<RequirementRow, 'id' | 'currentVersionId'>,
): Promise<{ criteria: ScorableCriterion[]; proposals: string[] }> {
  const criteria = await db
    .selectFrom('criterionVersion')
    .select(['criterionId as id', 'kind', 'ref', 'weight', 'note'])
    .where('versionId', '=', requirement.currentVersionId)
    .orderBy('position')
    .execute()
  const opened = await listOpened(db, requirement.id)
  return {
    criteria: criteria.map((criterion) => ({ ...criterion, points: weights[criterion.weight] })),
    proposals: opened.filter((proposal) => proposal.content !== null).map((proposal) => proposal.proposalId),
  }
}

export type OpenedProposal = {
  proposalId: string
  houseId: string
  houseName: string
  outcome: 'intact' | 'altered' | 'undecryptable' | 'mismatch' | 'malformed'
  content: SingleEnvelope | null
}

/** What the opening brought to light, in the order of submission. Only after the opening is there a row to read. */
export async function listOpened(db: Db, requirementId: string): Promise<OpenedProposal[]> {
  const rows = await db
    .selectFrom('openedEnvelope')
    .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
    .innerJoin('proposal', 'proposal.currentVersionId', 'envelope.proposalVersionId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['proposal.id as proposalId', 'proposal.houseId', 'organisation.name as houseName', 'openedEnvelope.outcome', 'openedEnvelope.content'])
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('envelope.chainPosition')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: content && SingleEnvelope.parse(JSON.parse(content.toString('utf8'))) }))
}
