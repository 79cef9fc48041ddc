import type { EnvelopeKind, StoredEnvelope } from '#app/domain/sealing/custody.ts'
import type { Db, Trx } from '#db/client.server.ts'

export type SubmittedEnvelope = StoredEnvelope & { proposalId: string; houseId: string; requirementVersionId: string }

/**
 * The live envelopes of one kind of a requirement, in the order of their submission: of every submitted proposal, or, for prices that stand apart, of those that the technical report let
 * pass. For the opening operation.
 */
export async function listSubmittedEnvelopes(trx: Trx, requirementId: string, kind: EnvelopeKind): Promise<SubmittedEnvelope[]> {
  const rows = await selectOpenable(trx, requirementId, kind)
    .innerJoin('envelope', 'envelope.proposalVersionId', 'proposal.currentVersionId')
    .innerJoin('proposalVersion', 'proposalVersion.id', 'proposal.currentVersionId')
    .innerJoin('envelopePart', 'envelopePart.envelopeId', 'envelope.id')
    .select(['envelope.id as envelopeId', 'envelope.commitment', 'envelopePart.ciphertext', 'envelopePart.position'])
    .select(['proposal.id as proposalId', 'proposal.houseId', 'proposalVersion.requirementVersionId', 'envelope.chainPosition'])
    .where('envelope.kind', '=', kind)
    .orderBy('envelope.chainPosition')
    .orderBy('envelopePart.position')
    .execute()
  const byEnvelope = new Map<string, SubmittedEnvelope>()
  for (const row of rows) {
    const { envelopeId, proposalId, houseId, requirementVersionId } = row
    const before = byEnvelope.get(envelopeId)?.ciphertext ?? new Uint8Array()
    byEnvelope.set(envelopeId, {
      envelopeId,
      proposalId,
      houseId,
      requirementVersionId,
      commitment: row.commitment.toString('hex'),
      ciphertext: Buffer.concat([before, row.ciphertext]),
    })
  }
  return [...byEnvelope.values()]
}

/** How many proposals would have their envelope of this kind opened. */
export async function countOpenable(db: Db, requirementId: string, kind: EnvelopeKind): Promise<number> {
  const { count } = await selectOpenable(db, requirementId, kind)
    .select((fields) => fields.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function selectOpenable(db: Db, requirementId: string, kind: EnvelopeKind) {
  const proposals = db.selectFrom('proposal').where('proposal.requirementId', '=', requirementId)
  if (kind !== 'financial') return proposals.where('proposal.state', '=', 'submitted')
  return proposals
    .where('proposal.state', '=', 'responsive')
    .where((where) =>
      where.exists(where.selectFrom('technicalResult').select('passed').whereRef('technicalResult.proposalId', '=', 'proposal.id').where('passed', '=', true)),
    )
}
