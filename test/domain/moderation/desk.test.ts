import { describe, expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { NewAttestation } from '#app/domain/attestations/schema.ts'
import { claimHouse } from '#app/domain/houses/claim.server.ts'
import { decideHouseClaim } from '#app/domain/houses/decide-claim.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { foundMaker } from '#app/domain/makers/found-maker.server.ts'
import { linkMaker } from '#app/domain/makers/link-maker.server.ts'
import { markets } from '#app/domain/market.ts'
import { assignCase, releaseCase } from '#app/domain/moderation/assignment.server.ts'
import type { CaseKind } from '#app/domain/moderation/case.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { performDecision } from '#app/domain/moderation/perform-decision.server.ts'
import { readDesk } from '#app/domain/moderation/read-desk.server.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { OfferingDecision } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { refuseVerification } from '#app/domain/organisations/refuse-verification.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { contestEntry } from '#app/domain/registry/contest-entry.server.ts'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { judgeContest } from '#app/domain/registry/judge-contest.server.ts'
import { markReplyRead } from '#app/domain/registry/mark-reply-read.server.ts'
import { findUnreadReply } from '#app/domain/registry/read-reply.server.ts'
import { listContests } from '#app/domain/registry/read-contests.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { replyToEntry } from '#app/domain/registry/reply.server.ts'
import { reviewEntry } from '#app/domain/registry/review-entry.server.ts'
import { tellMaker } from '#app/domain/registry/tell-maker.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeMakerOwner, makeModerator, makeOrganisation, makePerson, testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeListedOffering, makeSubmittedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, makeSubmittedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const verification = { method: 'visit', checkedOn: '2027-03-01', reason: 'The extract was seen.' } as const

async function cases(world: World, kind: CaseKind, by = world.staff.moderator) {
  const desk = await readDesk(world.db, { at: world.time.now(), market: markets.pk, personId: by.personId })
  return desk.cases.filter((one) => one.kind === kind)
}
const ids = async (world: World, kind: CaseKind) => (await cases(world, kind)).map(({ id }) => id)

describe('on the desk and off it again', () => {
  test('a house that asked to be verified, and an institution that is not', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id: houseId } = world.houses[0]!
    await trx.updateTable('house').set({ state: 'unverified', secpNumber: '0123456' }).where('organisationId', '=', houseId).execute()
    must(await requestVerification(world.act(world.houses[0]!.owner)))
    const institutionId = await makeOrganisation(trx, 'institution')
    await trx.updateTable('institution').set({ state: 'unverified' }).where('organisationId', '=', institutionId).execute()
    expect([await ids(world, 'house-verification'), await ids(world, 'institution-verification')]).toEqual([[houseId], [institutionId]])
    must(await verifyOrganisation(world.act(world.staff.moderator), { organisationId: institutionId, ...verification }))
    const refusal = { organisationId: houseId, ground: 'number-not-found', reason: 'The number leads nowhere.' } as const
    must(await refuseVerification(world.act(world.staff.moderator), refusal))
    expect(await ids(world, 'house-verification'), 'until a second person agrees').toEqual([houseId])
    must(await refuseVerification(world.act(world.staff.admin), refusal))
    expect([await ids(world, 'house-verification'), await ids(world, 'institution-verification')]).toEqual([[], []])
  })

  test('a claim to a house, which its claimant among the staff sees as their own', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id: houseId } = world.houses[0]!
    await trx.updateTable('house').set({ state: 'unclaimed', website: 'https://example.test' }).where('organisationId', '=', houseId).execute()
    const { slug } = await trx.selectFrom('organisation').where('id', '=', houseId).select('slug').executeTakeFirstOrThrow()
    const { personId } = world.staff.moderator
    const { claimId } = must(await claimHouse(world.act({ kind: 'person', personId, organisation: null }), { slug }))
    expect(await cases(world, 'house-claim')).toMatchObject([{ id: claimId, organisation: { id: houseId }, interest: true }])
    expect(await cases(world, 'house-claim', world.staff.admin)).toMatchObject([{ interest: false }])
    must(await decideHouseClaim(world.act(world.staff.admin), { claimId, decision: 'declined', ground: 'not-authorised', reason: 'Nobody there knows them.' }))
    expect(await ids(world, 'house-claim')).toEqual([])
  })

  test('an offering in review, and a listed one that its house changed since it was seen', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const owner = world.houses[0]!.owner
    const submitted = await makeSubmittedOffering(trx, queue, { owner })
    const listed = await makeListedOffering(trx, queue, { owner })
    expect(await ids(world, 'offering')).toEqual([submitted.id])
    const { revision } = await trx.selectFrom('offering').where('id', '=', listed.id).select('revision').executeTakeFirstOrThrow()
    world.time.pass(60_000)
    const act = world.act(owner)
    must(await draftOffering(act, { at: { id: listed.id, revision }, draft: makeDraft({ summary: 'Brokers SSH.' }) }))
    must(await submitOffering(act, { id: listed.id, revision: revision + 1 }))
    expect(await cases(world, 'offering')).toMatchObject([
      { id: submitted.id, since: testDay },
      { id: listed.id, since: world.time.now() },
    ])
    const decision = OfferingDecision.parse({ decision: 'list' })
    for (const { id } of [submitted, listed]) must(await decideOffering(world.act(world.staff.moderator), { id, ...decision }))
    expect(await ids(world, 'offering')).toEqual([])
  })

  test('a claimed certificate, and one whose day for another look has come', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const stated = NewAttestation.parse({ kind: 'iso27001', issuer: 'A body', issuedOn: '2026-05-05', validUntil: '2028-01-01' })
    const { id } = must(await addAttestation(world.act(world.houses[0]!.owner), stated))
    expect(await cases(world, 'attestation')).toMatchObject([{ id, title: 'A body', attestation: 'iso27001', dueAt: null }])
    must(await checkAttestation(world.act(world.staff.moderator), { id, level: 'documented', method: 'Seen.' }))
    expect(await ids(world, 'attestation')).toEqual([])
    await trx.updateTable('attestation').set({ recheckOn: '2027-02-28' }).where('id', '=', id).execute()
    expect(await cases(world, 'attestation')).toMatchObject([{ id, dueAt: new Date('2027-02-27T19:00:00Z') }])
  })

  test('a requirement in review, due when one working day has passed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    // Submitted on a Monday, so that the Tuesday is the working day.
    expect(await cases(world, 'requirement')).toMatchObject([{ id, since: testDay, dueAt: new Date('2027-03-02T19:00:00Z') }])
    const decision = { id, decision: 'publish', reason: 'meets-the-check', note: '', market } as const
    must(await checkRequirement(world.act(world.staff.moderator), decision))
    expect(await ids(world, 'requirement')).toEqual([])
  })

  test('a proposed entry, until two have decided; its proposer and whoever decided see it as no longer theirs', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { named } = await makeClauses(trx, queue)
    const { id } = must(await proposeEntry(world.act(world.staff.admin), makeProposal({ clauseId: named })))
    const decide = (by: World['staff']['admin']) =>
      decideEntry(world.act(by), { entryId: id, decision: 'list', ground: 'names-product', reason: 'The clause names it.' })
    must(await decide(world.staff.moderator))
    expect(await cases(world, 'registry-entry')).toMatchObject([{ id, title: 'Zentrova Endpoint', interest: true }])
    expect(await cases(world, 'registry-entry', world.staff.admin)).toMatchObject([{ interest: true }])
    expect(await cases(world, 'registry-entry', await makeModerator(trx))).toMatchObject([{ interest: false }])
    must(await decide(await makeModerator(trx)))
    expect(await ids(world, 'registry-entry')).toEqual([])
  })

  test('a contest, until two reviewers agree; those who had a part in the entry see it as no longer theirs', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, makerId, proposer } = await makeListedEntry(trx, queue)
    must(await contestEntry(world.act(await makeMakerOwner(trx, makerId)), { entryId: id, grounds: 'Another product is meant.' }))
    const [contest] = await listContests(trx, id)
    expect(await cases(world, 'registry-contest')).toMatchObject([{ id, since: testDay, interest: false }])
    expect(await cases(world, 'registry-contest', proposer)).toMatchObject([{ interest: true }])
    for (const judge of [world.staff.moderator, world.staff.admin]) {
      const decision = { entryId: id, contestId: contest!.id, decision: 'uphold', ground: 'words-cover', reason: 'It is the product meant.' } as const
      must(await judgeContest(world.act(judge), decision))
    }
    expect(await ids(world, 'registry-contest')).toEqual([])
  })

  test('a maker’s reply until a moderator has read it, and again when another one takes its place', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, makerId } = await makeListedEntry(trx, queue)
    const maker = world.act(await makeMakerOwner(trx, makerId))
    for (const body of ['It phones nobody.', 'It never phoned anybody.']) {
      must(await replyToEntry(maker, { entryId: id, body }))
      expect(await cases(world, 'registry-reply')).toMatchObject([{ id, since: world.time.now() }])
      const { id: replyId } = (await findUnreadReply(trx, id))!
      expect(await markReplyRead(world.act(world.staff.analyst), { entryId: id, replyId })).toMatchObject({ refusal: { reason: 'forbidden' } })
      must(await markReplyRead(world.act(world.staff.moderator), { entryId: id, replyId }))
      must(await markReplyRead(world.act(world.staff.admin), { entryId: id, replyId }))
      expect(await ids(world, 'registry-reply')).toEqual([])
      world.time.pass(60_000)
    }
  })

  test('a yearly review from the day it can be done, due when the entry would lapse', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeListedEntry(trx, queue)
    expect(await ids(world, 'registry-review')).toEqual([])
    world.time.moveTo(new Date('2028-01-15T08:00:00Z'))
    expect(await cases(world, 'registry-review')).toMatchObject([{ id, dueAt: new Date('2028-03-01T19:00:00Z') }])
    must(await reviewEntry(world.act(world.staff.moderator), { entryId: id, ground: 'advisory-unchanged', reason: 'The advisory stands.' }))
    expect(await ids(world, 'registry-review')).toEqual([])
  })

  test('an entry whose maker was not told, and an organisation that speaks for no maker yet', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const source = { jurisdiction: 'Veldt Union', jurisdictionSource: 'https://register.example/1', basis: 'read_as_covered' } as const
    const { aClass } = await makeClauses(trx, queue)
    const citations = [{ clauseId: aClass, quotation: 'Products for remote access' }]
    const { id, makerId } = await makeListedEntry(trx, queue, { ...source, citations })
    const founder = { kind: 'person', personId: await makePerson(trx), organisation: null } as const
    const facts = { legalName: 'Zentrova Systems Ltd', emailDomain: 'zentrova.example' }
    const { organisationId } = must(await foundMaker(world.act(founder), facts))
    expect([await ids(world, 'maker-notice'), await ids(world, 'maker-link')]).toEqual([[id], [organisationId]])
    must(await linkMaker(world.act(world.staff.moderator), { organisationId, makerId, reason: 'A letter.' }))
    must(await tellMaker(world.act(world.staff.moderator), { entryId: id, toldOn: '2027-03-01', how: 'A letter.' }))
    expect([await ids(world, 'maker-notice'), await ids(world, 'maker-link')]).toEqual([[], []])
  })
})

