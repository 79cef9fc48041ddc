import { describe, expect } from 'vitest'
import { claimHouse } from '#app/domain/houses/claim.server.ts'
import { ClaimDecision, decideHouseClaim } from '#app/domain/houses/decide-claim.server.ts'
import { listUnclaimedHouse } from '#app/domain/houses/list-unclaimed.server.ts'
import { mayClaim } from '#app/domain/houses/ownership.ts'
import { HouseProfile } from '#app/domain/houses/profile.ts'
import { findHousePage, findOwnHouse } from '#app/domain/houses/read.server.ts'
import { saveHouseProfile } from '#app/domain/houses/save-profile.server.ts'
import { findProposedRefusal, refuseVerification } from '#app/domain/organisations/refuse-verification.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation, makePerson } from '#test/fixtures/make-members.ts'

const view = { today: '2027-03-01', locale: 'en' } as const
const site = { legalName: 'Invented Soft', city: 'Multan', website: 'https://www.invented-soft.example/about' }

describe('an address may claim a house', () => {
  test.each([
    ['invented-soft.example', site.website, true],
    ['mail.invented-soft.example', site.website, true],
    ['notinvented-soft.example', site.website, false],
    ['soft.example', site.website, false],
    ['example', site.website, false],
    ['invented-soft.example', null, false],
  ])('at %s of %s: %s', (domain, website, expected) => {
    expect(mayClaim(domain, website)).toBe(expected)
  })
})

async function makeClaimant(trx: Trx, email: string) {
  const personId = await makePerson(trx)
  await trx.updateTable('person').set({ email, emailKey: email }).where('id', '=', personId).execute()
  return { kind: 'person' as const, personId, organisation: null }
}

async function makeUnclaimed(trx: Trx, queue: Queue<Trx>) {
  const listed = await listUnclaimedHouse(makeAct(trx, queue, await makeModerator(trx)), site)
  if (!listed.ok) throw new Error(listed.refusal.reason)
  const id = listed.value.organisationId
  return { id, ...(await trx.selectFrom('organisation').where('id', '=', id).select('slug').executeTakeFirstOrThrow()) }
}

describe('a house that nobody claimed', () => {
  test('is listed once for each site, by moderators', async ({ trx, queue }) => {
    await makeUnclaimed(trx, queue)
    const again = { ...site, legalName: 'Another name', website: 'http://invented-soft.example' }
    expect(await listUnclaimedHouse(makeAct(trx, queue, await makeModerator(trx)), again)).toEqual({
      ok: false,
      refusal: { reason: 'known_site', house: 'Invented Soft' },
    })
    expect(await listUnclaimedHouse(makeAct(trx, queue, await makeHouseOwner(trx)), again)).toMatchObject({ refusal: { reason: 'forbidden' } })
  })

  test('goes to somebody at its domain when staff accept, and the other claims fall', async ({ trx, queue }) => {
    const { id, slug } = await makeUnclaimed(trx, queue)
    const [first, second, stranger] = [
      await makeClaimant(trx, 'a@invented-soft.example'),
      await makeClaimant(trx, 'b@invented-soft.example'),
      await makeClaimant(trx, 'c@elsewhere.example'),
    ]
    const moderator = makeAct(trx, queue, await makeModerator(trx))
    const as = (actor: typeof first) => ({ ...moderator, actor })
    expect(await claimHouse(as(stranger), { slug })).toEqual({ ok: false, refusal: { reason: 'other_domain', domain: 'invented-soft.example' } })
    const claimed = await claimHouse(as(first), { slug })
    if (!claimed.ok) throw new Error(claimed.refusal.reason)
    expect(await claimHouse(as(first), { slug })).toMatchObject({ refusal: { reason: 'already_claimed' } })
    const other = await claimHouse(as(second), { slug })
    if (!other.ok) throw new Error(other.refusal.reason)
    const decide = (claimId: string) =>
      decideHouseClaim(moderator, { claimId, decision: 'accepted', ground: 'letter-seen', reason: 'The site names the person.' })
    expect(await decide(claimed.value.claimId)).toEqual({ ok: true, value: undefined })
    expect(await decide(other.value.claimId)).toMatchObject({ refusal: { reason: 'wrong_state' } })
    const decided = await trx.selectFrom('houseClaim').where('houseId', '=', id).orderBy('id').select(['state', 'ground']).execute()
    expect(decided).toEqual([
      { state: 'accepted', ground: 'letter-seen' },
      { state: 'declined', ground: 'another-claim' },
    ])
    expect(await findHousePage(trx, slug, view)).toMatchObject({ state: 'unverified' })
    const members = await trx.selectFrom('membership').where('organisationId', '=', id).select(['personId', 'roles']).execute()
    expect(members).toEqual([{ personId: first.personId, roles: ['owner'] }])
    expect(await claimHouse(as(second), { slug })).toMatchObject({ refusal: { reason: 'not_unclaimed' } })
  })
})

