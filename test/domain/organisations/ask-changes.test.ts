import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { saveHouseProfile } from '#app/domain/houses/save-profile.server.ts'
import { HouseProfile } from '#app/domain/houses/profile.ts'
import { saveInstitution } from '#app/domain/institutions/save-facts.server.ts'
import { SavedInstitution } from '#app/domain/institutions/schema.ts'
import { markets } from '#app/domain/market.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { performDecision } from '#app/domain/moderation/perform-decision.server.ts'
import { askChanges, OrganisationQuestion } from '#app/domain/organisations/ask-changes.server.ts'
import { listWaitingHouses, listWaitingInstitutions } from '#app/domain/organisations/list-waiting.server.ts'
import { listOpenQuestions } from '#app/domain/organisations/questions.server.ts'
import { refuseVerification } from '#app/domain/organisations/refuse-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation, testDay } from '#test/fixtures/make-members.ts'

const waiting = { at: testDay, limit: 50 }

/** A house that waits for its check, what it says of itself, and a moderator. */
async function pendingHouse(trx: Trx, queue: Queue<Trx>) {
  const owner = await makeHouseOwner(trx)
  const { id } = owner.organisation
  await trx.updateTable('house').set({ state: 'pending', legalName: 'A house', ntn: '1234567-8' }).where('organisationId', '=', id).execute()
  const stated = { legalName: 'A house', city: 'Lahore', ntn: '1234567-8' }
  const save = async (change: Partial<typeof stated> = {}) => {
    const { revision } = await trx.selectFrom('house').where('organisationId', '=', id).select('revision').executeTakeFirstOrThrow()
    return saveHouseProfile(makeAct(trx, queue, owner), { revision, profile: HouseProfile.parse({ ...stated, ...change }) })
  }
  const moderator = makeAct(trx, queue, await makeModerator(trx))
  const isWaiting = async () => (await listWaitingHouses(trx, waiting)).length === 1
  return { id, owner, save, moderator, isWaiting }
}

describe('a house that is asked for changes', () => {
  test('leaves the queue, is told, and comes back once it states something else; meanwhile its numbers are open', async ({ trx, queue }) => {
    const { id, owner, save, moderator, isWaiting } = await pendingHouse(trx, queue)
    await save()
    expect(await isWaiting()).toBe(true)
    expect(await save({ ntn: '7654321-0' })).toEqual({ ok: false, refusal: { reason: 'registration_locked' } })
    const question = { organisationId: id, reasons: ['registration-number'], note: 'We find another company.' }
    expect(await askChanges(moderator, question)).toEqual({ ok: true, value: undefined })
    expect(await isWaiting()).toBe(false)
    expect(await listOpenQuestions(trx, id)).toMatchObject([{ reasons: ['registration-number'], note: 'We find another company.' }])
    const told = await trx.selectFrom('notification').where('personId', '=', owner.personId).select(['kind', 'path']).execute()
    expect(told).toEqual([{ kind: 'changes-asked', path: '/house/profile' }])
    expect(await save()).toMatchObject({ ok: true })
    expect(await isWaiting()).toBe(false)
    expect(await save({ ntn: '7654321-0' })).toMatchObject({ ok: true })
    expect([await isWaiting(), await listOpenQuestions(trx, id)]).toEqual([true, []])
    expect(await save({ ntn: '1111111-1' })).toEqual({ ok: false, refusal: { reason: 'registration_locked' } })
  })

  test('can be verified without an answer, and then is asked for nothing', async ({ trx, queue }) => {
    const { id, moderator } = await pendingHouse(trx, queue)
    await askChanges(moderator, { organisationId: id, reasons: ['website'], note: '' })
    const verified = await verifyOrganisation(moderator, { organisationId: id, method: 'visit', checkedOn: '2027-03-01', reason: 'Seen there.' })
    expect([verified.ok, await listOpenQuestions(trx, id)]).toEqual([true, []])
  })
})

test('an institution that is not verified is asked and answers by its facts', async ({ trx, queue }) => {
  const id = await makeOrganisation(trx, 'institution')
  await trx.updateTable('institution').set({ state: 'unverified' }).where('organisationId', '=', id).execute()
  const owner = await makeMember(trx, { id, kind: 'institution' }, ['owner'])
  const isWaiting = async () => (await listWaitingInstitutions(trx, waiting)).length === 1
  expect(await askChanges(makeAct(trx, queue, await makeModerator(trx)), { organisationId: id, reasons: ['licence'], note: '' })).toMatchObject({ ok: true })
  expect(await isWaiting()).toBe(false)
  const facts = { legalName: 'A bank', sector: 'bank', province: 'sindh', emailDomain: 'example.test', licenceNumber: 'L-1', revision: 1 }
  expect(await saveInstitution(makeAct(trx, queue, owner), SavedInstitution.parse(facts))).toMatchObject({ ok: true })
  expect([await isWaiting(), await listOpenQuestions(trx, id)]).toEqual([true, []])
})

