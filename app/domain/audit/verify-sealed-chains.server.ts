import type { Db } from '#db/client.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import type { AuditBreak } from './report.ts'

/** Verifies the sealed chain of every requirement that has one, one at a time; each is short. */
export async function verifySealedChains(db: Db): Promise<{ chains: number; entries: number; firstBreak: AuditBreak | undefined }> {
  const requirements = await db.selectFrom('sealedChainEntry').select('requirementId').distinct().orderBy('requirementId').execute()
  let entries = 0
  for (const { requirementId } of requirements) {
    const chain = await db.selectFrom('sealedChainEntry').selectAll().where('requirementId', '=', requirementId).orderBy('position').execute()
    const found = await findBreak(chain)
    if (found) {
      const firstBreak: AuditBreak = { chain: 'sealed', position: found.position, id: requirementId, what: `sealed_chain_entry: ${found.what}` }
      return { chains: requirements.length, entries, firstBreak }
    }
    entries += chain.length
  }
  return { chains: requirements.length, entries, firstBreak: undefined }
}
