import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findUnusable, holdTree } from '../capabilities/read.server.ts'
import { findHouseState } from '../houses/read.server.ts'
import { marketDay } from '../market-day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { claimedCapabilityLimit } from './attributes.ts'
import { fitEvidence } from './evidence.server.ts'
import { lockOffering, type LockedOffering, type LockedVersion } from './lock.server.ts'
import { countClaimed, isOverClaimedLimit, showsAtOnce } from './rules.ts'
import { SubmittedOffering, type OfferingDraft, type OfferingField } from './schema.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'
import { listEvidence, readVersion } from './version.server.ts'

export type SubmitOfferingRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'not_a_draft' | 'house_suspended' }
  | { reason: 'stale'; revision: number }
  /** `issues` are message keys by field. */
  | { reason: 'incomplete'; issues: Partial<Record<OfferingField, string>> }
  | { reason: 'too_many_claimed'; limit: number; claimed: number }
  /** Nobody can choose it any more; `codes` are those that the draft still states. */
  | { reason: 'retired_capability'; codes: string }

/**
 * An officer of the house signs the working version, which from now on does not change. A first listing goes to staff. An edit of a listed offering by a house in good standing shows
 * at once, marked as not yet checked and without the evidence for what reads differently; of any other house it waits, and what is listed stays listed meanwhile.
 */
export function submitOffering(
  act: Act,
  input: { id: string; revision: number },
): Promise<Result<{ state: OfferingState; shown: boolean }, SubmitOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'offering', 'submit', offering.houseId)
    if (!member.ok) return member
    const { working } = offering
    const move = offeringMoveFrom(offering.state, 'submit')
    if (!move || !working || working.frozenAt) return refuse({ reason: 'not_a_draft' })
    if (offering.revision !== input.revision) return refuse({ reason: 'stale', revision: offering.revision })
    const draft = await readVersion(trx, working.id)
    const codes = draft.capabilities.map((row) => row.ref)
    const retired = findUnusable(await holdTree(trx, codes), codes)
    if (retired.length > 0) return refuse({ reason: 'retired_capability', codes: retired.join(', ') })
    const strict = SubmittedOffering.safeParse(draftAsForm(draft))
    if (!strict.success) return refuse({ reason: 'incomplete', issues: issuesByField(strict.error.issues) })
    const at = await act.clock(trx)
    const today = marketDay(at)
    const claimed = countClaimed(draft, await listEvidence(trx, offering.id, today))
    if (isOverClaimedLimit(claimed)) return refuse({ reason: 'too_many_claimed', limit: claimedCapabilityLimit, claimed })
    const houseState = await findHouseState(trx, offering.houseId, today)
    if (houseState === 'suspended') return refuse({ reason: 'house_suspended' })
    const shown = houseState !== undefined && showsAtOnce({ state: offering.state, houseState })

    await trx.updateTable('offeringVersion').set({ frozenAt: at, signedBy: member.value.personId }).where('id', '=', working.id).execute()
    await trx
      .updateTable('offering')
      .set({ state: move.to, revision: offering.revision + 1 })
      .where('id', '=', offering.id)
      .execute()
    if (shown) await show(trx, { offering, working, draft, at })
    const subject = { kind: 'offering', id: offering.id }
    const moved = move.to === offering.state ? {} : { from: offering.state, to: move.to }
    await recordChange(trx, act, { verb: 'offering.submit', subject, ...moved, at, data: { version: working.id, shown }, search: shown })
    return ok({ state: move.to, shown })
  })
}

async function show(trx: Trx, edit: { offering: LockedOffering; working: LockedVersion; draft: OfferingDraft; at: Date }): Promise<void> {
  const { offering, working, draft, at } = edit
  await trx
    .updateTable('offering')
    .set({ listedVersionId: working.id, workingVersionId: null, confirmedOn: marketDay(at) })
    .where('id', '=', offering.id)
    .execute()
  await fitEvidence(trx, offering.id, { versionId: working.id, draft }, at)
}

/** A stored draft as its own form would send it: the schema's input knows no null. */
function draftAsForm(draft: OfferingDraft) {
  return {
    ...draft,
    deliveryWeeks: draft.deliveryWeeks ?? undefined,
    priceModel: draft.priceModel ?? undefined,
    priceBand: draft.priceBand ?? undefined,
    scales: draft.scales.map(({ live, ...row }) => ({ ...row, live: live ?? undefined })),
    components: draft.components.map(({ productId, ...row }) => ({ ...row, productId: productId ?? undefined })),
  }
}

function issuesByField(issues: readonly { path: PropertyKey[]; message: string }[]): Partial<Record<OfferingField, string>> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}
