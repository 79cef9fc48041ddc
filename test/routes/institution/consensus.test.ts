import { describe, expect } from 'vitest'
import { action as answer, loader as asked } from '#app/routes/house/proposal-explanation.tsx'
import { loader as outcome } from '#app/routes/house/proposal-technical.tsx'
import { action as agree, loader as consensus } from '#app/routes/institution/consensus.tsx'
import { loader as proposals } from '#app/routes/institution/proposals.tsx'
import { action as issue, loader as report } from '#app/routes/institution/report.tsx'
import { action as score, loader as sheet } from '#app/routes/institution/sheet.tsx'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids, reportBids, scoreBids, seatThree } from '#test/fixtures/make-evaluation.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

type Cells = { criteria: { id: string; cells: { proposalId: string; wide: boolean; mean: number }[] }[] }

describe('the pages of an evaluation under two envelopes', () => {
  test('lead from sheets by letters over the consensus to the technical report, and tell a loser its own marks', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world, { profileCode: 'bank-rfp' })
    const { id } = bids.requirement
    await openBids(world, bids.requirement)
    const members = await seatThree(world, id)
    const at = world.time.now()
    const data = { proposal: bids.proposalIds[0]!, attachment: id }
    await recordEvent(trx, { actor: world.bank.evaluator }, { verb: 'attachment.read', subject: { kind: 'requirement', id }, at, data })
    const chair = await signedIn(world, queue, world.bank.evaluator)
    const shown = await chair.load(sheet, { id })
    expect(shown.data).toMatchObject({ open: true, undecided: 0, identified: [expect.stringMatching(/^[AB]$/)] })
    for (const page of [sheet, proposals]) expect(JSON.stringify((await chair.load(page, { id })).data)).not.toMatch(/House [12]|AGE-SECRET/)

    await scoreBids(world, bids, members, [
      [90, 20],
      [80, 60],
      [70, 40],
    ])
    expect((await chair.post(score, { id }, { intent: 'save' })).status).not.toBe(303)
    const procurement = await signedIn(world, queue, world.bank.procurement)
    expect((await procurement.post(agree, { id }, { intent: 'means' })).status).toBe(403)
    expect((await procurement.load(report, { id })).data).toMatchObject({
      report: { next: { kind: 'technical', obstacle: { reason: 'consensus_open', count: 6 } }, issued: [] },
    })
    expect((await chair.post(agree, { id }, { intent: 'means' })).status).toBe(303)
    const matrix = (await chair.load(consensus, { id })).data as Cells
    expect(matrix).toMatchObject({ locked: true, missing: 3, mayWrite: true })
    const fields = (note: string): [string, string][] =>
      matrix.criteria
        .flatMap((criterion) => criterion.cells.map((cell) => ({ ...cell, criterionId: criterion.id })))
        .flatMap((cell, index): [string, string][] => [
          [`entries[${index}].proposalId`, cell.proposalId],
          [`entries[${index}].criterionId`, cell.criterionId],
          [`entries[${index}].points`, String(cell.mean)],
          [`entries[${index}].note`, cell.wide ? note : ''],
        ])
    const without = await chair.post(agree, { id }, fields(''))
    expect(without.status).toBe(400)
    expect(Object.keys((without.data as { form: { error: object } }).form.error)).not.toEqual([])
    expect((await chair.post(agree, { id }, fields('The third member had overlooked an annex.'))).status).toBe(303)
    expect((await procurement.post(issue, { id }, { intent: 'technical' })).status).toBe(303)
    expect((await chair.load(proposals, { id })).data).toMatchObject({ proposals: [{ houseName: expect.stringContaining('House') }, {}] })

    const loser = await signedIn(world, queue, world.houses[1]!.bidder)
    const told = await loser.load(outcome, { id: bids.proposalIds[1]! })
    expect(told.data).toMatchObject({
      outcome: { passed: false, fault: 'under-threshold', technicalHundredths: 4000, marks: [{ points: 40 }, { points: 40 }, { points: 40 }] },
    })
    expect(JSON.stringify(told.data)).not.toMatch(/House 1|overlooked/)
    expect((await loser.load(outcome, { id: bids.proposalIds[0]! })).status).toBe(404)
  })
})

describe('an abnormally low price', () => {
  test('is asked about, explained by its house and decided on, each on its page', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const bids = await makeBids(world, { prices: [100n, 1_000n, 1_100n].map((price) => makePrice(price * 1_000_00n)) })
    await reportBids(world, bids, [80, 80, 80])
    const { id } = bids.requirement
    const [low, other] = bids.proposalIds as [string, string]
    const procurement = await signedIn(world, queue, world.bank.procurement)
    const house = await signedIn(world, queue, world.houses[0]!.bidder)
    expect((await house.load(asked, { id: low })).data).toMatchObject({ asked: null })
    expect((await procurement.post(issue, { id }, { intent: 'ask', proposalId: other })).data).toMatchObject({ refused: { reason: 'not_low' } })
    expect((await procurement.post(issue, { id }, { intent: 'ask', proposalId: low })).status).toBe(303)
    expect((await procurement.post(issue, { id }, { intent: 'decide', proposalId: low, accepted: 'yes', reason: 'Fine.' })).data).toMatchObject({
      refused: { reason: 'not_answered' },
    })
    expect((await house.load(asked, { id: low })).data).toMatchObject({ asked: { priceMinor: '10000000', answer: null }, mayAnswer: true })
    const rival = await signedIn(world, queue, world.houses[1]!.bidder)
    expect((await rival.load(asked, { id: low })).status).toBe(404)
    expect((await rival.post(answer, { id: low }, { answer: 'Ours' })).status).toBe(404)
    expect((await house.post(answer, { id: low }, { answer: ' ' })).status).toBe(400)
    expect((await house.post(answer, { id: low }, { answer: 'The licence was paid for by another customer.' })).status).toBe(303)
    expect((await house.post(answer, { id: low }, { answer: 'Again.' })).data).toMatchObject({ refused: { reason: 'already_answered' } })
    expect((await procurement.post(issue, { id }, { intent: 'decide', proposalId: low, accepted: 'no' })).status).toBe(400)
    expect((await procurement.post(issue, { id }, { intent: 'decide', proposalId: low, accepted: 'no', reason: 'It covers no support.' })).status).toBe(303)
    expect((await procurement.load(report, { id })).data).toMatchObject({ report: { explanations: [{ accepted: false, reason: 'It covers no support.' }] } })
    expect((await house.load(asked, { id: low })).data).toMatchObject({ asked: { accepted: false, reason: 'It covers no support.' } })
  })
})
