import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { isRelated } from './rules.server.ts'

export type InviteRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_now' | 'unknown_house' | 'house_not_verified' | 'related' | 'already_invited' | 'no_reason' }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/**
 * Invites a verified house with the reason why it was chosen. While the requirement is a draft nobody is told; one that is published tells the house at once. A house that is related to
 * the institution is never invited.
 */
export function inviteHouse(
  act: Act<MemberActor>,
  input: { requirementId: string; houseId: string; reason: string },
): Promise<Result<{ houseId: string }, InviteRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'invitation', 'write', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'draft' && requirement.state !== 'published') return refuse({ reason: 'not_now' })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ reason: 'no_reason' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const { houseId } = input
    const state = await findHouseState(trx, houseId, marketDay(at))
    if (!state) return refuse({ reason: 'unknown_house' })
    if (state !== 'verified') return refuse({ reason: 'house_not_verified' })
    if (await isRelated(trx, requirement.institutionId, houseId, marketDay(at))) return refuse({ reason: 'related' })
    const inserted = await write(trx, { requirementId: requirement.id, houseId, reason, invitedBy: act.actor.personId, invitedAt: at })
    if (!inserted) return refuse({ reason: 'already_invited' })
    const subject = { kind: 'requirement', id: requirement.id }
    await recordChange(trx, act, { verb: 'invitation.invite', subject, at, data: { house: houseId }, detail: { reason } })
    if (requirement.state === 'published') await tell(trx, act, locked, houseId)
    return ok({ houseId })
  })
}

export type UninviteRefusal = { reason: 'forbidden' | 'not_found' | 'not_a_draft' | 'not_invited' }

/** Takes an invitation back while nobody was told of it: once the requirement is sent to the check, whoever is invited stays so. */
export function withdrawInvitation(act: Act<MemberActor>, input: { requirementId: string; houseId: string }): Promise<Result<undefined, UninviteRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'invitation', 'write', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'draft') return refuse({ reason: 'not_a_draft' })
    const updated = await trx
      .updateTable('requirementInvitation')
      .set({ withdrawnAt: at })
      .where('requirementId', '=', requirement.id)
      .where('houseId', '=', input.houseId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (updated.numUpdatedRows === 0n) return refuse({ reason: 'not_invited' })
    const subject = { kind: 'requirement', id: requirement.id }
    await recordChange(trx, act, { verb: 'invitation.withdraw', subject, at, data: { house: input.houseId } })
    return ok(undefined)
  })
}

type NewInvitation = { requirementId: string; houseId: string; reason: string; invitedBy: string; invitedAt: Date }

/** One that was taken back is given anew, with its new reason; one that stands is left as it is. */
async function write(trx: Trx, { requirementId, houseId, ...given }: NewInvitation): Promise<boolean> {
  const written = await trx
    .insertInto('requirementInvitation')
    .values({ requirementId, houseId, ...given })
    .onConflict((conflict) =>
      conflict
        .columns(['requirementId', 'houseId'])
        .doUpdateSet({ ...given, withdrawnAt: null })
        .where('requirementInvitation.withdrawnAt', 'is not', null),
    )
    .returning('houseId')
    .executeTakeFirst()
  return written !== undefined
}

async function tell(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, houseId: string): Promise<void> {
  await notify(trx, act, {
    to: { organisationId: houseId, roles: ['owner', 'bidder'] },
    kind: 'house-invited',
    values: { ...(await readNaming(trx, requirement)), closesAt: requirement.closesAt!.toISOString() },
    path: `/house/invitations/${requirement.id}`,
    at,
  })
}
