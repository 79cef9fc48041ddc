import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Locale } from '#app/messages/locale.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { copyPrivate, findBeginning } from './beginning.server.ts'
import type { ProcedureProfile } from './profile.ts'
import { insertVersion } from './version.server.ts'

export type StartRefusal = { reason: 'forbidden' | 'unknown_procedure' | 'unknown_beginning' }

/** Under which procedure, and from what: a starting text, a template or a requirement of the institution (`beginning.server.ts`); from nothing it is empty. Without a title it keeps that one's. */
export type StartInput = { profileCode: string; title: string; from?: string; locale?: Locale }

/** Starts a draft under a procedure, for the organisation acted for. A copy of its own requirement takes over the private parts. Answers its id. */
export function startRequirement(act: Act<MemberActor>, input: StartInput): Promise<Result<{ id: string }, StartRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'requirement', 'write', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const profile = await findNewestProfile(trx, input.profileCode)
    if (!profile) return refuse({ reason: 'unknown_procedure' })
    const { locale = 'en', from } = input
    const beginning = await findBeginning(trx, from, profile, { institutionId: organisation.id, locale })
    if (!beginning) return refuse({ reason: 'unknown_beginning' })
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
    const draft = { ...beginning.draft, title: input.title || beginning.draft.title }
    const versionId = await insertVersion(trx, { requirementId: id, number: 1, draft, personId, at })
    if (beginning.privateOf !== null) await copyPrivate(trx, beginning.privateOf, id)
    await trx.updateTable('requirement').set({ currentVersionId: versionId, named: draft.named }).where('id', '=', id).execute()
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
