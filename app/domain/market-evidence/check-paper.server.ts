import { ok, refuse, type Result } from '#app/domain/result.ts'
import { bodyOf } from '#app/domain/sealing/chain.ts'
import { hexOf, sha256 as digestOf } from '#app/domain/sealing/digest.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import { verifySignature } from '#app/domain/sealing/receipt.ts'
import type { Db } from '#db/client.server.ts'

/** What a genuine paper is told to be. Who made it is told to nobody who does not hold the file, which says so itself. */
export type IssuedPaper = { id: string; madeAt: Date; institution: string; reference: string; sha256: string; keyId: string }

/** Never issued here, or altered since by as little as a byte; or kept here under a signature that does not hold with the keys of today. */
export type CheckPaperRefusal = { reason: 'not_issued' | 'signature'; sha256: string }

/** Whether a file is a paper of market evidence of this site, byte for byte. Nothing is kept of it. */
export async function checkPaper(db: Db, keys: Keys, file: Uint8Array): Promise<Result<IssuedPaper, CheckPaperRefusal>> {
  const digest = Buffer.from(await digestOf(file))
  const sha256 = hexOf(digest)
  const row = await db
    .selectFrom('marketEvidence as made')
    .innerJoin('requirement', 'requirement.id', 'made.requirementId')
    .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
    .where('made.paperSha256', '=', digest)
    .select(['made.id', 'made.madeAt', 'made.keyId', 'made.statement', 'made.signature', 'organisation.name as institution', 'requirement.reference'])
    .executeTakeFirst()
  if (!row) return refuse({ reason: 'not_issued', sha256 })
  const { statement, signature, ...issued } = row
  const key = keys.signing.all.get(issued.keyId)
  const holds = key !== undefined && bodyOf(statement)?.['paperSha256'] === sha256 && (await verifySignature(statement, signature, key.publicKey))
  return holds ? ok({ ...issued, sha256 }) : refuse({ reason: 'signature', sha256 })
}
