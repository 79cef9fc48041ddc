import type { Selectable } from 'kysely'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { unwrapFor, wrapFor, type Keys } from '#app/domain/sealing/keys.server.ts'
import type { Db, Trx } from '#db/client.server.ts'
import type { ProposalDraftTable } from '#db/schema/proposals.ts'
import { TechnicalContent } from './content.ts'

/** The technical draft as last saved, also while it is kept sealed. No price is ever part of it. For the house's own eyes. */
export async function readTechnicalDraft(db: Db, keys: Keys, proposalId: string): Promise<TechnicalContent> {
  return technicalOf(
    keys,
    proposalId,
    await db.selectFrom('proposalDraft').select(['body', 'wrapped', 'keyId']).where('proposalId', '=', proposalId).executeTakeFirstOrThrow(),
  )
}

/** The draft in a row that was read already. */
export function technicalOf(keys: Keys, proposalId: string, draft: Pick<Selectable<ProposalDraftTable>, 'body' | 'wrapped' | 'keyId'>): TechnicalContent {
  if (draft.body) return draft.body
  const bytes = unwrapFor(keys, draft.wrapped!, draft.keyId!, useOf(proposalId))
  if (!bytes) throw new Error(`the draft of proposal ${proposalId} was kept under a seal key that is not at hand`)
  return TechnicalContent.parse(JSON.parse(bytes.toString('utf8')))
}

/** Replaces the technical draft. The caller holds the lock on the proposal and has checked that answers and offerings are the house's to give. */
export async function writeTechnicalDraft(trx: Trx, proposalId: string, content: TechnicalContent, personId: string, at: Date): Promise<void> {
  await trx
    .updateTable('proposalDraft')
    .set({ body: JSON.stringify(content), wrapped: null, keyId: null, updatedBy: personId, updatedAt: at })
    .where('proposalId', '=', proposalId)
    .execute()
}

/** A draft as it lies under the seal key from its submission on: what is in an envelope is readable in no table before its time. */
export type WrappedDraft = { wrapped: Buffer; keyId: string }

/** Wraps a draft, which takes no lock; `storeSubmission` stores it. */
export function wrapDraft(keys: Keys, proposalId: string, content: TechnicalContent): WrappedDraft {
  return wrapFor(keys, canonicalBytes(content), useOf(proposalId))
}

/** After a withdrawal the house writes on in what it had. */
export async function unsealDraft(trx: Trx, keys: Keys, proposalId: string): Promise<void> {
  const content = await readTechnicalDraft(trx, keys, proposalId)
  await trx
    .updateTable('proposalDraft')
    .set({ body: JSON.stringify(content), wrapped: null, keyId: null })
    .where('proposalId', '=', proposalId)
    .execute()
}

const useOf = (proposalId: string) => ({ use: 'mutabadil.technical-draft', proposalId })
