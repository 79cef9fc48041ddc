import { describe, expect } from 'vitest'
import { findAdvisory, findNewestAdvisory, listAdvisories } from '#app/domain/advisories/read.server.ts'
import { hide } from '#app/domain/hiding/hide.server.ts'
import { liftHide } from '#app/domain/hiding/lift.server.ts'
import type { Seer } from '#app/domain/hiding/seer.ts'
import type { SubjectKind } from '#app/domain/hiding/subject.ts'
import { findHousePage, findPublicHouses } from '#app/domain/houses/read.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { findMatches } from '#app/domain/matching/read.server.ts'
import { readOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import { listCompared, listComparedNames } from '#app/domain/offerings/read-compared.server.ts'
import { listHousesReplacing } from '#app/domain/offerings/read-replacing.server.ts'
import { findListedIds } from '#app/domain/offerings/listed.server.ts'
import { countProductsWithAlternative, listAlternatives } from '#app/domain/offerings/read-alternatives.server.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import { listNewestOfferings, listOfferings, listOfferingsByIds } from '#app/domain/offerings/read-rows.server.ts'
import { reinstateOrganisation } from '#app/domain/organisations/reinstate.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { findHoldingProducts, findRegistryPlaces, listProductChoices, readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { listEntries, listEntriesCiting } from '#app/domain/registry/read-rows.server.ts'
import { listWaitingReplies } from '#app/domain/registry/list-waiting.server.ts'
import { markReplyRead } from '#app/domain/registry/mark-reply-read.server.ts'
import { readHiddenEntries } from '#app/domain/registry/read-hidden.server.ts'
import { findUnreadReply } from '#app/domain/registry/read-reply.server.ts'
import { replyToEntry } from '#app/domain/registry/reply.server.ts'
import { findPublicRequirement, listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { readDocuments, readGround } from '#search/documents.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeMakerOwner } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { suspend } from '#test/fixtures/make-suspension.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const today = '2027-03-01'
const view = { today, locale: 'en' } as const
const staffSeer: Seer = { organisationId: null, isStaff: true }

/** A world with one house's offering, which replaces a product of the registry and matches a published requirement. */
async function makeMarket(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const house = world.houses[0]!
  const entry = await makeListedEntry(trx, queue, { capabilities: ['iam-pam'] })
  const evidence = [{ kind: 'capability', ref: 'iam-pam', level: 'verified', method: 'Seen.' }] as const
  const offering = await makeListedOffering(trx, queue, {
    owner: house.owner,
    draft: { replaces: [{ productId: entry.productId, migrationNote: '' }] },
    evidence: [...evidence],
  })
  const requirement = await makePublishedRequirement(world)
  must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: requirement.id, market }))
  const { slug } = await trx.selectFrom('offering').where('id', '=', offering.id).select('slug').executeTakeFirstOrThrow()
  const { slug: houseSlug } = await trx.selectFrom('organisation').where('id', '=', house.id).select('slug').executeTakeFirstOrThrow()
  return { world, house, entry, offering: { ...offering, slug }, houseSlug, requirement }
}
type Made = Awaited<ReturnType<typeof makeMarket>>

/** Every read that may show a house or an offering of it to somebody else, with how many of it each finds. */
async function countSeen(trx: Trx, { house, houseSlug, offering, entry, requirement, world }: Made): Promise<Record<string, number>> {
  const product = { id: entry.productId, capabilities: [{ code: 'iam-pam' }] }
  const ground = await readGround(trx, today)
  const documents = await readDocuments(trx, ground, { offering: [offering.id], house: [house.id], product: [] })
  const asked = { id: requirement.id, institutionId: world.bank.id, currentVersionId: requirement.versionId }
  const matches = (await findMatches(trx, asked, view))!
  if ('conflicts' in matches) throw new Error('the bank is related to nobody')
  return {
    list: (await listOfferings(trx, view)).length,
    'capability page': (await listOfferings(trx, { ...view, filter: { capabilities: ['iam-pam'] } })).length,
    'house page offerings': (await listOfferings(trx, { ...view, filter: { houseId: house.id } })).length,
    'directory hits': (await listOfferingsByIds(trx, [offering.id], view)).length,
    'suggested offerings': (await findListedIds(trx, [offering.id], today)).length,
    newest: (await listNewestOfferings(trx, { ...view, atMost: 5 })).length,
    alternatives: (await listAlternatives(trx, product, view)).length,
    'home figure': await countProductsWithAlternative(trx, [entry.productId], today),
    replacing: (await listHousesReplacing(trx, entry.productId)).length,
    compared: (await listCompared(trx, [offering.slug], view)).length,
    'compared names': (await listComparedNames(trx, [offering.slug], today)).length,
    'offering page': (await findListedOffering(trx, offering.slug, view)) ? 1 : 0,
    'matching facts': (await readOfferingFacts(trx, today)).length,
    'stored matches': matches.eligible.length,
    'stored counts': matches.counts.eligible,
    'offering documents': documents.filter(({ kind }) => kind === 'offering').length,
    'house documents': documents.filter(({ kind }) => kind === 'house').length,
    'house page': (await findHousePage(trx, houseSlug, view)) ? 1 : 0,
    'suggested houses': (await findPublicHouses(trx, [house.id])).length,
  }
}

