import type { Db } from '#db/client.server.ts'
import { marketDay, startOfMarketDay } from '../market-day.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'
import type { AttestationCode } from '../offerings/attributes.ts'
import { listOpenNeeds, nearestClosing } from '../requirements/open-needs.server.ts'
import { attestationsToCheck } from './read.server.ts'

/**
 * Attestations that hold today and that staff have not seen, or have to look at again. One is due when the first open requirement closes that asks for its kind; one that is looked at
 * again has been due since its day.
 */
export async function listWaitingAttestations(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const today = marketDay(at)
  const rows = await attestationsToCheck(db, today)
    .select(['organisation.id as ownerId', 'organisation.name as house', 'attestation.createdAt', 'attestation.recheckOn'])
    .limit(limit)
    .execute()
  const needs = rows.length === 0 ? [] : await listOpenNeeds(db, at)
  return rows.map(({ id, code, issuer, level, ownerId, house, createdAt, recheckOn }) => {
    const again = level !== 'claimed' && recheckOn !== null ? startOfMarketDay(recheckOn) : null
    const needed = nearestClosing(needs, [{ kind: 'certification', ref: code }])
    return {
      kind: 'attestation',
      id,
      title: issuer,
      attestation: code as AttestationCode,
      organisation: { id: ownerId, name: house },
      since: again ?? createdAt,
      dueAt: again ?? needed,
    }
  })
}
