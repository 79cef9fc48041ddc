import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { claimedCapabilityLimit } from './attributes.ts'
import { lockOffering } from './lock.server.ts'
import { countClaimed, isOverClaimedLimit } from './rules.ts'
import { SubmittedOffering, type OfferingField } from './schema.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'
import { listEvidence, readVersion } from './version.server.ts'

export type SubmitOfferingRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'not_a_draft' }
  | { reason: 'stale'; revision: number }
  /** `issues` are message keys by field. */
  | { reason: 'incomplete'; issues: Partial<Record<OfferingField, string>> }
  | { reason: 'too_many_claimed'; limit: number; claimed: number }

/** An officer of the house signs the working version, which from now on does not change, and hands it to staff. What is listed stays listed meanwhile. */
export function submitOffering(act: Act, input: { id: string; revision: number }): Promise<Result<{ state: OfferingState }, SubmitOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'offering', 'submit', offering.houseId)
    if (!member.ok) return member
    const move = offeringMoveFrom(offering.state, 'submit')
    if (!move || !offering.working || offering.working.frozenAt) return refuse({ reason: 'not_a_draft' })
    if (offering.revision !== input.revision) return refuse({ reason: 'stale', revision: offering.revision })
    const draft = await readVersion(trx, offering.working.id)
    const strict = SubmittedOffering.safeParse(draftAsForm(draft))
    if (!strict.success) return refuse({ reason: 'incomplete', issues: issuesByField(strict.error.issues) })
    const claimed = countClaimed(draft, await listEvidence(trx, offering.id))
    if (isOverClaimedLimit(claimed)) return refuse({ reason: 'too_many_claimed', limit: claimedCapabilityLimit, claimed })

    const at = await act.clock(trx)
    await trx.updateTable('offeringVersion').set({ frozenAt: at, signedBy: member.value.personId }).where('id', '=', offering.working.id).execute()
    await trx
      .updateTable('offering')
      .set({ state: move.to, revision: offering.revision + 1 })
      .where('id', '=', offering.id)
      .execute()
    const subject = { kind: 'offering', id: offering.id }
    const moved = move.to === offering.state ? {} : { from: offering.state, to: move.to }
    await recordChange(trx, act, { verb: 'offering.submit', subject, ...moved, at, data: { version: offering.working.id } })
    return ok({ state: move.to })
  })
}

/** A stored draft as its own form would send it: the schema's input knows no null. */
function draftAsForm(draft: Awaited<ReturnType<typeof readVersion>>) {
  return { ...draft, components: draft.components.map(({ productId, ...row }) => ({ ...row, productId: productId ?? undefined })) }
}

function issuesByField(issues: readonly { path: PropertyKey[]; message: string }[]): Partial<Record<OfferingField, string>> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}
