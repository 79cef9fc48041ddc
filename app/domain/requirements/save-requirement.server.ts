import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import type { Market } from '#app/domain/market.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'
import { changedFields, type DraftField, type RequirementDraft } from './schema.ts'
import { overwriteVersion, readDraft, writePrivate } from './version.server.ts'

export type SaveRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_a_draft' }
  /** Somebody saved in between. `changed` are the fields in which the stored draft is not what was typed; `stored` is what it says now. */
  | { reason: 'stale'; revision: number; changed: DraftField[]; stored: RequirementDraft }

/** Keeps a draft as typed. `revision` is the one that the page was made from. Answers the revision that holds it, and the instant. */
export function saveRequirement(
  act: Act<MemberActor>,
  input: { id: string; revision: number; draft: RequirementDraft; market: Market },
): Promise<Result<{ revision: number; at: Date }, SaveRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'write', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'draft') return refuse({ reason: 'not_a_draft' })
    const stored = await readDraft(trx, requirement)
    const draft = await forwardDraft(trx, input.draft)
    const changed = changedFields(stored, draft)
    // What is stored already is nobody's loss, whoever stored it: a page that saves itself and a person who presses save at the same moment send it twice.
    if (changed.length === 0) return ok({ revision: requirement.revision, at })
    if (requirement.revision !== input.revision) return refuse({ reason: 'stale', revision: requirement.revision, changed, stored })
    await overwriteVersion(trx, requirement.id, requirement.currentVersionId!, draft)
    await writePrivate(trx, requirement, draft, input.market.currency)
    const revision = requirement.revision + 1
    await trx.updateTable('requirement').set({ revision, named: draft.named }).where('id', '=', requirement.id).execute()
    await recordChange(trx, act, { verb: 'requirement.save', subject: { kind: 'requirement', id: requirement.id }, at, data: { revision, changed } })
    return ok({ revision, at })
  })
}

/** A page that was opened before a merge still names the old code. */
async function forwardDraft(trx: Trx, draft: RequirementDraft): Promise<RequirementDraft> {
  const tree = await readTree(trx)
  const criteria = draft.criteria.map((criterion) => (criterion.kind === 'capability' ? { ...criterion, ref: tree.forward(criterion.ref) } : criterion))
  return { ...draft, criteria }
}
