import { describe, expect } from 'vitest'
import { listRelations } from '#app/domain/institutions/read.server.ts'
import { endRelation, relateHouse } from '#app/domain/institutions/relate-house.server.ts'
import { marketDay, addDays } from '#app/domain/market-day.ts'
import { findMatches } from '#app/domain/matching/read.server.ts'
import { findOwnPart } from '#app/domain/matching/read-own-part.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { listOwnRequirements } from '#app/domain/requirements/list.server.ts'
import { findOwnRequirement } from '#app/domain/requirements/read.server.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeMember } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

/** A bank with a published requirement for privileged access, which house 1 offers; house 2 offers something else. */
async function prepare(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner })
  const other = { name: 'Another thing', capabilities: [{ ref: 'soc-siem', stated: 'yes' as const, sentence: 'Collects what systems write.' }] }
  await makeListedOffering(trx, queue, { owner: world.houses[1]!.owner, draft: other })
  const { id } = await makePublishedRequirement(world)
  must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: id, market }))
  return { world, id }
}

/** What the bank sees of its requirement today: how many matches in its list, and the page. */
async function seen(world: World, id: string) {
  const today = marketDay(world.time.now())
  const requirement = (await findOwnRequirement(world.db, world.bank.id, id))!
  const page = await findMatches(world.db, requirement, { today, locale: 'en' })
  const [line] = await listOwnRequirements(world.db, world.bank.id, { today })
  return { page: page && 'conflicts' in page ? (page.bar ?? page.conflicts) : page?.eligible.length, counted: line!.eligible }
}

const relation = (world: World, house: number) => ({ institutionId: world.bank.id, houseId: world.houses[house]!.id, kind: 'shareholding' as const, note: '' })

describe('an institution that is related to a house', () => {
  test('sees no matches where that house’s offerings are asked for, on no page and in no count, until the relation has ended', async ({ trx, queue }) => {
    const { world, id } = await prepare(trx, queue)
    expect(await seen(world, id)).toEqual({ page: 1, counted: 1 })
    const { id: relationId } = must(await relateHouse(world.act(world.bank.owner), relation(world, 0)))
    const hidden = { page: [{ house: world.houses[0]!.name, capabilities: ['Privileged access'] }], counted: null }
    expect(await seen(world, id)).toEqual(hidden)
    const today = marketDay(world.time.now())
    must(await endRelation(world.act(world.bank.owner), { institutionId: world.bank.id, relationId, endedOn: addDays(today, 1) }))
    expect(await seen(world, id)).toEqual(hidden)
    world.time.pass(24 * 3_600_000)
    expect(await seen(world, id)).toEqual({ page: 1, counted: 1 })
  })

  test('sees the matches of what the house does not offer', async ({ trx, queue }) => {
    const { world, id } = await prepare(trx, queue)
    must(await relateHouse(world.act(world.bank.owner), relation(world, 1)))
    expect(await seen(world, id)).toEqual({ page: 1, counted: 1 })
  })

  test('takes nothing from the house, which is not told and is matched as before', async ({ trx, queue }) => {
    const { world, id } = await prepare(trx, queue)
    const told = () => trx.selectFrom('notification').where('organisationId', '=', world.houses[0]!.id).select('id').execute()
    const before = await told()
    must(await relateHouse(world.act(world.bank.owner), relation(world, 0)))
    expect(await told()).toEqual(before)
    expect(await findOwnPart(trx, { requirementId: id, houseId: world.houses[0]!.id }, 'en')).toMatchObject({
      eligible: [{ band: { low: expect.any(Number) } }],
    })
  })
})

test.for(['unverified', 'suspended'] as const)('an institution that is %s sees no matches, on no page and in no count', async (state, { trx, queue }) => {
  const { world, id } = await prepare(trx, queue)
  await trx.updateTable('institution').set({ state }).where('organisationId', '=', world.bank.id).execute()
  expect(await seen(world, id)).toEqual({ page: state, counted: null })
})

describe('a relation', () => {
  test('is stated once while it stands, by legal entities, and by staff with a source', async ({ trx, queue }) => {
    const { world } = await prepare(trx, queue)
    const owner = world.act(world.bank.owner)
    const staff = world.act(world.staff.moderator)
    const refused = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) })
    expect(await relateHouse(staff, relation(world, 0))).toEqual(refused('no_source'))
    expect(await relateHouse(owner, { ...relation(world, 0), note: 'The founder’s brother owns it.' })).toEqual(refused('words_about_people'))
    expect(await relateHouse(owner, { ...relation(world, 0), houseId: world.stranger.id })).toEqual(refused('unknown_house'))
    must(await relateHouse(owner, relation(world, 0)))
    expect(await relateHouse(staff, { ...relation(world, 0), note: 'The companies register.' })).toEqual(refused('already_related'))
  })

  test('that staff recorded is theirs to end, and none ends before it began or twice', async ({ trx, queue }) => {
    const { world } = await prepare(trx, queue)
    const owner = world.act(world.bank.owner)
    const staff = world.act(world.staff.moderator)
    const { id: relationId } = must(await relateHouse(staff, { ...relation(world, 0), note: 'The companies register.' }))
    const today = marketDay(world.time.now())
    const ending = { institutionId: world.bank.id, relationId, endedOn: today }
    expect(await endRelation(owner, ending)).toEqual({ ok: false, refusal: { reason: 'stated_by_staff' } })
    expect(await endRelation(staff, { ...ending, endedOn: addDays(today, -1) })).toEqual({ ok: false, refusal: { reason: 'before_it_began' } })
    expect(await endRelation(staff, { ...ending, institutionId: world.stranger.id })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    must(await endRelation(staff, ending))
    expect(await endRelation(staff, ending)).toEqual({ ok: false, refusal: { reason: 'ended' } })
    expect(await listRelations(trx, world.bank.id)).toMatchObject([{ statedBy: 'association', endedOn: today, note: 'The companies register.' }])
  })

  test('is nobody else’s to state: not procurement’s, another institution’s, a house’s, or that of staff who belong to it', async ({ trx, queue }) => {
    const { world } = await prepare(trx, queue)
    const reasonOf = async (actor: Parameters<World['act']>[0]) => {
      const related = await relateHouse(world.act(actor), { ...relation(world, 0), note: 'A source.' })
      return related.ok ? 'ok' : related.refusal.reason
    }
    expect(await reasonOf(world.bank.procurement)).toBe('forbidden')
    expect(await reasonOf(world.stranger.owner)).toBe('not_found')
    expect(await reasonOf(world.houses[0]!.owner)).toBe('not_found')
    expect(await reasonOf(world.staff.analyst)).toBe('forbidden')
    const { personId } = await makeMember(trx, { id: world.bank.id, kind: 'institution' }, ['auditor'])
    expect(await reasonOf({ ...world.staff.moderator, personId })).toBe('interest')
  })
})
