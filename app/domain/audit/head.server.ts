import type { Db } from '#db/client.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { signBytes, type Keys } from '#app/domain/sealing/keys.server.ts'
import type { AuditHead } from './head.ts'

/** A head that a stranger can hold: its exact bytes and their signature. Whoever holds one can show later that the chain was cut or rewritten. */
export type SignedHead = { head: AuditHead; bytes: Uint8Array; signature: Uint8Array; keyId: string }

/** The head of the audit chain; position 0 and zeros before anything is linked. */
export async function readHead(db: Db): Promise<AuditHead> {
  const last = await db.selectFrom('auditLink').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst()
  return last ? { position: Number(last.position), hash: last.hash.toString('hex') } : { position: 0, hash: '0'.repeat(64) }
}

/** The head signed as of an instant, for the daily mail and the public page. */
export async function readSignedHead(db: Db, keys: Keys, at: Date): Promise<SignedHead> {
  const head = await readHead(db)
  const bytes = canonicalBytes({ document: 'mutabadil.audit-head', ...head, at: at.toISOString(), keyId: keys.signing.current.id })
  return { head, bytes, ...signBytes(keys, bytes) }
}
