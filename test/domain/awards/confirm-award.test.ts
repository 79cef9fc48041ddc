import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { confirmDelivery, confirmPayment, findConfirmations } from '#app/domain/awards/confirm-award.server.ts'
import { readableBy } from '#app/domain/awards/confirmation.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { summariseRatings } from '#app/domain/awards/ratings.ts'
import { letAwardFall } from '#app/domain/awards/let-award-fall.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { debriefsFor, makeReported } from '#test/fixtures/make-standstill.ts'
import { recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

describe('after the award', () => {
  test('each side confirms its own, revises it until the other has, and reads the other’s only then; both make it delivered', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reported = await makeReported(world, [90, 80], 'quotation')
    const requirementId = reported.id
    const first = reported.proposalIds[0]!
    const acceptedOn = marketDay(world.time.now())
    const delivery = (mark: number, on = acceptedOn) =>
      confirmDelivery(world.act(world.bank.procurement), {
        requirementId,
        confirmation: { acceptedOn: on, asAgreed: true, delivery: mark, quality: 4, support: 3 },
      })
    const payment = (house = 0) =>
      confirmPayment(world.act(world.houses[house]!.finance), { requirementId, confirmation: { paidOnTime: false, scopeUnchanged: true } })
    expect(await delivery(5)).toEqual({ ok: false, refusal: { reason: 'not_awarded' } })
    expect(await payment()).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    must(await decideAward(world.act(world.bank.owner), { requirementId, proposalId: first, reason: 'The best.', debriefs: debriefsFor(reported, first) }))

    expect(await delivery(5, '2999-01-01')).toEqual({ ok: false, refusal: { reason: 'not_yet' } })
    must(await delivery(5))
    expect(must(await delivery(2))).toEqual({ delivered: false })
    const alone = (await findConfirmations(trx, requirementId))!.both
    expect(alone.institution).toMatchObject({ delivery: 2, acceptedOn })
    expect(readableBy('house', alone)).toEqual({ institution: null, house: null })
    expect(await payment(1)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(must(await payment())).toEqual({ delivered: true })
    const both = (await findConfirmations(trx, requirementId))!.both
    expect(readableBy('house', both)).toEqual(both)
    expect(await recordedState(world, requirementId)).toBe('delivered')
    for (const late of [delivery(1), payment()]) expect(await late).toEqual({ ok: false, refusal: { reason: 'both_given' } })
    await expect(trx.updateTable('awardConfirmation').set({ deliveryRating: 5 }).where('side', '=', 'institution').execute()).rejects.toThrow('do not change')
  })

  test('a fall leaves nothing to confirm', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reported = await makeReported(world, [90, 80], 'quotation')
    const first = reported.proposalIds[0]!
    const input = { requirementId: reported.id, proposalId: first, reason: 'The best.', debriefs: debriefsFor(reported, first) }
    must(await decideAward(world.act(world.bank.owner), input))
    must(await letAwardFall(world.act(world.bank.owner), { requirementId: reported.id, reason: 'It did not sign.' }))
    const confirmation = { paidOnTime: true, scopeUnchanged: true }
    expect(await confirmPayment(world.act(world.houses[0]!.owner), { requirementId: reported.id, confirmation })).toMatchObject({ ok: false })
    expect(await findConfirmations(trx, reported.id)).toBeUndefined()
  })
})

test('marks are shown together from the third institution on, each institution by its last word alone', () => {
  const mark = fc.integer({ min: 1, max: 5 })
  const rating = fc.record({
    institutionId: fc.constantFrom('a', 'b', 'c', 'd'),
    confirmedAt: fc.date({ noInvalidDate: true }),
    delivery: mark,
    quality: mark,
    support: mark,
  })
  fc.assert(
    fc.property(fc.uniqueArray(rating, { selector: ({ confirmedAt }) => confirmedAt.getTime() }), (given) => {
      const institutions = new Set(given.map(({ institutionId }) => institutionId))
      const shown = summariseRatings(given)
      expect(shown?.institutions ?? 0).toBe(institutions.size < 3 ? 0 : institutions.size)
      if (!shown) return
      const last = [...institutions].map((id) => given.filter((one) => one.institutionId === id).reduce((a, b) => (a.confirmedAt > b.confirmedAt ? a : b)))
      expect(shown.means.quality).toBe(Math.round((last.reduce((sum, one) => sum + one.quality, 0) / last.length) * 10))
    }),
  )
})