test('an institution that has to be checked again waits since then, not since it was founded', async ({ trx, queue }) => {
  const id = await makeOrganisation(trx, 'institution')
  await trx.updateTable('institution').set({ state: 'unverified' }).where('organisationId', '=', id).execute()
  const since = async () => (await listWaitingInstitutions(trx, waiting)).map((one) => one.since)
  expect(await since()).toEqual([testDay])
  const at = new Date('2027-03-04T08:00:00Z')
  const moved = { verb: 'institution.recheck', subject: { kind: 'institution', id }, from: 'verified', to: 'unverified', at }
  await recordChange(trx, makeAct(trx, queue, await makeModerator(trx)), moved)
  expect(await since()).toEqual([at])
})

/** Facts that are stated otherwise after staff read them. */
async function pendingAndRead(trx: Trx, queue: Queue<Trx>) {
  const house = await pendingHouse(trx, queue)
  const { revision } = await trx.selectFrom('house').where('organisationId', '=', house.id).select('revision').executeTakeFirstOrThrow()
  return { ...house, decision: { organisationId: house.id, reason: 'The extract.', revision } }
}

test('a house that changes its facts between the reading and the decision is neither verified nor refused on what nobody read', async ({ trx, queue }) => {
  const { save, moderator, decision } = await pendingAndRead(trx, queue)
  expect(await save({ city: 'Quetta' })).toMatchObject({ ok: true })
  const refused = { ok: false, refusal: { reason: 'other_facts' } }
  const verification = { ...decision, method: 'visit', checkedOn: '2027-03-01' } as const
  expect(await verifyOrganisation(moderator, verification)).toEqual(refused)
  expect(await refuseVerification(moderator, { ...decision, ground: 'papers-missing' })).toEqual(refused)
  expect(await verifyOrganisation(moderator, { ...verification, revision: decision.revision + 1 })).toMatchObject({ ok: true })
})

test('a verification that is held lapses when the facts change in its window', async ({ trx, queue }) => {
  const { id, save, moderator, decision } = await pendingAndRead(trx, queue)
  const act = { ...moderator, actor: moderator.actor as MemberActor }
  const input = { ...decision, method: 'visit', checkedOn: '2027-03-01' } as const
  const held = await holdDecision(act, { operation: 'verify-house', input, undoSeconds: 20, market: markets.pk })
  const decisionId = held.ok && held.value.held ? held.value.held.id : ''
  expect(await save({ city: 'Quetta' })).toMatchObject({ ok: true })
  const later = { ...moderator, clock: () => Promise.resolve(new Date(testDay.getTime() + 20_000)) }
  expect(await performDecision(later, { id: decisionId, market: markets.pk })).toMatchObject({ value: { state: 'refused', refusal: 'other_facts' } })
  const house = await trx.selectFrom('house').where('organisationId', '=', id).select('state').executeTakeFirstOrThrow()
  expect(house.state).toBe('pending')
})

test('who is not waiting, another kind’s reasons, an own organisation and an analyst are refused', async ({ trx, queue }) => {
  const { id, moderator } = await pendingHouse(trx, queue)
  const bank = await makeOrganisation(trx, 'institution')
  const question = { organisationId: id, reasons: ['website'], note: '' }
  const refused = (reason: string) => ({ ok: false, refusal: { reason } })
  expect(await askChanges(moderator, { ...question, organisationId: bank, reasons: ['licence'] })).toEqual(refused('wrong_state'))
  expect(await askChanges(moderator, { ...question, reasons: ['licence'] })).toEqual(refused('unknown_reason'))
  const association = await makeOrganisation(trx, 'association')
  const analyst = await makeMember(trx, { id: association, kind: 'association' }, ['analyst'])
  expect(await askChanges(makeAct(trx, queue, analyst), question)).toEqual(refused('forbidden'))
  const insider = await makeMember(trx, { id, kind: 'house' }, ['finance'])
  expect(await askChanges(makeAct(trx, queue, { ...moderator.actor, personId: insider.personId }), question)).toEqual(refused('interest'))
})

test('a question names at least one reason, and says in words what is none of the list', () => {
  const isRead = (input: { reasons?: string[]; note?: string }) => OrganisationQuestion.safeParse(input).success
  expect([isRead({}), isRead({ reasons: ['other'] }), isRead({ reasons: ['other'], note: 'The seal is missing.' }), isRead({ reasons: ['licence'] })]).toEqual([
    ...[false, false, true, true],
  ])
})
