import { listFewDecisions } from '#app/domain/requirements/few-proposals.server.ts'
import type { Db } from '#db/client.server.ts'

export type BiddingRecord = {
  /** The requirement's sealed chain, entry by entry; ids and digests are in each entry's own bytes. */
  chain: { position: number; kind: string; at: Date; hash: string; previous: string; body: string }[]
  /** What was handed in, in the order of the chain; empty before closing, when nobody knows who bids. */
  receipts: {
    house: string
    version: number
    submittedAt: Date
    withdrawnAt: Date | null
    position: number
    keyId: string
    envelopes: { kind: string; commitment: string; ciphertext: string; destroyed: { at: Date; reason: string } | null }[]
  }[]
  openings: { id: string; kind: string; dueAt: Date; performedAt: Date | null; envelopes: number | null; approvals: { by: string; at: Date }[] }[]
  fewDecisions: Awaited<ReturnType<typeof listFewDecisions>>
  panel: {
    id: string
    name: string
    chair: boolean
    reserve: boolean
    appointedAt: Date
    calledUpAt: Date | null
    removedAt: Date | null
    declaration: { conflict: boolean; note: string; at: Date } | null
  }[]
}

const open = new Set(['draft', 'in_review', 'published'])

/** How bids came in and were opened, and who was to judge them, with the words of their declarations. */
export async function readBidding(db: Db, { id, state }: { id: string; state: string }): Promise<BiddingRecord> {
  const closed = !open.has(state)
  return {
    chain: await listChain(db, id, closed),
    receipts: closed ? await listHandedIn(db, id) : [],
    openings: await listOpenings(db, id),
    fewDecisions: await listFewDecisions(db, id),
    panel: await listSeats(db, id),
  }
}

/** Before closing, what an entry says of a submission stays shut: the number of entries is all that is known. */
async function listChain(db: Db, requirementId: string, closed: boolean): Promise<BiddingRecord['chain']> {
  if (!closed) return []
  const rows = await db
    .selectFrom('sealedChainEntry')
    .select(['position', 'kind', 'happenedAt as at', 'hash', 'previous', 'body'])
    .where('requirementId', '=', requirementId)
    .orderBy('position')
    .execute()
  return rows.map(({ hash, previous, body, ...row }) => ({
    ...row,
    hash: hash.toString('hex'),
    previous: previous.toString('hex'),
    body: body.toString('utf8'),
  }))
}

async function listHandedIn(db: Db, requirementId: string): Promise<BiddingRecord['receipts']> {
  const rows = await db
    .selectFrom('proposalVersion as version')
    .innerJoin('proposal', 'proposal.id', 'version.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .innerJoin('submissionReceipt as receipt', 'receipt.proposalVersionId', 'version.id')
    .innerJoin('envelope', 'envelope.proposalVersionId', 'version.id')
    .leftJoin('envelopeDestruction as destruction', 'destruction.envelopeId', 'envelope.id')
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('receipt.chainPosition')
    .orderBy('envelope.kind', 'desc')
    .select(['version.id', 'organisation.name as house', 'version.number as version', 'version.submittedAt', 'version.withdrawnAt'])
    .select(['receipt.chainPosition as position', 'receipt.keyId', 'envelope.kind', 'envelope.commitment', 'envelope.ciphertextSha256'])
    .select(['destruction.destroyedAt', 'destruction.reason'])
    .execute()
  const receipts = new Map<string, BiddingRecord['receipts'][number]>()
  for (const { id, kind, commitment, ciphertextSha256, destroyedAt, reason, ...row } of rows) {
    const receipt = receipts.get(id) ?? { ...row, envelopes: [] }
    const destroyed = destroyedAt === null ? null : { at: destroyedAt, reason: reason! }
    receipt.envelopes.push({ kind, commitment: commitment.toString('hex'), ciphertext: ciphertextSha256.toString('hex'), destroyed })
    receipts.set(id, receipt)
  }
  return [...receipts.values()]
}

async function listOpenings(db: Db, requirementId: string): Promise<BiddingRecord['openings']> {
  const openings = await db
    .selectFrom('opening')
    .select(['id', 'kind', 'dueAt', 'performedAt', 'envelopeCount as envelopes'])
    .where('requirementId', '=', requirementId)
    .orderBy('dueAt')
    .execute()
  const approvals = await db
    .selectFrom('openingApproval as approval')
    .innerJoin('opening', 'opening.id', 'approval.openingId')
    .innerJoin('person', 'person.id', 'approval.personId')
    .where('opening.requirementId', '=', requirementId)
    .orderBy('approval.approvedAt')
    .select(['approval.openingId', 'person.name as by', 'approval.approvedAt as at'])
    .execute()
  const of = (openingId: string) => approvals.filter((approval) => approval.openingId === openingId).map(({ by, at }) => ({ by, at }))
  return openings.map((opening) => ({ ...opening, approvals: of(opening.id) }))
}

async function listSeats(db: Db, requirementId: string): Promise<BiddingRecord['panel']> {
  const rows = await db
    .selectFrom('panelMember as seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .leftJoin('interestDeclaration as declaration', 'declaration.panelMemberId', 'seat.id')
    .where('seat.requirementId', '=', requirementId)
    .orderBy('seat.appointedAt')
    .orderBy('seat.id')
    .select(['seat.id', 'person.name', 'seat.chair', 'seat.reserve', 'seat.appointedAt', 'seat.calledUpAt', 'seat.removedAt'])
    .select(['declaration.conflict', 'declaration.note', 'declaration.declaredAt'])
    .execute()
  return rows.map(({ conflict, note, declaredAt, ...seat }) => ({
    ...seat,
    declaration: declaredAt === null ? null : { conflict: conflict!, note: note!, at: declaredAt },
  }))
}
