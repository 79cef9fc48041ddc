import { describe, expect } from 'vitest'
import { acceptTerms } from '#app/domain/invitations/accept-terms.server.ts'
import { inviteHouse, withdrawInvitation } from '#app/domain/invitations/invite.server.ts'
import { listInvitable } from '#app/domain/invitations/read.server.ts'
import { readReplaced } from '#app/domain/invitations/read-replaced.server.ts'
import { termsVersion } from '#app/domain/invitations/terms.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { newId } from '#app/domain/identifiers.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import type { Db } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { invite, toldOf } from '#test/fixtures/make-course.ts'
import { makeReadyProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, makeSavedRequirement, market, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const reason = 'It runs the same software for two branches.'

async function makeSecretProduct(db: Db): Promise<string> {
  const [makerId, id] = [newId(), newId()]
  await db.insertInto('maker').values({ id: makerId, name: 'Thornhask Works', slug: 'thornhask-works', jurisdiction: null, jurisdictionSource: null }).execute()
  await db.insertInto('product').values({ id, makerId, name: 'Secret Gateway', slug: 'secret-gateway', description: 'A gateway.', category: '' }).execute()
  return id
}

/** A requirement that only the invited may answer: three houses of four are. */
async function makeInvited(world: World, replaces: string[] = []): Promise<Published> {
  const draft = { participation: 'invited' as const, replaces }
  const saved = await makeSavedRequirement(world, { draft })
  await invite(world, saved.id, [0, 1, 2])
  must(await submitRequirement(world.act(world.bank.procurement), { ...saved, market }))
  must(await checkRequirement(world.act(world.staff.moderator), { id: saved.id, decision: 'publish', reason: 'meets-the-check', note: '', market }))
  const row = await world.db.selectFrom('requirement').select(['closesAt', 'currentVersionId']).where('id', '=', saved.id).executeTakeFirstOrThrow()
  const versionId = row.currentVersionId!
  const criteria = await world.db.selectFrom('criterionVersion').select('criterionId').where('versionId', '=', versionId).orderBy('position').execute()
  return { id: saved.id, closesAt: row.closesAt!, versionId, criterionIds: criteria.map(({ criterionId }) => criterionId) }
}

describe('participation by invitation', () => {
  test('takes three houses, or fewer with a reason, and never none', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const submit = (saved: { id: string; revision: number }) => submitRequirement(world.act(world.bank.procurement), { ...saved, market })
    const without = await makeSavedRequirement(world, { draft: { participation: 'invited' } })
    await invite(world, without.id, [0, 1])
    const rule = 'quotation, rule 4: three invited houses, or fewer with a published reason'
    expect(await submit(without)).toMatchObject({ refusal: { reason: 'incomplete', faults: [{ fault: 'few-invited', rule }] } })
    await invite(world, without.id, [2])
    expect(await submit(without)).toMatchObject({ ok: true })
    const explained = await makeSavedRequirement(world, { draft: { participation: 'invited', fewInvitedReason: 'Only two run on the mainframe.' } })
    expect(await submit(explained)).toMatchObject({ refusal: { reason: 'incomplete' } })
    await invite(world, explained.id, [0])
    expect(await submit(explained)).toMatchObject({ ok: true })
  })

  test('lets the invited alone ask, start and submit, and tells them on publication', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 4 })
    const requirement = await makeInvited(world)
    const { id } = requirement
    const told = await toldOf(world, 'house-invited')
    expect(told).toHaveLength(6)
    expect(new Set(told.map(({ path }) => path))).toEqual(new Set([`/house/invitations/${id}`]))
    const outsider = world.act(world.houses[3]!.bidder)
    const refusal = { reason: 'not_invited', rule: 'quotation, rule 4: three invited houses, or fewer with a published reason' }
    expect(await startProposal(outsider, { requirementId: id })).toEqual({ ok: false, refusal })
    expect(await askQuestion(outsider, { requirementId: id, body: 'May we take part as well?' })).toEqual({ ok: false, refusal })
    const ready = await makeReadyProposal(world, requirement, { house: 2 })
    must(await submitProposal(world.act(world.houses[2]!.bidder), ready))
    // One that was started otherwise is refused at the last step as well.
    await trx.updateTable('requirementInvitation').set({ withdrawnAt: world.time.now() }).where('houseId', '=', world.houses[1]!.id).execute()
    const lost = await trx.selectFrom('proposal').select('id').where('houseId', '=', world.houses[1]!.id).execute()
    expect(lost).toEqual([])
    expect(await startProposal(world.act(world.houses[1]!.bidder), { requirementId: id })).toMatchObject({ refusal: { reason: 'not_invited' } })
  })

  test('is given with a reason, to verified houses that are not related, once, and taken back only while it is a draft', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { id } = await makeSavedRequirement(world)
    const [one, related, unverified] = world.houses as [World['houses'][0], World['houses'][0], World['houses'][0]]
    const give = (houseId: string, why = reason) => inviteHouse(world.act(world.bank.procurement), { requirementId: id, houseId, reason: why })
    const at = world.time.now()
    await trx
      .insertInto('relatedHouse')
      .values({
        ...{ id: newId(), institutionId: world.bank.id, houseId: related.id, kind: 'shareholding', note: '', statedBy: 'institution' },
        ...{ recordedBy: world.bank.owner.personId, recordedAt: at },
      })
      .execute()
    await trx.updateTable('house').set({ state: 'unverified' }).where('organisationId', '=', unverified.id).execute()
    expect(await give(related.id)).toMatchObject({ refusal: { reason: 'related' } })
    expect(await give(unverified.id)).toMatchObject({ refusal: { reason: 'house_not_verified' } })
    expect(await give(one.id, ' ')).toMatchObject({ refusal: { reason: 'no_reason' } })
    expect((await listInvitable(trx, { id, institutionId: world.bank.id }, marketDay(at))).map(({ value }) => value)).toEqual([one.id])
    must(await give(one.id))
    expect(await give(one.id)).toMatchObject({ refusal: { reason: 'already_invited' } })
    const back = () => withdrawInvitation(world.act(world.bank.procurement), { requirementId: id, houseId: one.id })
    must(await back())
    expect(await back()).toMatchObject({ refusal: { reason: 'not_invited' } })
    must(await give(one.id, 'It answered the sounding.'))
    expect(await toldOf(world, 'house-invited')).toEqual([])
  })
})

