import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Receipt } from '#app/domain/sealing/receipt.ts'

/** A submission and the receipt that was given for it. `bytes` are the exact bytes that were signed, as text; the signature is in base64. */
export type ReceiptShown = {
  version: number
  submittedAt: Date
  submittedBy: string
  withdrawnAt: Date | null
  sealedBy: 'browser' | 'server'
  /** The number of the version of the requirement for which it stands: the one that it answered, or a later one that the house confirmed. */
  confirmedVersion: number
  hasCarbonCopy: boolean
  /** When and why the ciphertext of its price was destroyed unread; null while it is there, and where it was opened. */
  destroyed: { at: Date; reason: string } | null
  receipt: Receipt
  bytes: string
  signature: string
  keyId: string
}

/** The receipts of a proposal, the newest first. The caller has checked that it is the house's own. */
export async function listReceipts(db: Db, proposalId: string): Promise<ReceiptShown[]> {
  const rows = await db
    .selectFrom('proposalVersion')
    .innerJoin('submissionReceipt', 'submissionReceipt.proposalVersionId', 'proposalVersion.id')
    .innerJoin('person', 'person.id', 'proposalVersion.submittedBy')
    .innerJoin('requirementVersion as confirmed', 'confirmed.id', 'proposalVersion.confirmedVersionId')
    .select(['proposalVersion.number as version', 'proposalVersion.submittedAt', 'proposalVersion.withdrawnAt', 'person.name as submittedBy'])
    .select(['submissionReceipt.receipt', 'submissionReceipt.signature', 'submissionReceipt.keyId'])
    .select('confirmed.number as confirmedVersion')
    .select(sql<boolean>`exists (select from carbon_copy where proposal_version_id = proposal_version.id)`.as('hasCarbonCopy'))
    .select(sql<'browser' | 'server'>`(select sealed_by from envelope where proposal_version_id = proposal_version.id limit 1)`.as('sealedBy'))
    .leftJoin(destructions(db), (join) => join.onRef('destruction.proposalVersionId', '=', 'proposalVersion.id'))
    .select(['destruction.destroyedAt', 'destruction.reason as destroyedFor'])
    .where('proposalVersion.proposalId', '=', proposalId)
    .orderBy('proposalVersion.number', 'desc')
    .execute()
  return rows.map(({ receipt, signature, destroyedAt, destroyedFor, ...row }) => {
    const bytes = receipt.toString('utf8')
    const destroyed = destroyedAt === null ? null : { at: destroyedAt, reason: destroyedFor! }
    return { ...row, destroyed, receipt: JSON.parse(bytes) as Receipt, bytes, signature: signature.toString('base64') }
  })
}

/** One row a submission: only one of its envelopes holds a price. */
function destructions(db: Db) {
  return db
    .selectFrom('envelopeDestruction')
    .innerJoin('envelope', 'envelope.id', 'envelopeDestruction.envelopeId')
    .select(['envelope.proposalVersionId', 'envelopeDestruction.destroyedAt', 'envelopeDestruction.reason'])
    .as('destruction')
}

/** The receipt of one submission by its number, or of the newest when none is named. */
export function receiptOf(receipts: readonly ReceiptShown[], version: string | null): ReceiptShown | undefined {
  return version === null ? receipts[0] : receipts.find((receipt) => String(receipt.version) === version)
}