const all = (count: number, counts: Record<string, number>) => Object.fromEntries(Object.keys(counts).map((name) => [name, count]))

describe('every read of a house and its offerings', () => {
  test('leaves out a suspended house, and has it again when it is reinstated', async ({ trx, queue }) => {
    const made = await makeMarket(trx, queue)
    const { world, house } = made
    const before = await countSeen(trx, made)
    expect(before).toEqual(all(1, before))
    await suspend(world, house.id)
    expect(await countSeen(trx, made)).toEqual(all(0, before))
    must(await reinstateOrganisation(world.act(world.staff.admin), { organisationId: house.id, reason: 'corrected', note: 'It is right now.' }))
    expect(await countSeen(trx, made)).toEqual(before)
  })

  test('leaves out a hidden house and a hidden offering, and has them again when the hide is lifted or over', async ({ trx, queue }) => {
    const made = await makeMarket(trx, queue)
    const { world, house, offering } = made
    const before = await countSeen(trx, made)
    const moderator = world.act(world.staff.moderator)
    const reason = { reason: 'personal-data', note: 'A telephone number.' } as const
    const hidden = must(await hide(moderator, { kind: 'house', id: house.id, ...reason }))
    expect(await countSeen(trx, made)).toEqual(all(0, before))
    must(await liftHide(moderator, { hideId: hidden.id, note: 'It is gone.' }))
    expect(await countSeen(trx, made)).toEqual(before)
    must(await hide(moderator, { kind: 'offering', id: offering.id, ...reason }))
    // Its house has its papers, so it stays by itself.
    const own = { 'house documents': 1, 'house page': 1, 'suggested houses': 1 }
    expect(await countSeen(trx, made)).toEqual({ ...all(0, before), ...own })
  })

  test('goes by the end of a hide and not by its record', async ({ trx, queue }) => {
    const { world, offering } = await makeMarket(trx, queue)
    const other = await makeListedOffering(trx, queue, { owner: world.houses[1]!.owner })
    const now = await databaseClock(trx)
    // A minute short of its 72 hours, and a minute past them, by the clock of the pages.
    for (const [id, minutes] of [
      [offering.id, 1],
      [other.id, -1],
    ] as const) {
      world.time.moveTo(new Date(now.getTime() - 72 * 3_600_000 + minutes * 60_000))
      must(await hide(world.act(world.staff.moderator), { kind: 'offering', id, reason: 'secret', note: 'A word.' }))
    }
    expect((await listOfferings(trx, view)).map(({ id }) => id)).toEqual([other.id])
  })

  test('shows what is out of sight to its own house and to staff', async ({ trx, queue }) => {
    const made = await makeMarket(trx, queue)
    await suspend(made.world, made.house.id)
    const own = { organisationId: made.house.id, isStaff: false }
    const rival = { organisationId: made.world.houses[1]!.id, isStaff: false }
    for (const [seer, seen] of [
      [own, true],
      [staffSeer, true],
      [rival, false],
      [undefined, false],
    ] as const) {
      expect((await findListedOffering(trx, made.offering.slug, { ...view, seer })) !== undefined).toBe(seen)
      expect((await findHousePage(trx, made.houseSlug, { ...view, seer })) !== undefined).toBe(seen)
    }
  })
})