describe('what is replaced', () => {
  test('is read by an invited house once it has accepted the terms, not before and by nobody else, and each read is an event', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 4 })
    const { id } = await makeInvited(world, [await makeSecretProduct(trx)])
    const read = (house: number) => readReplaced(world.act(world.houses[house]!.finance), { requirementId: id })
    expect(await read(0)).toEqual({ ok: false, refusal: { reason: 'terms_not_accepted' } })
    expect(await read(3)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    const accept = (house: number, version: string = termsVersion) => acceptTerms(world.act(world.houses[house]!.bidder), { requirementId: id, version })
    expect(await accept(3)).toMatchObject({ refusal: { reason: 'not_found' } })
    expect(await accept(0, '2020-01')).toMatchObject({ refusal: { reason: 'other_version' } })
    expect(await acceptTerms(world.act(world.houses[0]!.finance), { requirementId: id, version: termsVersion })).toMatchObject({
      refusal: { reason: 'forbidden' },
    })
    must(await accept(0))
    expect(await accept(0)).toMatchObject({ refusal: { reason: 'already_accepted' } })
    expect(must(await read(0)).products).toEqual([{ name: 'Secret Gateway', maker: 'Thornhask Works' }])
    expect(await read(1)).toMatchObject({ refusal: { reason: 'terms_not_accepted' } })
    const kept = await trx
      .selectFrom('requirementInvitation')
      .select(['termsVersion', 'termsAcceptedBy', 'termsAcceptedAt'])
      .where('houseId', '=', world.houses[0]!.id)
      .executeTakeFirstOrThrow()
    expect(kept).toEqual({ termsVersion, termsAcceptedBy: world.houses[0]!.bidder.personId, termsAcceptedAt: world.time.now() })
    const events = await trx.selectFrom('auditEvent').select(['verb', 'body']).where('verb', 'like', 'invitation.re%').orderBy('id').execute()
    expect(events.map(({ verb }) => verb)).toEqual([
      'invitation.replaced_denied',
      'invitation.replaced_denied',
      'invitation.read_replaced',
      'invitation.replaced_denied',
    ])
    expect(events.map(({ body }) => body.toString()).join()).not.toContain('Secret Gateway')
  })

  test('is open to an invited house under open participation as well, and a late invitation tells it at once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world, { draft: { replaces: [await makeSecretProduct(trx)] } })
    expect(await readReplaced(world.act(world.houses[0]!.owner), { requirementId: id })).toMatchObject({ refusal: { reason: 'not_found' } })
    await invite(world, id, [0])
    expect(await toldOf(world, 'house-invited')).toHaveLength(2)
    must(await acceptTerms(world.act(world.houses[0]!.owner), { requirementId: id, version: termsVersion }))
    expect(must(await readReplaced(world.act(world.houses[0]!.owner), { requirementId: id })).products).toHaveLength(1)
    expect(await startProposal(world.act(world.houses[1]!.bidder), { requirementId: id })).toMatchObject({ ok: true })
  })
})