test('what an open requirement needs is due when that closes, and only as long as it is open', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const needed = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
  const capabilities = [{ ref: 'soc-siem', stated: 'yes' as const, sentence: 'Collects logs.' }]
  const other = await makeSubmittedOffering(trx, queue, {
    owner: world.houses[1]!.owner,
    draft: { capabilities, deployments: [{ ref: 'saas', stated: 'yes' }] },
  })
  expect(await cases(world, 'offering')).toMatchObject([{ dueAt: null }, { dueAt: null }])
  const { closesAt } = await makePublishedRequirement(world)
  const due = async () => new Map((await cases(world, 'offering')).map(({ id, dueAt }) => [id, dueAt]))
  expect(await due()).toEqual(
    new Map([
      [needed.id, closesAt],
      [other.id, null],
    ]),
  )
  world.time.moveTo(closesAt)
  expect((await due()).get(needed.id)).toBeNull()
})

test('whoever belongs to a house, or declared an interest in it, sees its cases as somebody else’s', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
  expect(await cases(world, 'offering')).toMatchObject([{ interest: false }])
  const membership = { organisationId: world.houses[0]!.id, personId: world.staff.moderator.personId, roles: ['finance'], createdAt: testDay, endedAt: null }
  await trx
    .insertInto('membership')
    .values({ id: newId(), ...membership })
    .execute()
  expect(await cases(world, 'offering')).toMatchObject([{ interest: true }])
  const interest = { organisationId: world.houses[0]!.id, outsideBody: null, kind: 'owns-share', saidOn: '2027-02-01', endedOn: null } as const
  await trx
    .insertInto('staffInterest')
    .values({ id: newId(), personId: world.staff.admin.personId, ...interest })
    .execute()
  expect(await cases(world, 'offering', world.staff.admin)).toMatchObject([{ interest: true }])
})

