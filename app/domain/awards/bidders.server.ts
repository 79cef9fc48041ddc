import type { ProposalState } from '#app/domain/proposals/status.ts'
import type { Db } from '#db/client.server.ts'
import type { Bidder } from './ranking.ts'

export type BidderRow = Bidder & { houseId: string; houseName: string; state: ProposalState }

/** Every proposal on which a report has spoken, with what the report and the explanation of its price say of it. Those that fell out before the prices are among them, without a rank. */
export async function listBidders(db: Db, requirementId: string): Promise<BidderRow[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .leftJoin('evaluationResult as result', 'result.proposalId', 'proposal.id')
    .leftJoin('priceExplanation as explanation', 'explanation.proposalId', 'proposal.id')
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', 'in', ['responsive', 'not_responsive', 'priced', 'won', 'lost'])
    .orderBy('proposal.id')
    .select(['proposal.id', 'proposal.houseId', 'organisation.name as houseName', 'proposal.state', 'result.rank', 'result.abnormallyLow'])
    .select(['explanation.askedAt', 'explanation.accepted'])
    .execute()
  return rows.map(({ abnormallyLow, askedAt, accepted, ...row }) => ({
    ...row,
    unexplained: accepted === null && (abnormallyLow === true || askedAt !== null),
    rejected: accepted === false,
  }))
}