describe('what else is hidden', () => {
  test('a registry entry closes no gate and is in no list, and its maker sees it', async ({ trx, queue }) => {
    const { world, entry } = await makeMarket(trx, queue)
    const owner = await makeMakerOwner(trx, entry.makerId)
    const seen = async () => ({
      list: (await listEntries(trx, view)).length,
      gates: (await readFlaggedProducts(trx, today)).namedProductIds.length,
      places: (await findRegistryPlaces(trx, [entry.productId], today)).size,
      suggested: (await findHoldingProducts(trx, [entry.productId], today)).length,
      choices: (await listProductChoices(trx, today)).length,
      citing: (await listEntriesCiting(trx, entry.advisoryId, today)).length,
      page: (await findProductPage(trx, entry.slug, view)) ? 1 : 0,
      documents: (await readDocuments(trx, await readGround(trx, today), { offering: [], house: [], product: [entry.productId] })).length,
    })
    const before = await seen()
    expect(before).toEqual(all(1, before))
    await hideNow(world, 'registry_entry', entry.id)
    expect(await seen()).toEqual(all(0, before))
    expect(await findProductPage(trx, entry.slug, { ...view, seer: { organisationId: owner.organisation.id, isStaff: false } })).toBeDefined()
    expect(await findProductPage(trx, entry.slug, { ...view, seer: { organisationId: world.bank.id, isStaff: false } })).toBeUndefined()
  })

  test('a reply of a maker is not shown, and the one before it does not come back', async ({ trx, queue }) => {
    const { world, entry } = await makeMarket(trx, queue)
    const owner = world.act(await makeMakerOwner(trx, entry.makerId))
    must(await replyToEntry(owner, { entryId: entry.id, body: 'Our first word.' }))
    must(await replyToEntry(owner, { entryId: entry.id, body: 'Our second word.' }))
    const { id } = await trx.selectFrom('registryReply').where('body', '=', 'Our second word.').select('id').executeTakeFirstOrThrow()
    const shown = async () => (await listEntries(trx, view))[0]!.reply
    expect(await shown()).toMatchObject({ body: 'Our second word.' })
    await hideNow(world, 'registry_reply', id)
    expect(await shown()).toBeNull()
  })

  test('a reply that takes the place of a hidden one waits for a moderator to read it, or for the end of the hide', async ({ trx, queue }) => {
    const { world, entry } = await makeMarket(trx, queue)
    const owner = world.act(await makeMakerOwner(trx, entry.makerId))
    const shown = async () => (await listEntries(trx, view))[0]!.reply?.body
    const reply = async (body: string) => {
      world.time.pass(60_000)
      must(await replyToEntry(owner, { entryId: entry.id, body }))
      return (await findUnreadReply(trx, entry.id))!
    }
    const first = await reply('Our first word.')
    await hideNow(world, 'registry_reply', first.id)
    const second = await reply('The same again.')
    expect([await shown(), second.body]).toEqual([undefined, 'The same again.'])
    expect((await readHiddenEntries(trx, [entry.id], world.time.now())).get(entry.id)).toEqual({ hidden: null, hiddenReply: null, replyWaits: true })
    const waiting = await listWaitingReplies(trx, { at: world.time.now(), limit: 5 })
    expect(waiting).toMatchObject([{ id: entry.id, kind: 'registry-reply' }])
    must(await markReplyRead(world.act(world.staff.moderator), { entryId: entry.id, replyId: second.id }))
    expect(await shown()).toBe('The same again.')
    await reply('A third word.')
    expect(await shown()).toBeUndefined()
    await trx
      .updateTable('hide')
      .set({ hiddenAt: new Date(0), until: new Date(1) })
      .execute()
    expect(await shown()).toBe('A third word.')
  })

  test('an advisory', async ({ trx, queue }) => {
    const { world, entry } = await makeMarket(trx, queue)
    const { slug } = await trx.selectFrom('advisory').where('id', '=', entry.advisoryId).select('slug').executeTakeFirstOrThrow()
    expect(await listAdvisories(trx)).toHaveLength(1)
    await hideNow(world, 'advisory', entry.advisoryId)
    expect([await listAdvisories(trx), await findAdvisory(trx, slug, today), await findNewestAdvisory(trx, today)]).toEqual([[], undefined, null])
    expect(await listAdvisories(trx, staffSeer)).toHaveLength(1)
  })

  test('a requirement: its page and the lists, but not for its institution or a house that has begun its proposal, and its deadline stays', async ({
    trx,
    queue,
  }) => {
    const { world, requirement, house } = await makeMarket(trx, queue)
    const bidder = (index: number) => world.act(world.houses[index]!.bidder)
    const begun = must(await startProposal(bidder(0), { requirementId: requirement.id }))
    await hideNow(world, 'requirement', requirement.id)
    expect((await listPublicRequirements(trx, 'en')).open).toEqual([])
    const seen = (organisationId: string) => findPublicRequirement(trx, requirement.id, { organisationId, isStaff: false })
    expect(await findPublicRequirement(trx, requirement.id)).toBeUndefined()
    expect(await seen(world.houses[1]!.id)).toBeUndefined()
    expect(await seen(world.bank.id)).toMatchObject({ closesAt: requirement.closesAt })
    expect(await seen(house.id)).toMatchObject({ closesAt: requirement.closesAt })
    expect(await startProposal(bidder(0), { requirementId: requirement.id })).toEqual({ ok: true, value: begun })
    expect(await startProposal(bidder(1), { requirementId: requirement.id })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  })
})

async function hideNow(world: World, kind: SubjectKind, id: string): Promise<void> {
  must(await hide(world.act(world.staff.moderator), { kind, id, reason: 'about-people', note: 'It names a person.' }))
}
