import { describe, expect } from 'vitest'
import { endRelation, relateHouse } from '#app/domain/institutions/relate-house.server.ts'
import { addDays, marketDay } from '#app/domain/market-day.ts'
import { readOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import { listOfferings } from '#app/domain/offerings/read-rows.server.ts'
import { askReference } from '#app/domain/references/ask-reference.server.ts'
import { decideReference, withdrawReference } from '#app/domain/references/decide-reference.server.ts'
import { listAskedReferences, listPublicReferences } from '#app/domain/references/read.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const locale = 'en' as const

async function prepare(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const { id: offeringId } = await makeListedOffering(trx, queue, {
    owner: world.houses[0]!.owner,
    draft: {
      capabilities: [
        { ref: 'iam-pam', stated: 'yes', sentence: 'Brokers every session.' },
        { ref: 'iam-secret', stated: 'yes', sentence: 'Keeps secrets.' },
        { ref: 'iam-mfa', stated: 'no', sentence: '' },
      ],
    },
  })
  const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
  return { world, offeringId, bankName: name }
}

const requestOf = (offeringId: string, institution: string, capabilities = ['iam-pam']) =>
  ({ offeringId, institution, capabilities, usedSince: '2024-05-01', sizeBand: '50-499', requirementId: undefined }) as const

/** The level of each capability, on the page, in a list, and for matching: the three must not differ. */
async function levels(world: World, offeringId: string) {
  const today = marketDay(world.time.now())
  const [row] = await listOfferings(world.db, { today, locale, filter: { houseId: world.houses[0]!.id } })
  const listed = Object.fromEntries(row!.capabilities.map(({ code, level }) => [code, level]))
  const page = (await findListedOffering(world.db, row!.slug, { today, locale }))!
  expect(Object.fromEntries(page.capabilities.filter(({ stated }) => stated === 'yes').map(({ code, level }) => [code, level]))).toEqual(listed)
  const facts = (await readOfferingFacts(world.db, today)).find((one) => one.offeringId === offeringId)!
  expect(Object.fromEntries(facts.capabilities.flatMap((one) => (one.answer === 'yes' ? [[one.code, one.evidence]] : [])))).toEqual(listed)
  return listed
}

const touched = async (world: World, offeringId: string) =>
  Number(
    (
      await world.db
        .selectFrom('searchChange')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('subjectId', '=', offeringId)
        .executeTakeFirstOrThrow()
    ).count,
  )

describe('a reference', () => {
  test('is evidence for the capabilities it names from its confirmation until it is withdrawn, and each time matching is told', async ({ trx, queue }) => {
    const { world, offeringId, bankName } = await prepare(trx, queue)
    const ask = () => askReference(world.act(world.houses[0]!.bidder), requestOf(offeringId, bankName.toUpperCase()))
    const { id } = must(await ask())
    expect(await ask()).toEqual({ ok: false, refusal: { reason: 'already_asked' } })
    expect(await levels(world, offeringId)).toEqual({ 'iam-pam': 'claimed', 'iam-secret': 'claimed' })
    const before = await touched(world, offeringId)
    must(await decideReference(world.act(world.bank.procurement), { id, decision: 'confirm', showName: false }))
    expect(await levels(world, offeringId)).toEqual({ 'iam-pam': 'verified', 'iam-secret': 'claimed' })
    const view = { today: marketDay(world.time.now()), locale }
    expect(await listPublicReferences(trx, { offeringId }, view)).toMatchObject([{ name: null, sector: 'bank', capabilities: ['Privileged access'] }])
    must(await withdrawReference(world.act(world.bank.owner), { id }))
    expect(await levels(world, offeringId)).toEqual({ 'iam-pam': 'claimed', 'iam-secret': 'claimed' })
    expect(await listPublicReferences(trx, { offeringId }, view)).toEqual([])
    expect(await touched(world, offeringId)).toBe(before + 2)
  })

  test('of a related house is refused whoever recorded the relation, and counts no more once there is one, until that has ended', async ({ trx, queue }) => {
    const { world, offeringId, bankName } = await prepare(trx, queue)
    const { id } = must(await askReference(world.act(world.houses[0]!.owner), requestOf(offeringId, bankName)))
    const relation = { institutionId: world.bank.id, houseId: world.houses[0]!.id, kind: 'shareholding', note: 'The companies register.' } as const
    const { id: relationId } = must(await relateHouse(world.act(world.staff.moderator), relation))
    const confirm = () => decideReference(world.act(world.bank.owner), { id, decision: 'confirm', showName: true })
    expect(await confirm()).toEqual({ ok: false, refusal: { reason: 'related' } })
    const today = marketDay(world.time.now())
    expect((await listAskedReferences(trx, world.bank.id, { today, locale }))[0]).toMatchObject({ related: true })
    must(await endRelation(world.act(world.staff.moderator), { institutionId: world.bank.id, relationId, endedOn: today }))
    must(await confirm())
    expect(await levels(world, offeringId)).toMatchObject({ 'iam-pam': 'verified' })
    const { id: again } = must(await relateHouse(world.act(world.bank.owner), relation))
    expect(await levels(world, offeringId)).toMatchObject({ 'iam-pam': 'claimed' })
    expect(await listPublicReferences(trx, { houseId: world.houses[0]!.id }, { today, locale })).toEqual([])
    must(await endRelation(world.act(world.bank.owner), { institutionId: world.bank.id, relationId: again, endedOn: addDays(today, 1) }))
    expect(await levels(world, offeringId)).toMatchObject({ 'iam-pam': 'claimed' })
    world.time.pass(86_400_000)
    expect(await levels(world, offeringId)).toMatchObject({ 'iam-pam': 'verified' })
  })

  test('is asked for what the listed version states, of an institution that is verified, and decided by it alone', async ({ trx, queue }) => {
    const { world, offeringId, bankName } = await prepare(trx, queue)
    const ask = (request: Parameters<typeof askReference>[1]) => askReference(world.act(world.houses[0]!.owner), request)
    expect(await ask(requestOf(offeringId, bankName, ['iam-pam', 'iam-mfa']))).toEqual({ ok: false, refusal: { reason: 'not_stated' } })
    expect(await ask(requestOf(offeringId, 'No Such Bank'))).toEqual({ ok: false, refusal: { reason: 'unknown_institution' } })
    expect(await ask({ ...requestOf(offeringId, bankName), usedSince: '2999-01-01' })).toEqual({ ok: false, refusal: { reason: 'not_yet' } })
    expect(await askReference(world.act(world.houses[1]!.owner), requestOf(offeringId, bankName))).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    const { id } = must(await ask(requestOf(offeringId, bankName)))
    const decide = (actor: World['bank']['owner']) => decideReference(world.act(actor), { id, decision: 'confirm', showName: false })
    expect(await decide(world.stranger.owner)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(await decide(world.bank.auditor)).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', world.bank.id).execute()
    expect(await decide(world.bank.owner)).toEqual({ ok: false, refusal: { reason: 'not_verified' } })
  })
})
