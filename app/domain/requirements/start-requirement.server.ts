import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import type { ProcedureProfile } from './profile.ts'
import { firstChoices, RequirementDraft } from './schema.ts'
import { insertVersion } from './version.server.ts'

export type StartRefusal = { reason: 'forbidden' | 'unknown_procedure' }

/** Starts an empty draft under a procedure, for the organisation acted for. Answers its id. */
export function startRequirement(act: Act<MemberActor>, input: { profileCode: string; title: string }): Promise<Result<{ id: string }, StartRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'requirement', 'write', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const profile = await findNewestProfile(trx, input.profileCode)
    if (!profile) return refuse({ reason: 'unknown_procedure' })
    // The institution's row is the lock under which its references are counted.
    await trx.selectFrom('institution').select('organisationId').where('organisationId', '=', organisation.id).forNoKeyUpdate().executeTakeFirstOrThrow()
    const at = await act.clock(trx)
    const id = newId()
    const reference = await nextReference(trx, organisation.id, at)
    await trx
      .insertInto('requirement')
      .values({
        id,
        institutionId: organisation.id,
        reference,
        state: 'draft',
        profileCode: profile.code,
        profileVersion: profile.version,
        createdBy: personId,
        createdAt: at,
      })
      .execute()
    const draft = RequirementDraft.parse({ ...firstChoices(profile), title: input.title })
    const versionId = await insertVersion(trx, { requirementId: id, number: 1, draft, personId, at })
    await trx.updateTable('requirement').set({ currentVersionId: versionId }).where('id', '=', id).execute()
    await recordChange(trx, act, { verb: 'requirement.start', subject: { kind: 'requirement', id }, at, from: null, to: 'draft' })
    return ok({ id })
  })
}

/** The newest version of a procedure: what a requirement that starts today runs under. */
async function findNewestProfile(trx: Trx, code: string): Promise<ProcedureProfile | undefined> {
  const query = trx.selectFrom('procedureProfile').select('body').where('code', '=', code)
  return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst())?.body
}

/** `R-2026-001`: counted by institution, so that a reference tells nothing about others. */
async function nextReference(trx: Trx, institutionId: string, at: Date): Promise<string> {
  const { count } = await trx
    .selectFrom('requirement')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('institutionId', '=', institutionId)
    .executeTakeFirstOrThrow()
  return `R-${at.getUTCFullYear()}-${String(Number(count) + 1).padStart(3, '0')}`
}
