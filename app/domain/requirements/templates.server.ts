import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { isId, newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'
import { reusableOf } from './reusable.ts'
import { readDraft } from './version.server.ts'

/** The longest name of a template. */
export const templateNameLimit = 120

export type TemplateShown = { id: string; name: string; title: string; savedAt: Date; savedBy: string }

/** The templates of an institution, by name. For those of its members who may write requirements. */
export async function listTemplates(db: Db, institutionId: string): Promise<TemplateShown[]> {
  const rows = await db
    .selectFrom('requirementTemplate as template')
    .innerJoin('person', 'person.id', 'template.savedBy')
    .select(['template.id', 'template.name', 'template.draft', 'template.savedAt', 'person.name as savedBy'])
    .where('template.institutionId', '=', institutionId)
    .where('template.removedAt', 'is', null)
    .orderBy('template.name')
    .execute()
  return rows.map(({ draft, ...row }) => ({ ...row, title: draft.title }))
}

/** The requirements of an institution that a template can be made of, the newest first. */
export async function listTemplateSources(db: Db, institutionId: string): Promise<{ id: string; reference: string; title: string }[]> {
  return db
    .selectFrom('requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.reference', 'version.title'])
    .where('requirement.institutionId', '=', institutionId)
    .orderBy('requirement.createdAt', 'desc')
    .orderBy('requirement.id', 'desc')
    .execute()
}

export type SaveTemplateRefusal = { reason: 'forbidden' | 'not_found' | 'name_taken' }

/** Keeps what a requirement says as a template of its institution: never what it replaces, its budget or its dates. */
export function saveTemplate(act: Act<MemberActor>, input: { requirementId: string; name: string }): Promise<Result<{ id: string }, SaveTemplateRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const { institutionId } = requirement
    const access = decideAccess(act.actor, 'requirement', 'write', institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const id = newId()
    const draft = JSON.stringify(reusableOf(await readDraft(trx, requirement)))
    const saved = await trx
      .insertInto('requirementTemplate')
      .values({ id, institutionId, name: input.name, draft, savedBy: act.actor.personId, savedAt: at, removedAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (saved.numInsertedOrUpdatedRows === 0n) return refuse({ reason: 'name_taken' })
    await recordChange(trx, act, { verb: 'requirement_template.save', subject: { kind: 'requirement_template', id }, at, data: { of: requirement.id } })
    return ok({ id })
  })
}

export type RemoveTemplateRefusal = { reason: 'forbidden' | 'not_found' }

/** Takes a template off the list. What was started from it stays as it is. */
export function removeTemplate(act: Act<MemberActor>, input: { id: string }): Promise<Result<{ id: string }, RemoveTemplateRefusal>> {
  return transact(act.db, async (trx) => {
    const row = isId(input.id) ? await trx.selectFrom('requirementTemplate').selectAll().where('id', '=', input.id).forUpdate().executeTakeFirst() : undefined
    if (!row || row.removedAt !== null) return refuse({ reason: 'not_found' })
    const access = decideAccess(act.actor, 'requirement', 'write', row.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const at = await act.clock(trx)
    await trx.updateTable('requirementTemplate').set({ removedAt: at }).where('id', '=', row.id).execute()
    await recordChange(trx, act, { verb: 'requirement_template.remove', subject: { kind: 'requirement_template', id: row.id }, at })
    return ok({ id: row.id })
  })
}