test('a claim is decided with a reason that belongs to the decision', () => {
  const flawsOf = (part: object) => ClaimDecision.safeParse({ reason: 'Seen.', ...part }).error?.issues.map(({ path, message }) => [path[0], message])
  expect(flawsOf({ decision: 'accepted', ground: 'domain-fits' })).toBeUndefined()
  expect(flawsOf({ decision: 'accepted', ground: 'not-authorised' })).toEqual([['ground', 'organisations.choice.otherDecision']])
  expect(flawsOf({ decision: 'declined', ground: 'letter-seen' })).toEqual([['ground', 'organisations.choice.otherDecision']])
  expect(flawsOf({ decision: 'declined' })).toEqual([['ground', 'organisations.choice.missing']])
})

describe('the profile of a house', () => {
  const facts = { legalName: 'Invented Soft', city: 'Multan' }
  const parse = (part: object) => HouseProfile.parse({ ...facts, ...part })

  test('declares legal entities and their countries, and refuses words about people', () => {
    const holding = { name: 'Invented Holdings Ltd', form: 'company', country: 'PK' }
    expect(parse({ ownershipDeclared: true, owners: [holding, {}] }).owners).toEqual([holding])
    const flawsOf = (part: object) => HouseProfile.safeParse({ ...facts, ...part }).error?.issues.map((issue) => issue.path[0])
    expect(flawsOf({ ownershipDeclared: true, owners: [{ name: 'Invented Holdings Ltd' }] })).toEqual(['owners'])
    expect(flawsOf({ owners: [holding] })).toEqual(['ownershipDeclared'])
    expect(flawsOf({ ownershipDeclared: true, owners: [{ ...holding, name: 'A citizen of somewhere' }] })).toEqual(['owners'])
    expect(flawsOf({ summary: 'Our founders lived abroad.' })).toEqual(['summary'])
  })

  test('keeps registration facts while they are verified, and everything else up to date', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    const act = makeAct(trx, queue, owner)
    const { profile, revision } = (await findOwnHouse(trx, owner.organisation.id, view.today))!
    const save = (part: object, at = revision) => saveHouseProfile(act, { revision: at, profile: HouseProfile.parse({ ...profile, ...part }) })
    expect(await save({ legalName: 'Another Name' })).toEqual({ ok: false, refusal: { reason: 'registration_locked' } })
    expect(await save({ teamSize: 12, cities: [{ city: 'Quetta' }], sectors: ['bank'], ownershipDeclared: true })).toMatchObject({ ok: true })
    expect(await save({ teamSize: 13 })).toMatchObject({ refusal: { reason: 'stale', revision: revision + 1 } })
    expect(await findOwnHouse(trx, owner.organisation.id, view.today)).toMatchObject({
      profile: { teamSize: 12, cities: [{ city: 'Quetta' }], sectors: ['bank'], ownershipDeclared: true },
    })
    const bidder = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['bidder'])
    expect(await saveHouseProfile(makeAct(trx, queue, bidder), { revision: revision + 1, profile: parse({}) })).toMatchObject({
      refusal: { reason: 'forbidden' },
    })
  })
})

describe('refusing a verification', () => {
  test('takes two people, and a proposal from before the house asked again counts for nothing', async ({ trx, queue }) => {
    const id = await makeOrganisation(trx, 'house', { houseState: 'unverified' })
    const owner = makeAct(trx, queue, await makeMember(trx, { id, kind: 'house' }, ['owner']))
    const [first, second] = [await makeModerator(trx), await makeModerator(trx)]
    const refuseAs = (moderator: typeof first, at?: Date) =>
      refuseVerification(makeAct(trx, queue, moderator, at), { organisationId: id, ground: 'number-not-found', reason: 'No such number.' })
    expect(await refuseAs(first)).toMatchObject({ refusal: { reason: 'wrong_state' } })
    await requestVerification(owner, { ntn: '1234567' })
    expect(await refuseAs(first)).toEqual({ ok: true, value: { refused: false } })
    expect(await refuseAs(first)).toEqual({ ok: false, refusal: { reason: 'second_person' } })
    expect(await findOwnHouse(trx, id, view.today)).toMatchObject({ state: 'pending' })
    expect(await findProposedRefusal(trx, id)).toMatchObject({ ground: 'number-not-found', reason: 'No such number.' })
    expect(await refuseAs(second)).toEqual({ ok: true, value: { refused: true } })
    const refused = { ground: 'number-not-found', note: 'No such number.' }
    expect(await findOwnHouse(trx, id, view.today)).toMatchObject({ state: 'unverified', refused })
    const later = new Date('2027-03-05T08:00:00Z')
    await requestVerification({ ...owner, clock: () => Promise.resolve(later) })
    expect(await refuseAs(second, later)).toEqual({ ok: true, value: { refused: false } })
  })
})
