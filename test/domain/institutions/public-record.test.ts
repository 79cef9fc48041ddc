import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { findPublicInstitution } from '#app/domain/institutions/public-record.server.ts'
import { summariseRecord, type CountedRequirement } from '#app/domain/institutions/public-record.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const named = { draft: { named: true } }
const end = async (world: World, { id }: { id: string }) => must(await endRequirement(world.act(world.bank.owner), { id, reason: 'kept-with-controls' }))

describe('the public record of an institution', () => {
  test('begins with its second requirement that is over, and counts nothing that it published without its name', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { slug } = await trx.selectFrom('organisation').select('slug').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    for (let count = 0; count < 3; count += 1) await end(world, await makePublishedRequirement(world))
    // Whatever it did without its name, there is no such institution for the public.
    expect(await findPublicInstitution(trx, slug)).toBeUndefined()
    await end(world, await makePublishedRequirement(world, named))
    expect(await findPublicInstitution(trx, slug)).toMatchObject({ record: null })
    const last = await makePublishedRequirement(world, named)
    expect((await findPublicInstitution(trx, slug))!.record).toBeNull()
    await end(world, last)
    const { record, id } = (await findPublicInstitution(trx, slug))!
    expect(record).toMatchObject({ posted: 2, awarded: 0, cancelledAfterOpening: 0, endings: [{ reason: 'kept-with-controls', count: 2 }] })
    const { past } = await listPublicRequirements(trx, 'en', { namedOf: id })
    expect(past).toHaveLength(2)
  })

  test('is the same in whatever order its requirements come, and its shares never exceed the whole', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2027, 0, 1 + days)))
    const share = fc.tuple(fc.nat(5), fc.nat(5)).map(([part, rest]) => ({ part, all: part + rest }))
    const requirement = fc
      .record({ over: fc.boolean(), closesAt: day, decidedAt: fc.option(day), won: fc.boolean(), opened: fc.boolean(), answered: share, debriefed: share })
      .map(({ decidedAt, won, answered, debriefed, ...rest }): CountedRequirement => ({
        ...rest,
        awardedAt: won ? decidedAt : null,
        ended: won || !decidedAt ? null : { at: decidedAt, reason: 'cancelled' },
        ...{ questions: answered.all, answeredInTime: answered.part, losers: debriefed.all, debriefed: debriefed.part },
      }))
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 8 }), (requirements) => {
        const record = summariseRecord(requirements)
        expect(record === undefined).toBe(requirements.filter(({ over }) => over).length < 2)
        expect(summariseRecord([...requirements].reverse())).toEqual(record)
        if (!record) return
        expect(record.awarded + record.endings.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(record.posted)
        expect(record.questions.inTime).toBeLessThanOrEqual(record.questions.asked)
        expect(record.debriefs.given).toBeLessThanOrEqual(record.debriefs.losers)
      }),
    )
  })
})
