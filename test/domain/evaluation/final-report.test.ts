import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { answerPriceExplanation, askPriceExplanation, decidePriceExplanation } from '#app/domain/evaluation/price-explanation.server.ts'
import { readReport } from '#app/domain/evaluation/read-report.server.ts'
import { findClosingEntry } from '#app/domain/sealing/read-closing.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, reportBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('the final report', () => {
  test('parts a tie by a lot that anybody can draw again from what was published at closing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const same = makePrice(5_000_000_00n)
    const bids = await makeBids(world, { prices: [same, same], draft: { tieRule: 'lot' } })
    await reportBids(world, bids, [80, 80])
    const requirementId = bids.requirement.id
    const { results, lot } = must(await readReport(world.act(world.bank.auditor), { requirementId }))
    const { head } = (await findClosingEntry(trx, requirementId))!
    const draw = (id: string) => createHash('sha256').update(`${head}${id}`).digest('hex')
    const inOrder = [...bids.proposalIds].sort((a, b) => (draw(a) < draw(b) ? -1 : 1))
    expect(results.map(({ proposalId, rank, tied }) => [proposalId, rank, tied])).toEqual([
      [inOrder[0], 1, true],
      [inOrder[1], 2, true],
    ])
    expect(lot).toEqual({ head, draws: inOrder.map((proposalId) => ({ proposalId, digest: draw(proposalId) })) })
  })

  test('shows a tie as one where the announced rule does not part it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const same = makePrice(5_000_000_00n)
    const bids = await makeBids(world, { prices: [same, same] })
    await reportBids(world, bids, [80, 80])
    const { results, lot } = must(await readReport(world.act(world.bank.auditor), { requirementId: bids.requirement.id }))
    expect(results.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ])
    expect(lot).toBeNull()
  })

  test('ranks by the lowest price alone where that was announced', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world, { draft: { ranking: 'lowest-price', tieRule: 'higher-technical' } })
    await reportBids(world, bids, [61, 99])
    const { results } = must(await readReport(world.act(world.bank.auditor), { requirementId: bids.requirement.id }))
    expect(results.map(({ proposalId, rank, combinedHundredths }) => [proposalId, rank, combinedHundredths])).toEqual([
      [bids.proposalIds[0], 1, null],
      [bids.proposalIds[1], 2, null],
    ])
  })

  test('is issued once, and names who issued it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world)
    await reportBids(world, bids, [80, 70])
    const requirementId = bids.requirement.id
    expect(await issueReport(world.act(world.bank.procurement), { requirementId })).toEqual(refusal('not_now'))
    const reports = await trx.selectFrom('evaluationReport').select(['kind', 'issuedBy']).where('requirementId', '=', requirementId).execute()
    expect(reports).toEqual([{ kind: 'final', issuedBy: world.bank.procurement.personId }])
  })
})

describe('the explanation of an abnormally low price', () => {
  async function makeLow(world: World) {
    const bids = await makeBids(world, { prices: [100n, 1_000n, 1_100n].map((price) => makePrice(price * 1_000_00n)) })
    await reportBids(world, bids, [80, 80, 80])
    return {
      proposalId: bids.proposalIds[0]!,
      other: bids.proposalIds[1]!,
      procurement: world.act(world.bank.procurement),
      house: world.act(world.houses[0]!.bidder),
    }
  }

  test('is asked for where the report marked one, answered once and to the last millisecond, by the clock under the lock', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { proposalId, other, procurement, house } = await makeLow(world)
    expect(await askPriceExplanation(procurement, { proposalId: other, market })).toEqual(refusal('not_low'))
    expect(await answerPriceExplanation(house, { proposalId, answer: 'Early.' })).toEqual(refusal('not_asked'))
    const { dueAt } = must(await askPriceExplanation(procurement, { proposalId, market }))
    expect(await askPriceExplanation(procurement, { proposalId, market })).toEqual(refusal('already_asked'))
    world.time.moveTo(dueAt)
    expect(await answerPriceExplanation(house, { proposalId, answer: 'Late.' })).toMatchObject(refusal('too_late'))
    expect(await trx.selectFrom('auditEvent').select('subjectId').where('verb', '=', 'price_explanation.refused_late').execute()).toEqual([
      { subjectId: proposalId },
    ])
    world.time.moveTo(new Date(dueAt.getTime() - 1))
    expect(await answerPriceExplanation(house, { proposalId, answer: ' ' })).toEqual(refusal('no_answer'))
    must(await answerPriceExplanation(house, { proposalId, answer: 'The tool was built for another customer.' }))
    expect(await answerPriceExplanation(house, { proposalId, answer: 'More.' })).toEqual(refusal('already_answered'))
  })

  test('is decided on once, with a reason, when it came or when the time for it is over', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { proposalId, procurement } = await makeLow(world)
    expect(await decidePriceExplanation(procurement, { proposalId, accepted: true, reason: 'Fine.' })).toEqual(refusal('not_asked'))
    const { dueAt } = must(await askPriceExplanation(procurement, { proposalId, market }))
    expect(await decidePriceExplanation(procurement, { proposalId, accepted: false, reason: 'No.' })).toEqual({
      ok: false,
      refusal: { reason: 'not_answered', dueAt },
    })
    world.time.moveTo(dueAt)
    expect(await decidePriceExplanation(procurement, { proposalId, accepted: false, reason: '' })).toEqual(refusal('no_reason'))
    must(await decidePriceExplanation(procurement, { proposalId, accepted: false, reason: 'Nothing was explained.' }))
    expect(await decidePriceExplanation(procurement, { proposalId, accepted: true, reason: 'After all.' })).toEqual(refusal('already_decided'))
  })
})
