import { describe, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { loader as page } from '#app/routes/house/proposal.tsx'
import { loader as requirementPage } from '#app/routes/public/requirement.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, reportBids } from '#test/fixtures/make-evaluation.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

describe('the result of a proposal', () => {
  test('is told once it is awarded: own marks, and of the others the winner’s points and price alone', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const bids = await makeBids(world)
    const [first, second, third] = bids.proposalIds as [string, string, string]
    await reportBids(world, bids, [90, 70, 80])
    const loser = await signedIn(world, queue, world.houses[1]!.bidder)
    expect((await loser.load(page, { id: second })).data).toMatchObject({ result: null, proposal: { state: 'priced' } })

    const debriefs = new Map([second, third].map((id) => [id, `Why not ${id}`]))
    must(await decideAward(world.act(world.bank.procurement), { requirementId: bids.requirement.id, proposalId: first, reason: 'Best of three', debriefs }))
    const { data } = await loser.load(page, { id: second })
    expect(data).toMatchObject({
      result: {
        won: false,
        reason: `Why not ${second}`,
        fault: null,
        evaluated: 3,
        own: { technicalHundredths: 7_000, rank: 3 },
        winner: { houseName: 'House 1', priceMinor: '500000000', technicalHundredths: 9_000 },
        marks: bids.requirement.criterionIds
          .map((criterionId) => ({ criterionId, meanHundredths: 7_000 }))
          .sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
      },
    })
    for (const secret of ['House 3', third, `Why not ${third}`, '520000000']) expect(JSON.stringify(data)).not.toContain(secret)
    const winner = await signedIn(world, queue, world.houses[0]!.bidder)
    expect((await winner.load(page, { id: first })).data).toMatchObject({ result: { won: true, reason: 'Best of three' } })
  })

  test('names the winner and the number of proposals to everybody, and no price', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world)
    const [first, second] = bids.proposalIds as [string, string]
    await reportBids(world, bids, [90, 70])
    const input = { requirementId: bids.requirement.id, proposalId: first, reason: 'Best', debriefs: new Map([[second, 'Dearer']]) }
    must(await decideAward(world.act(world.bank.procurement), input))
    const stranger = await signedIn(world, queue, world.stranger.owner)
    const { data } = await stranger.load(requirementPage, { id: bids.requirement.id })
    expect(data).toMatchObject({ course: { award: { houseName: 'House 1' }, closing: { envelopes: 2 } }, house: null })
    for (const secret of ['House 2', 'Dearer', '500000000', first]) expect(JSON.stringify(data)).not.toContain(secret)
  })
})
