import { describe, expect } from 'vitest'
import { foundHouse } from '#app/domain/organisations/found-house.server.ts'
import { foundInstitution } from '#app/domain/organisations/found-institution.server.ts'
import { HouseFacts } from '#app/domain/organisations/facts.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation, makePerson, testDay } from '#test/fixtures/make-members.ts'

const check = { method: 'registry-extract', checkedOn: '2027-02-28', reason: 'The extract shows the number and the officers' } as const
const institution = { legalName: 'First Example Bank', sector: 'bank', province: 'sindh', emailDomain: 'bank.example' } as const

describe('founding', () => {
  test('makes the founder the owner of an unverified organisation, with its history', async ({ trx, queue }) => {
    const actor = { kind: 'person', personId: await makePerson(trx), organisation: null } as const
    const founded = await foundInstitution({ ...makeAct(trx, queue, actor as never), actor }, institution)
    if (!founded.ok) throw new Error(founded.refusal.reason)
    const { organisationId } = founded.value
    const member = await trx.selectFrom('membership').select(['personId', 'roles']).where('organisationId', '=', organisationId).executeTakeFirst()
    expect(member).toEqual({ personId: actor.personId, roles: ['owner'] })
    const moves = await trx.selectFrom('stateHistory').select(['fromState', 'toState']).where('subjectId', '=', organisationId).execute()
    expect(moves).toEqual([{ fromState: null, toState: 'unverified' }])
  })

  test('is refused while the address is not confirmed', async ({ trx, queue }) => {
    const actor = await makeHouseOwner(trx)
    await trx.updateTable('person').set({ confirmedAt: null }).where('id', '=', actor.personId).execute()
    expect(await foundInstitution(makeAct(trx, queue, actor), institution)).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
  })

  test('a registration number belongs to one house, however it is spaced', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeHouseOwner(trx))
    const facts = (ntn: string) => HouseFacts.parse({ legalName: 'A house', city: 'Lahore', ntn })
    expect(await foundHouse(act, facts('1234 567-8'))).toMatchObject({ ok: true })
    expect(await foundHouse(act, facts('1234567-8'))).toEqual({ ok: false, refusal: { reason: 'number_taken', field: 'ntn' } })
  })
})

describe('verification', () => {
  test('of a house is asked for by its owner with a number, and given by staff with method and day', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    const { id } = owner.organisation
    await trx.updateTable('house').set({ state: 'unverified' }).where('organisationId', '=', id).execute()
    const act = makeAct(trx, queue, owner)
    expect(await requestVerification(act)).toEqual({ ok: false, refusal: { reason: 'no_number' } })
    const other = await makeOrganisation(trx, 'house')
    await trx.updateTable('house').set({ ntn: '1111111-1' }).where('organisationId', '=', other).execute()
    expect(await requestVerification(act, { ntn: '1111111-1' })).toEqual({ ok: false, refusal: { reason: 'number_taken', field: 'ntn' } })
    expect(await requestVerification(act, { ntn: '7654321-0' })).toMatchObject({ ok: true })
    expect(await trx.selectFrom('house').select(['ntn', 'state']).where('organisationId', '=', id).executeTakeFirst()).toEqual({
      ntn: '7654321-0',
      state: 'pending',
    })
    expect(await verifyOrganisation(makeAct(trx, queue, await makeModerator(trx)), { ...check, organisationId: id })).toMatchObject({ ok: true })
    const house = await trx.selectFrom('house').select(['state', 'verifiedOn', 'verifiedMethod']).where('organisationId', '=', id).executeTakeFirst()
    expect(house).toEqual({ state: 'verified', verifiedOn: '2027-02-28', verifiedMethod: 'registry-extract' })
    const notices = await trx.selectFrom('notification').select(['personId', 'kind']).execute()
    expect(notices).toEqual([{ personId: owner.personId, kind: 'organisation-verified' }])
  })

  test('is not given by staff to an organisation they belong to', async ({ trx, queue }) => {
    const moderator = await makeModerator(trx)
    const organisationId = await makeOrganisation(trx, 'house', { houseState: 'pending' })
    await trx
      .insertInto('membership')
      .values({ id: newId(), organisationId, personId: moderator.personId, roles: ['finance'], createdAt: testDay, endedAt: null })
      .execute()
    expect(await verifyOrganisation(makeAct(trx, queue, moderator), { ...check, organisationId })).toEqual({ ok: false, refusal: { reason: 'interest' } })
    expect(await trx.selectFrom('organisationDecision').select('id').execute()).toEqual([])
  })

  test('is given by moderators alone, not by analysts, not by the house itself, not for a day to come, and not for one so long ago that it counts no more', async ({
    trx,
    queue,
  }) => {
    const organisationId = await makeOrganisation(trx, 'house', { houseState: 'pending' })
    const analyst = await makeMember(trx, { id: await makeOrganisation(trx, 'association'), kind: 'association' }, ['analyst'])
    for (const actor of [analyst, await makeHouseOwner(trx)]) {
      expect(await verifyOrganisation(makeAct(trx, queue, actor), { ...check, organisationId })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    }
    const early = { ...check, checkedOn: '2027-03-02', organisationId }
    const moderator = makeAct(trx, queue, await makeModerator(trx))
    expect(await verifyOrganisation(moderator, early)).toEqual({ ok: false, refusal: { reason: 'future_date' } })
    const onDay = (checkedOn: string) => verifyOrganisation(moderator, { ...check, checkedOn, organisationId })
    expect(await onDay('2026-02-28')).toEqual({ ok: false, refusal: { reason: 'too_old' } })
    expect(await onDay('2026-03-01')).toMatchObject({ ok: true })
  })
})
