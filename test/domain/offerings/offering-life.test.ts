import { beforeEach, describe, expect } from 'vitest'
import { archiveOffering } from '#app/domain/offerings/archive-offering.server.ts'
import { confirmOffering } from '#app/domain/offerings/confirm-offering.server.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { findSubmittedOffering } from '#app/domain/offerings/read-check.server.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import { listNewestOfferings } from '#app/domain/offerings/read-rows.server.ts'
import type { OfferingDraft } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeMember, makeModerator, testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeDraftedOffering, makeListedOffering, makeSubmittedOffering } from '#test/fixtures/make-offering.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const view = { today: '2027-03-01', locale: 'en' } as const
const pam = { kind: 'capability', ref: 'iam-pam', level: 'documented', method: 'Saw the manual' } as const
const decision = { reason: 'complete' as const, note: '', evidence: [] }
const reworded = makeDraft({ summary: 'Next edition.', capabilities: [{ ref: 'iam-pam', stated: 'yes', sentence: 'Brokers every protocol.' }] })
const readOffering = (trx: Trx, id: string) => trx.selectFrom('offering').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

async function edit(trx: Trx, queue: Queue<Trx>, { id, owner }: { id: string; owner: MemberActor }, draft: OfferingDraft) {
  const act = makeAct(trx, queue, owner)
  const saved = await draftOffering(act, { at: { id, revision: (await readOffering(trx, id)).revision }, draft })
  if (!saved.ok) throw new Error(saved.refusal.reason)
  return submitOffering(act, { id, revision: saved.value.revision })
}

async function page(trx: Trx, id: string) {
  return findListedOffering(trx, (await readOffering(trx, id)).slug, view)
}

describe('an edit of a listed offering', () => {
  test('of a house in good standing shows at once, unchecked, and without the evidence for what reads differently', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue, { evidence: [pam] })
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: false, capabilities: [{ level: 'documented' }] })
    expect(await edit(trx, queue, offering, reworded)).toEqual({ ok: true, value: { state: 'listed', shown: true } })
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: true, version: { summary: 'Next edition.' }, capabilities: [{ level: 'claimed' }] })
  })

  test('does not make it newly listed again', async ({ trx, queue }) => {
    const early = await makeListedOffering(trx, queue, { draft: { name: 'Early' } })
    const late = await makeSubmittedOffering(trx, queue, { draft: { name: 'Late' } })
    const hoursOn = (hours: number) => new Date(testDay.getTime() + hours * 3_600_000)
    await decideOffering(makeAct(trx, queue, await makeModerator(trx), hoursOn(1)), { ...decision, id: late.id, decision: 'list' })
    const act = makeAct(trx, queue, early.owner, hoursOn(2))
    const saved = await draftOffering(act, {
      at: { id: early.id, revision: (await readOffering(trx, early.id)).revision },
      draft: { ...reworded, name: 'Early' },
    })
    await submitOffering(act, { id: early.id, revision: saved.ok ? saved.value.revision : 0 })
    const newest = await listNewestOfferings(trx, { ...view, atMost: 5 })
    expect(newest.map(({ name, unchecked }) => ({ name, unchecked }))).toEqual([
      { name: 'Late', unchecked: false },
      { name: 'Early', unchecked: true },
    ])
  })

  test('keeps the evidence for what reads the same', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue, { evidence: [pam] })
    await edit(trx, queue, offering, makeDraft({ summary: 'Next edition.' }))
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: true, capabilities: [{ level: 'documented' }] })
  })

  test('of a house whose papers do not stand waits for staff', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue)
    await trx.updateTable('house').set({ verifiedOn: '2026-02-28' }).where('organisationId', '=', offering.owner.organisation.id).execute()
    expect(await edit(trx, queue, offering, reworded)).toMatchObject({ value: { shown: false } })
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: false, version: { summary: makeDraft().summary } })
  })

  test('is checked by staff, who see what changed, and then counts as listed', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue, { evidence: [pam] })
    await edit(trx, queue, offering, reworded)
    const shown = await findSubmittedOffering(trx, offering.id, view)
    expect(shown?.changes?.map(({ field, ref }) => [field, ref])).toEqual([
      ['summary', ''],
      ['capabilities', 'iam-pam'],
    ])
    const moderator = makeAct(trx, queue, await makeModerator(trx))
    expect(await decideOffering(moderator, { ...decision, decision: 'list', id: offering.id, versionId: shown!.versionId })).toMatchObject({ ok: true })
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: false, version: { summary: 'Next edition.' }, capabilities: [{ level: 'claimed' }] })
    expect(await findSubmittedOffering(trx, offering.id, view)).toBeUndefined()
  })

  test('that staff send back gives way to what they checked before, evidence and all', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue, { evidence: [pam] })
    await edit(trx, queue, offering, reworded)
    const moderator = makeAct(trx, queue, await makeModerator(trx))
    const back = { ...decision, decision: 'request_changes' as const, reason: 'unsupported' as const, note: 'Which protocols?', id: offering.id }
    expect(await decideOffering(moderator, back)).toMatchObject({ value: { state: 'listed' } })
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: false, version: { summary: makeDraft().summary }, capabilities: [{ level: 'documented' }] })
    expect((await readOffering(trx, offering.id)).workingVersionId).not.toBeNull()
  })

  test('that its house undoes brings the evidence back', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue, { evidence: [pam] })
    await edit(trx, queue, offering, reworded)
    await edit(trx, queue, offering, makeDraft())
    expect(await page(trx, offering.id)).toMatchObject({ unchecked: true, capabilities: [{ level: 'documented' }] })
  })

  test('is not decided on by somebody who read an older one', async ({ trx, queue }) => {
    const offering = await makeListedOffering(trx, queue)
    await edit(trx, queue, offering, reworded)
    const read = await findSubmittedOffering(trx, offering.id, view)
    await edit(trx, queue, offering, makeDraft({ summary: 'Yet another.' }))
    const moderator = makeAct(trx, queue, await makeModerator(trx))
    const stale = { ...decision, decision: 'list' as const, id: offering.id, versionId: read!.versionId }
    expect(await decideOffering(moderator, stale)).toEqual({ ok: false, refusal: { reason: 'other_version' } })
  })
})

