import { describe, expect } from 'vitest'
import { bandOf, leavesFewHouses } from '#app/domain/matching/band.ts'
import { recordBand } from '#app/domain/matching/record-band.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makeRequirementDraft, makeSavedRequirement, makeSubmittedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const musts = [{ kind: 'capability', ref: 'iam-pam', weight: 'must' } as const, { kind: 'deployment', ref: 'on-premise', weight: 'must' } as const]

/** A draft of the bank whose musts are met by so many offerings of each house. */
async function prepare(trx: Trx, queue: Queue<Trx>, ofHouse: readonly number[]) {
  const world = await makeWorld(trx, queue, { houses: 3 })
  for (const [house, count] of ofHouse.entries()) {
    for (let number = 1; number <= count; number += 1) {
      await makeListedOffering(trx, queue, { owner: world.houses[house]!.owner, draft: { name: `Rakhwala Access ${house} ${number}` } })
    }
  }
  const saved = await makeSavedRequirement(world, { draft: { criteria: musts, narrowReason: '' } })
  return { world, saved }
}

const look = (world: World, id: string, who = world.bank.procurement) => recordBand(world.act(who), { requirementId: id, market })
const looks = (trx: Trx) => trx.selectFrom('requirementBand').select(['band', 'criteria', 'seenBy']).orderBy('seenAt').execute()

describe('the band of offerings that would qualify', () => {
  test('is one of four, by where the numbers stand', () => {
    expect([0, 1, 2, 3, 5, 6, 400].map(bandOf)).toEqual(['none', '1-2', '1-2', '3-5', '3-5', '6-or-more', '6-or-more'])
  })

  test('is told without a number or a name, and each look that differs is kept with its criteria', async ({ trx, queue }) => {
    const { world, saved } = await prepare(trx, queue, [2, 1])
    expect(await look(world, saved.id)).toEqual({ ok: true, value: { band: '3-5' } })
    world.time.pass(60_000)
    await look(world, saved.id)
    expect(await looks(trx), 'the same look again is no second one').toHaveLength(1)
    const draft = makeRequirementDraft({ criteria: [...musts, { kind: 'standard', ref: 'saml', weight: 'must' }] })
    must(await saveRequirement(world.act(world.bank.procurement), { ...saved, draft, market }))
    world.time.pass(60_000)
    expect(must(await look(world, saved.id))).toEqual({ band: 'none' })
    const kept = await looks(trx)
    expect(kept.map(({ band, criteria, seenBy }) => [band, criteria.length, seenBy])).toEqual([
      ['3-5', 2, world.bank.procurement.personId],
      ['none', 3, world.bank.procurement.personId],
    ])
  })

  test('counts the gates of the institution: what is built on a product of its own list is out', async ({ trx, queue }) => {
    const { world, saved } = await prepare(trx, queue, [1])
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[0]!.id).execute()
    expect(must(await look(world, saved.id))).toEqual({ band: 'none' })
  })

  test('is for those who write it: nobody else learns it, and no look of theirs is kept', async ({ trx, queue }) => {
    const { world, saved } = await prepare(trx, queue, [1])
    const { stranger: bank, houses, staff } = world
    for (const stranger of [bank.procurement, houses[0]!.owner, staff.moderator]) {
      expect(await look(world, saved.id, stranger)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    }
    expect(await look(world, saved.id, world.bank.evaluator)).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    const submitted = await makeSubmittedRequirement(world)
    expect(await look(world, submitted.id)).toEqual({ ok: false, refusal: { reason: 'not_a_draft' } })
    expect(await looks(trx)).toEqual([])
  })
})

describe('musts that leave fewer than three houses', () => {
  test('are counted by houses', () => {
    expect([0, 2, 3, 9].map(leavesFewHouses)).toEqual([true, true, false, false])
  })

  test('need a reason, by the rule of the procedure, however many offerings the houses list', async ({ trx, queue }) => {
    const { world, saved } = await prepare(trx, queue, [4, 2])
    const author = world.act(world.bank.procurement)
    expect(await submitRequirement(author, { ...saved, market })).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', faults: [{ field: 'narrowReason', fault: 'few-houses', rule: expect.stringContaining('quotation, rule 5') }] },
    })
    const draft = makeRequirementDraft({ criteria: musts, narrowReason: 'The servers may not leave the building.' })
    const { revision } = must(await saveRequirement(author, { ...saved, draft, market }))
    must(await submitRequirement(author, { id: saved.id, revision, market }))
  })

  test('three houses need none', async ({ trx, queue }) => {
    const { world, saved } = await prepare(trx, queue, [1, 1, 1])
    must(await submitRequirement(world.act(world.bank.procurement), { ...saved, market }))
  })
})