describe('an assignment', () => {
  test('is taken for oneself, given by an admin alone, and let go; it hinders nobody from deciding', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const { moderator, admin, analyst } = world.staff
    const subject = { kind: 'offering', id } as const
    const holder = async () => (await cases(world, 'offering'))[0]!.assignedTo?.id
    must(await assignCase(world.act(moderator), subject))
    expect(await holder()).toBe(moderator.personId)
    must(await assignCase(world.act(admin), { ...subject, personId: admin.personId }))
    expect(await holder()).toBe(admin.personId)
    expect(await assignCase(world.act(moderator), { ...subject, personId: moderator.personId })).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await assignCase(world.act(analyst), subject)).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await assignCase(world.act(admin), { ...subject, personId: analyst.personId })).toMatchObject({ refusal: { reason: 'no_moderator' } })
    expect(await releaseCase(world.act(moderator), subject)).toMatchObject({ refusal: { reason: 'forbidden' } })
    must(await releaseCase(world.act(admin), subject))
    expect(await holder()).toBeUndefined()
    expect(await releaseCase(world.act(admin), subject)).toMatchObject({ refusal: { reason: 'not_found' } })
    must(await assignCase(world.act(admin), subject))
    expect(await decideOffering(world.act(moderator), { id, ...OfferingDecision.parse({ decision: 'list' }) })).toMatchObject({ ok: true })
  })

  test('falls away when the case leaves the desk, also when it comes back', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const owner = world.houses[0]!.owner
    const { id } = await makeSubmittedOffering(trx, queue, { owner })
    const subject = { kind: 'offering', id } as const
    const changes = { id, ...OfferingDecision.parse({ decision: 'request_changes', reason: 'unclear', note: 'Say which protocols.' }) }
    const resubmit = async () => {
      world.time.pass(60_000)
      const { revision } = await trx.selectFrom('offering').where('id', '=', id).select('revision').executeTakeFirstOrThrow()
      must(await submitOffering(world.act(owner), { id, revision }))
    }
    must(await assignCase(world.act(world.staff.admin), subject))
    must(await decideOffering(world.act(world.staff.moderator), changes))
    await resubmit()
    expect(await cases(world, 'offering')).toMatchObject([{ id, assignedTo: null }])
    must(await assignCase(world.act(world.staff.admin), subject))
    const held = must(await holdDecision(world.act(world.staff.moderator), { operation: 'decide-offering', input: changes, undoSeconds: 20, market }))
    expect(await cases(world, 'offering')).toMatchObject([{ held: true, assignedTo: { id: world.staff.admin.personId } }])
    world.time.pass(20_000)
    must(await performDecision(world.act({ kind: 'system', name: 'clock' }), { id: held.held!.id, market }))
    expect(await trx.selectFrom('deskAssignment').where('endedAt', 'is', null).selectAll().execute()).toEqual([])
  })
})
