import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { decideAccess } from '../access/table.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { markRemoved } from './mark-removed.server.ts'
import { filePurposes, type FilePurpose } from './rules.ts'

export type RemoveFileRefusal = { reason: 'forbidden' | 'not_found' }

/**
 * Its owner takes a file away. What staff have not looked at goes with the day; what a check, a listing or a verification may rest on is only listed no more and kept for five years.
 * `kept` says which.
 */
export function removeFile(act: Act, input: { id: string }): Promise<Result<{ kept: boolean }, RemoveFileRefusal>> {
  return transact(act.db, async (trx) => {
    if (filePurposes.every((purpose) => mayRemove(act, purpose) === 'forbidden')) return refuse({ reason: 'forbidden' })
    if (!isId(input.id)) return refuse({ reason: 'not_found' })
    const file = await trx
      .selectFrom('file')
      .where('id', '=', input.id)
      .where('attachedAt', 'is not', null)
      .where('removedAt', 'is', null)
      .where('purpose', 'in', filePurposes)
      .select(['id', 'purpose', 'ownerId', 'attestationId', 'offeringId'])
      .forUpdate()
      .executeTakeFirst()
    if (!file) return refuse({ reason: 'not_found' })
    const decision = mayRemove(act, file.purpose as FilePurpose, file.ownerId)
    if (decision !== 'allowed') return refuse({ reason: decision })
    const kept = await isRestedOn(trx, file)
    await markRemoved(trx, act, { id: file.id, keep: kept })
    return ok({ kept })
  })
}

/** Whoever may state the thing may also take away what stands beside it. */
function mayRemove({ actor }: Act, purpose: FilePurpose, ownerId?: string) {
  if (purpose === 'evidence') return decideAccess(actor, 'attestation', 'write', ownerId)
  if (purpose === 'sbom') return decideAccess(actor, 'offering', 'write', ownerId)
  return decideAccess(actor, 'organisation', 'write', ownerId)
}

// A file that came after the check counts as well: which of several was looked at last is not worth guessing. A letter is part of the papers of a verification.
async function isRestedOn(trx: Trx, { attestationId, offeringId }: { attestationId: string | null; offeringId: string | null }): Promise<boolean> {
  if (attestationId !== null) {
    const { level } = await trx.selectFrom('attestation').where('id', '=', attestationId).select('level').forUpdate().executeTakeFirstOrThrow()
    return level !== 'claimed'
  }
  return offeringId === null || (await wasListed(trx, offeringId))
}

/** Whether an offering has been shown with what stood beside it. */
export async function wasListed(trx: Trx, offeringId: string): Promise<boolean> {
  const { listedVersionId } = await trx.selectFrom('offering').where('id', '=', offeringId).select('listedVersionId').executeTakeFirstOrThrow()
  return listedVersionId !== null
}
