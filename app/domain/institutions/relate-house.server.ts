import { transact, type Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { touchHouse } from '../references/touch.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { relationHolds } from './related.ts'
import type { EndedRelation, RelatedHouse } from './schema.ts'

export type RelateHouseRefusal =
  | { reason: 'forbidden' | 'not_found' | 'interest' | 'no_source' | 'unknown_house' | 'already_related' }
  | { reason: 'words_about_people'; field: 'note'; kind: RefusedKind; words: string }

/**
 * Records that an institution is related to a software house, by legal entities alone. Its owner declares it, or staff record it and say where it stands written. From then on it sees no
 * matches in what that house states, and confirms none of its references. The house is not told.
 */
export function relateHouse(act: Act, input: RelatedHouse & { institutionId: string }): Promise<Result<{ id: string }, RelateHouseRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = whoRelates(act, input.institutionId)
    if (!allowed.ok) return allowed
    const { member, statedBy } = allowed.value
    const { institutionId, houseId, kind, note } = input
    if (!(await lockInstitution(trx, institutionId))) return refuse({ reason: 'not_found' })
    if (statedBy === 'association' && (await hasInterestIn(trx, member.personId, institutionId))) return refuse({ reason: 'interest' })
    if (statedBy === 'association' && note === '') return refuse({ reason: 'no_source' })
    const house = await trx.selectFrom('house').where('organisationId', '=', houseId).select('organisationId').executeTakeFirst()
    if (!house) return refuse({ reason: 'unknown_house' })
    const aboutPeople = findWordsAboutPeople(note)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'note', ...aboutPeople })
    const at = await act.clock(trx)
    const known = await trx.selectFrom('relatedHouse').where('institutionId', '=', institutionId).where('houseId', '=', houseId).select('endedOn').execute()
    if (known.some((relation) => relationHolds(relation, marketDay(at)))) return refuse({ reason: 'already_related' })
    const id = newId()
    await trx.insertInto('relatedHouse').values({ id, institutionId, houseId, kind, note, statedBy, recordedBy: member.personId, recordedAt: at }).execute()
    const subject = { kind: 'related_house', id }
    await recordChange(trx, act, {
      verb: 'related_house.record',
      subject,
      to: 'standing',
      at,
      data: { institutionId, houseId, kind, statedBy },
      detail: { note },
    })
    await touchHouse(trx, houseId)
    return ok({ id })
  })
}

export type EndRelationRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'ended' | 'stated_by_staff' | 'before_it_began' }

/** Ends a relation from a day on, which may be still to come. What staff have recorded is theirs to end; what an institution declared, its own and theirs. */
export function endRelation(act: Act, input: EndedRelation & { institutionId: string }): Promise<Result<undefined, EndRelationRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = whoRelates(act, input.institutionId)
    if (!allowed.ok) return allowed
    const { member, statedBy } = allowed.value
    const { institutionId, relationId, endedOn } = input
    if (!(await lockInstitution(trx, institutionId))) return refuse({ reason: 'not_found' })
    if (statedBy === 'association' && (await hasInterestIn(trx, member.personId, institutionId))) return refuse({ reason: 'interest' })
    const relation = await trx.selectFrom('relatedHouse').where('id', '=', relationId).where('institutionId', '=', institutionId).selectAll().executeTakeFirst()
    if (!relation) return refuse({ reason: 'not_found' })
    if (statedBy === 'institution' && relation.statedBy === 'association') return refuse({ reason: 'stated_by_staff' })
    if (relation.endedOn !== null) return refuse({ reason: 'ended' })
    if (endedOn < marketDay(relation.recordedAt)) return refuse({ reason: 'before_it_began' })
    const at = await act.clock(trx)
    await trx.updateTable('relatedHouse').set({ endedOn, endedBy: member.personId, endedAt: at }).where('id', '=', relationId).execute()
    const data = { institutionId, houseId: relation.houseId, endedOn, statedBy }
    await recordChange(trx, act, { verb: 'related_house.end', subject: { kind: 'related_house', id: relationId }, from: 'standing', to: 'ended', at, data })
    await touchHouse(trx, relation.houseId)
    return ok(undefined)
  })
}

/** An owner for their own institution, or staff for any. */
function whoRelates(
  { actor }: Act,
  institutionId: string,
): Result<{ member: MemberActor; statedBy: 'institution' | 'association' }, { reason: 'forbidden' | 'not_found' }> {
  const isStaff = actor.kind === 'person' && actor.organisation?.kind === 'association'
  const member = isStaff ? allowedMember(actor, 'related_house', 'record') : allowedMember(actor, 'related_house', 'declare', institutionId)
  return member.ok ? ok({ member: member.value, statedBy: isStaff ? 'association' : 'institution' }) : member
}

/** The row under which relations are recorded one after the other. */
async function lockInstitution(trx: Trx, id: string): Promise<boolean> {
  return Boolean(await trx.selectFrom('institution').where('organisationId', '=', id).select('organisationId').forUpdate().executeTakeFirst())
}