describe('the yearly confirmation', () => {
  test('is an owner’s, for a listing as it reads, and brings one back that left the list', async ({ trx, queue }) => {
    const { id, owner } = await makeListedOffering(trx, queue)
    const { revision, slug } = await readOffering(trx, id)
    const later = new Date('2028-06-02T08:00:00Z')
    const then = { today: '2028-06-02', locale: 'en' } as const
    expect(await findListedOffering(trx, slug, then)).toBeUndefined()
    expect(await confirmOffering(makeAct(trx, queue, owner, later), { id, revision: revision + 1 })).toMatchObject({ refusal: { reason: 'stale' } })
    const bidder = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['bidder'])
    expect(await confirmOffering(makeAct(trx, queue, bidder, later), { id, revision })).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await confirmOffering(makeAct(trx, queue, owner, later), { id, revision })).toEqual({ ok: true, value: { confirmedOn: '2028-06-02' } })
    expect(await findListedOffering(trx, slug, then)).toMatchObject({ confirmedOn: '2028-06-02', unconfirmed: false })
  })

  test('is not for what is not listed', async ({ trx, queue }) => {
    const { id, owner, revision } = await makeDraftedOffering(trx, queue)
    expect(await confirmOffering(makeAct(trx, queue, owner), { id, revision })).toEqual({ ok: false, refusal: { reason: 'not_listed' } })
  })
})

describe('archiving', () => {
  test('takes a listing out and cannot be repeated', async ({ trx, queue }) => {
    const { id, owner } = await makeListedOffering(trx, queue)
    const { revision } = await readOffering(trx, id)
    const act = makeAct(trx, queue, owner)
    expect(await archiveOffering(act, { id, revision: revision - 1 })).toMatchObject({ refusal: { reason: 'stale' } })
    expect(await archiveOffering(act, { id, revision })).toEqual({ ok: true, value: undefined })
    expect(await page(trx, id)).toBeUndefined()
    expect(await archiveOffering(act, { id, revision: revision + 1 })).toEqual({ ok: false, refusal: { reason: 'wrong_state', state: 'archived' } })
  })

  test('waits while staff read a first listing', async ({ trx, queue }) => {
    const { id, owner } = await makeSubmittedOffering(trx, queue)
    expect(await archiveOffering(makeAct(trx, queue, owner), { id, revision: 2 })).toMatchObject({ refusal: { reason: 'wrong_state', state: 'in_review' } })
  })
})
