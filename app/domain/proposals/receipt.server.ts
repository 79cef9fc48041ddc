import type { IssuedReceipt } from '#app/domain/sealing/receipt.server.ts'
import type { Trx } from '#db/client.server.ts'

/** Keeps the receipt of a submission as the bytes that were signed. It covers all its envelopes. */
export async function insertReceipt(trx: Trx, proposalVersionId: string, chainPosition: number, { bytes, signature, keyId }: IssuedReceipt): Promise<void> {
  await trx
    .insertInto('submissionReceipt')
    .values({ proposalVersionId, chainPosition, receipt: Buffer.from(bytes), signature: Buffer.from(signature), keyId })
    .execute()
}
