import { describe, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { readRecord } from '#app/domain/records/read-record.server.ts'
import { transact } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids } from '#test/fixtures/make-evaluation.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { debriefsFor, makeReported } from '#test/fixtures/make-standstill.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const read = (world: World, requirementId: string, who: keyof Pick<World['bank'], 'auditor' | 'owner' | 'procurement' | 'evaluator'> = 'auditor') =>
  readRecord(world.act(world.bank[who]), { requirementId, locale: 'en' })

describe('the record of a requirement', () => {
  test('is the auditor’s and the owner’s to read, and each reading and each refusal is in it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    must(await read(world, id))
    must(await read(world, id, 'owner'))
    for (const who of ['procurement', 'evaluator'] as const) expect(await read(world, id, who)).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    const stranger = await readRecord(world.act(world.stranger.auditor), { requirementId: id, locale: 'en' })
    expect(stranger).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    const { views } = must(await read(world, id)).writing
    expect(views.map(({ verb }) => verb)).toEqual(['record.read', 'record.read', 'record.read_denied', 'record.read_denied', 'record.read'])
  })

  test('says nothing of bids before closing, and never what a house did about it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    await makeSubmittedProposal(world, requirement, { house: 0 })
    const asker = world.act(world.houses[0]!.bidder)
    await transact(trx, (inner) =>
      recordEvent(inner, asker, { verb: 'question.ask', subject: { kind: 'requirement', id: requirement.id }, at: world.time.now() }),
    )
    const record = must(await read(world, requirement.id))
    expect(record.bidding).toMatchObject({ chain: [], receipts: [] })
    expect(record.evaluation).toBeNull()
    expect(record.writing.acts.map(({ verb }) => verb)).not.toContain('question.ask')
    expect(JSON.stringify(record)).not.toContain('House 1')
  })

  test('holds receipts whose chain can be walked, declarations in their words, approvals, marks, reasons and the heads of both chains', async ({
    trx,
    queue,
  }) => {
    const world = await makeWorld(trx, queue)
    const reported = await makeReported(world, [90, 80], 'quotation')
    const first = reported.proposalIds[0]!
    const input = { requirementId: reported.id, proposalId: first, reason: 'The best.', debriefs: debriefsFor(reported, first) }
    must(await decideAward(world.act(world.bank.owner), input))
    const { bidding, evaluation, heads } = must(await read(world, reported.id))
    expect(bidding.receipts.map(({ house, position }) => [house, position])).toEqual([
      ['House 1', 1],
      ['House 2', 2],
    ])
    const entries = bidding.chain.map(({ at, hash, previous, body, ...entry }) => ({
      ...{ ...entry, requirementId: reported.id, happenedAt: at },
      ...{ hash: Buffer.from(hash, 'hex'), previous: Buffer.from(previous, 'hex'), body: Buffer.from(body) },
    }))
    expect(await findBreak(entries)).toBeUndefined()
    expect(heads.sealed).toEqual({ position: entries.length, hash: bidding.chain.at(-1)!.hash })
    expect(heads.audit.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(bidding.panel).toMatchObject([{ chair: true, declaration: { conflict: false, note: '' } }])
    expect(bidding.openings[0]!.approvals).toHaveLength(2)
    expect(evaluation!.marks[0]!.criterion).toBe('capability · iam-pam')
    expect(evaluation!.results.map(({ rank }) => rank)).toEqual([1, 2])
    expect(evaluation!.debriefs).toMatchObject([{ house: 'House 2', reason: 'Less was shown (1).' }])
  })

  test('keeps marks until a report rests on them, since members score alone', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    await openBids(world, requirement)
    const { evaluation } = must(await read(world, requirement.id))
    expect(evaluation).toMatchObject({ marks: [], results: [], reports: [] })
  })
})
