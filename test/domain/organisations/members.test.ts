import { describe, expect } from 'vitest'
import { acceptInvitation } from '#app/domain/organisations/accept-invitation.server.ts'
import { changeRoles } from '#app/domain/organisations/change-roles.server.ts'
import { endMembership } from '#app/domain/organisations/end-membership.server.ts'
import { inviteMember } from '#app/domain/organisations/invite-member.server.ts'
import { listMembers } from '#app/domain/organisations/read-members.server.ts'
import { revokeInvitation } from '#app/domain/organisations/revoke-invitation.server.ts'
import { signUpByInvitation } from '#app/domain/organisations/sign-up-by-invitation.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Db } from '#db/client.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeMember, makePerson } from '#test/fixtures/make-members.ts'
import { makeVisitorAct, secretOfMail } from '#test/fixtures/make-visitor-act.ts'

const membershipOf = async (db: Db, actor: MemberActor) =>
  (await listMembers(db, actor.organisation.id)).find(({ personId }) => personId === actor.personId)!.id

describe('members', () => {
  test('the last owner can neither leave nor give the role away', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    const membershipId = await membershipOf(trx, owner)
    const act = makeAct(trx, queue, owner)
    expect(await endMembership(act, { membershipId })).toEqual({ ok: false, refusal: { reason: 'last_owner' } })
    expect(await changeRoles(act, { membershipId, roles: ['bidder'] })).toEqual({ ok: false, refusal: { reason: 'last_owner' } })
  })

  test('of two owners who leave at the same instant one stays', async ({ queue }) => {
    const { db } = await cloneDatabase()
    for (let round = 0; round < 5; round += 1) {
      const first = await makeHouseOwner(db)
      const second = await makeMember(db, { id: first.organisation.id, kind: 'house' }, ['owner'])
      const leave = async (actor: MemberActor) => endMembership(makeAct(db, queue, actor), { membershipId: await membershipOf(db, actor) })
      const answers = await Promise.all([leave(first), leave(second)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  test('of a foreign organisation are not found', async ({ trx, queue }) => {
    const stranger = await makeHouseOwner(trx)
    const membershipId = await membershipOf(trx, await makeHouseOwner(trx))
    const act = makeAct(trx, queue, stranger)
    expect(await endMembership(act, { membershipId })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(await changeRoles(act, { membershipId, roles: ['bidder'] })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  })

  test('without the owner role invite nobody and change nobody, but may leave', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    const bidder = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['bidder'])
    const act = makeAct(trx, queue, bidder)
    expect(await inviteMember(act, { email: 'new@example.test', roles: ['bidder'] })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    expect(await endMembership(act, { membershipId: await membershipOf(trx, owner) })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    expect(await endMembership(act, { membershipId: await membershipOf(trx, bidder) })).toMatchObject({ ok: true })
  })
})

describe('an invitation', () => {
  const invite = { email: 'new@example.test', roles: ['bidder', 'finance'] }

  test('makes a new person a member with its roles and a confirmed address', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    await inviteMember({ ...makeAct(trx, queue, owner), clock: databaseClock }, invite)
    const token = await secretOfMail(trx, invite.email)
    const act = makeVisitorAct(trx, queue)
    const joined = await signUpByInvitation(act, { token, name: 'New', password: 'four quiet river stones', locale: 'ur' })
    expect(joined).toMatchObject({ ok: true, value: { email: invite.email } })
    const member = (await listMembers(trx, owner.organisation.id)).find(({ email }) => email === invite.email)
    expect(member?.roles).toEqual(invite.roles)
    expect(await signUpByInvitation(act, { token, name: 'Again', password: 'four quiet river stones', locale: 'ur' })).toMatchObject({
      refusal: { reason: 'link_over' },
    })
  })

  test('is for one address, whoever holds the link', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    await inviteMember({ ...makeAct(trx, queue, owner), clock: databaseClock }, invite)
    const other = { kind: 'person', personId: await makePerson(trx), organisation: null } as const
    const accepted = await acceptInvitation({ ...makeVisitorAct(trx, queue), actor: other }, { token: await secretOfMail(trx, invite.email) })
    expect(accepted).toEqual({ ok: false, refusal: { reason: 'other_address' } })
  })

  test('that was taken back, or replaced, or is seven days old works no more', async ({ trx, queue }) => {
    const act = { ...makeAct(trx, queue, await makeHouseOwner(trx)), clock: databaseClock }
    const input = { name: 'New', password: 'four quiet river stones', locale: 'en' } as const
    const over = { ok: false, refusal: { reason: 'link_over' } }
    await inviteMember(act, invite)
    const replaced = await secretOfMail(trx, invite.email)
    const second = await inviteMember(act, invite)
    const taken = await secretOfMail(trx, invite.email)
    if (!second.ok) throw new Error(second.refusal.reason)
    await revokeInvitation(act, { invitationId: second.value.invitationId })
    await inviteMember(act, invite)
    const old = await secretOfMail(trx, invite.email)
    await trx
      .updateTable('invitation')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('revokedAt', 'is', null)
      .execute()
    for (const token of [replaced, taken, old]) expect(await signUpByInvitation(makeVisitorAct(trx, queue), { token, ...input })).toEqual(over)
  })

  test('cannot give roles that the kind of organisation does not have', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeHouseOwner(trx))
    expect(await inviteMember(act, { email: 'new@example.test', roles: ['procurement'] })).toEqual({ ok: false, refusal: { reason: 'unknown_role' } })
  })
})
