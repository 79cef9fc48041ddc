import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findUnusable, readTree } from '../capabilities/read.server.ts'
import { foldStatements } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { freeSlug } from '../free-slug.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { findUnknownProducts } from '../registry/products.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { claimedCapabilityLimit } from './attributes.ts'
import { lockOffering, nextVersionNumber } from './lock.server.ts'
import { canEdit, countClaimed, isOverClaimedLimit } from './rules.ts'
import { changedFields, type OfferingDraft, type OfferingField } from './schema.ts'
import { addVersion, listEvidence, overwriteVersion, readVersion } from './version.server.ts'

/** What can be wrong with the content of a draft, whether it is new or saved again. */
type ContentRefusal =
  { reason: 'too_many_claimed'; limit: number; claimed: number } | { reason: 'unknown_capability'; codes: string } | { reason: 'unknown_product' }
export type DraftOfferingRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'not_a_draft' }
  /** Somebody saved in between. `changed` are the fields in which the stored draft is not what was typed; `stored` is what it says now. */
  | { reason: 'stale'; revision: number; changed: OfferingField[]; stored: OfferingDraft }
  | ContentRefusal

type Drafted = { id: string; revision: number }

/** Keeps a draft as typed: a new offering without `id`; with it, the working version of that one, which a listed offering gets as a copy at its first edit. */
export function draftOffering(
  act: Act,
  input: { draft: OfferingDraft; at?: { id: string; revision: number } },
): Promise<Result<Drafted, DraftOfferingRefusal>> {
  const { at } = input
  return transact(act.db, async (trx) => {
    const tree = await readTree(trx)
    // A page that was opened before a merge still names the old code.
    const draft = { ...input.draft, capabilities: foldStatements(input.draft.capabilities, tree) }
    return at ? saveOffering(trx, act, { ...at, draft, tree }) : startOffering(trx, act, draft, tree)
  })
}

async function startOffering(trx: Trx, act: Act, draft: OfferingDraft, tree: CapabilityTree): Promise<Result<Drafted, DraftOfferingRefusal>> {
  const member = allowedMember(act.actor, 'offering', 'write')
  if (!member.ok) return member
  const flaw = await findFlaw(trx, act, { draft, tree })
  if (flaw) return refuse(flaw)
  const at = await act.clock(trx)
  const { personId, organisation } = member.value
  const id = newId()
  const slug = await freeSlug(draft.name, 'offering', async (taken) =>
    Boolean(await trx.selectFrom('offering').where('slug', '=', taken).select('id').executeTakeFirst()),
  )
  await trx
    .insertInto('offering')
    .values({
      id,
      houseId: organisation.id,
      slug,
      state: 'draft',
      listedVersionId: null,
      workingVersionId: null,
      confirmedOn: null,
      createdBy: personId,
      createdAt: at,
    })
    .execute()
  const workingVersionId = await addVersion(trx, id, 1, draft, { personId, at })
  await trx.updateTable('offering').set({ workingVersionId }).where('id', '=', id).execute()
  await recordChange(trx, act, { verb: 'offering.draft', subject: { kind: 'offering', id }, to: 'draft', at, data: { version: workingVersionId } })
  return ok({ id, revision: 1 })
}

type Typed = { draft: OfferingDraft; tree: CapabilityTree; stored?: OfferingDraft }

async function saveOffering(trx: Trx, act: Act, input: Typed & { id: string; revision: number }): Promise<Result<Drafted, DraftOfferingRefusal>> {
  const offering = await lockOffering(trx, input.id)
  if (!offering) return refuse({ reason: 'not_found' })
  const member = allowedMember(act.actor, 'offering', 'write', offering.houseId)
  if (!member.ok) return member
  if (!canEdit({ state: offering.state, isSubmitted: Boolean(offering.working?.frozenAt) })) return refuse({ reason: 'not_a_draft' })
  const stored = await readVersion(trx, (offering.workingVersionId ?? offering.listedVersionId)!)
  const changed = changedFields(stored, input.draft)
  if (offering.revision !== input.revision) return refuse({ reason: 'stale', revision: offering.revision, changed, stored })
  const flaw = await findFlaw(trx, act, { ...input, stored }, offering.id)
  if (flaw) return refuse(flaw)
  if (changed.length === 0) return ok({ id: offering.id, revision: offering.revision })

  const at = await act.clock(trx)
  const { personId } = member.value
  const revision = offering.revision + 1
  let versionId = offering.workingVersionId
  if (versionId === null) versionId = await addVersion(trx, offering.id, await nextVersionNumber(trx, offering.id), input.draft, { personId, at })
  else await overwriteVersion(trx, versionId, input.draft)
  await trx.updateTable('offering').set({ revision, workingVersionId: versionId }).where('id', '=', offering.id).execute()
  const subject = { kind: 'offering', id: offering.id }
  await recordChange(trx, act, { verb: 'offering.save', subject, at, data: { version: versionId, revision, changed } })
  return ok({ id: offering.id, revision })
}

async function findFlaw(trx: Trx, act: Act, { draft, tree, stored }: Typed, offeringId?: string): Promise<ContentRefusal | undefined> {
  const claimed = countClaimed(draft, offeringId ? await listEvidence(trx, offeringId, marketDay(await act.clock(trx))) : [])
  if (isOverClaimedLimit(claimed)) return { reason: 'too_many_claimed', limit: claimedCapabilityLimit, claimed }
  const codesOf = (of: OfferingDraft | undefined) => (of?.capabilities ?? []).map((row) => row.ref)
  const unknown = findUnusable(tree, codesOf(draft), codesOf(stored))
  if (unknown.length > 0) return { reason: 'unknown_capability', codes: unknown.join(', ') }
  const products = [...draft.replaces, ...draft.components].flatMap((row) => row.productId ?? [])
  return (await findUnknownProducts(trx, products)).length > 0 ? { reason: 'unknown_product' } : undefined
}
