import { transact } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { notify } from '../notifications/notify.server.ts'
import { answerQuestions } from '../organisations/questions.server.ts'
import { stateAfter } from '../organisations/status.ts'
import { ok, refuse, type Result } from '../result.ts'
import { checkedFields, institutionFields } from './facts.ts'
import type { SavedInstitution } from './schema.ts'

export type SaveInstitutionRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'stale'; revision: number }

/**
 * An owner saves what the institution states about itself. What it said before is kept. Another legal name, licence or mail domain of a verified one has to be looked up again, so it is
 * not verified until staff have; a new regulator, kind or province leaves it as it is. `again` says that it has to be checked.
 */
export function saveInstitution(act: Act, input: SavedInstitution): Promise<Result<{ revision: number; again: boolean }, SaveInstitutionRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'write')
    if (!member.ok) return member
    const { id, kind } = member.value.organisation
    if (kind !== 'institution') return refuse({ reason: 'forbidden' })
    const stored = await trx.selectFrom('institution').selectAll().where('organisationId', '=', id).forUpdate().executeTakeFirst()
    if (!stored) return refuse({ reason: 'not_found' })
    if (stored.revision !== input.revision) return refuse({ reason: 'stale', revision: stored.revision })
    const facts = { ...input, regulator: input.regulator || null, licenceNumber: input.licenceNumber || null }
    const changed = institutionFields.filter((field) => stored[field] !== facts[field])
    if (changed.length === 0) return ok({ revision: stored.revision, again: false })

    const at = await act.clock(trx)
    const again = changed.some((field) => checkedFields.includes(field)) ? stateAfter('institution', stored.state, 'change_facts') : undefined
    const state = again ?? stored.state
    const revision = stored.revision + 1
    const said = Object.fromEntries(institutionFields.map((field) => [field, facts[field]]))
    await trx
      .updateTable('institution')
      .set({ ...said, state, revision })
      .where('organisationId', '=', id)
      .execute()
    const by = { institutionId: id, changedBy: member.value.personId, changedAt: at }
    await trx
      .insertInto('institutionChange')
      .values(changed.map((field) => ({ id: newId(), field, saidBefore: stored[field], saidAfter: facts[field], ...by })))
      .execute()
    await answerQuestions(trx, id, at)
    const moved = again ? { from: stored.state, to: again } : {}
    await recordChange(trx, act, { verb: 'institution.save_facts', subject: { kind: 'institution', id }, ...moved, at, data: { revision, changed } })
    if (again) {
      const values = { organisation: facts.legalName }
      await notify(trx, act, { to: { organisationId: id, roles: ['owner'] }, kind: 'facts-changed', values, path: '/institution/profile', at })
    }
    return ok({ revision, again: again !== undefined })
  })
}
