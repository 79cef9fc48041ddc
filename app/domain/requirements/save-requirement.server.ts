import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import type { Market } from '#app/domain/market.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'
import { changedFields, type DraftField, type RequirementDraft } from './schema.ts'
import { overwriteVersion, readDraft, writePrivate } from './version.server.ts'

export type SaveRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_a_draft' }
  /** Somebody saved in between. `changed` are the fields in which the stored draft is not what was typed; `stored` is what it says now. */
  | { reason: 'stale'; revision: number; changed: DraftField[]; stored: RequirementDraft }

/** Keeps a draft as typed. `revision` is the one that the page was made from. Answers the new revision. */
export function saveRequirement(
  act: Act<MemberActor>,
  input: { id: string; revision: number; draft: RequirementDraft; market: Market },
): Promise<Result<{ revision: number }, SaveRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'write', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'draft') return refuse({ reason: 'not_a_draft' })
    const stored = await readDraft(trx, requirement)
    if (requirement.revision !== input.revision) {
      return refuse({ reason: 'stale', revision: requirement.revision, changed: changedFields(stored, input.draft), stored })
    }
    const changed = changedFields(stored, input.draft)
    if (changed.length === 0) return ok({ revision: requirement.revision })
    await overwriteVersion(trx, requirement.id, requirement.currentVersionId!, input.draft)
    await writePrivate(trx, requirement, input.draft, input.market.currency)
    const revision = requirement.revision + 1
    await trx.updateTable('requirement').set({ revision, named: input.draft.named }).where('id', '=', requirement.id).execute()
    await recordChange(trx, act, { verb: 'requirement.save', subject: { kind: 'requirement', id: requirement.id }, at, data: { revision, changed } })
    return ok({ revision })
  })
}
