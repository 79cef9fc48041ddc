import { describe, expect } from 'vitest'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { pathOf } from '#app/domain/requirements/status.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { verifySignature } from '#app/domain/sealing/receipt.ts'
import { test } from '#test/fixtures/database.ts'
import { makeWorld, testKeys, type World } from '#test/fixtures/make-world.ts'
import { award, bid, historyOf, open, report, runLine, score, statesOf } from './whole-line.ts'

const clockwork = { kind: 'system', name: 'clock' } as const

describe('a quotation from the draft to the award', () => {
  test('passes every state of its path at its time, and recorded and effective state agree once each is recorded', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const line = await bid(world)
    const { id, closesAt } = line.requirement
    expect(await statesOf(world, id)).toEqual({ recorded: 'published', effective: 'published' })
    world.time.moveTo(closesAt)
    expect(await statesOf(world, id)).toEqual({ recorded: 'published', effective: 'financial_opening_due' })
    await recordDue(world.act(clockwork), { requirementId: id })
    expect(await statesOf(world, id)).toEqual({ recorded: 'financial_opening_due', effective: 'financial_opening_due' })
    const stages = [
      [open, 'financial_evaluation'],
      [score, 'financial_evaluation'],
      [report, 'final_report'],
      [award, 'awarded'],
    ] as const
    for (const [stage, state] of stages) {
      await stage(world, line)
      expect(await statesOf(world, id)).toEqual({ recorded: state, effective: state })
    }
    const { bank, staff } = world
    expect((await historyOf(world, id)).map(({ move, by }) => [move, by])).toEqual([
      ['>draft', bank.procurement.personId],
      ['draft>in_review', bank.procurement.personId],
      ['in_review>published', staff.moderator.personId],
      ['published>closed', 'system'],
      ['closed>financial_opening_due', 'system'],
      ['financial_opening_due>financial_evaluation', bank.owner.personId],
      ['financial_evaluation>final_report', bank.procurement.personId],
      ['final_report>awarded', bank.owner.personId],
    ])
    // What is delivered is confirmed by both sides, after the award.
    expect((await historyOf(world, id)).map(({ move }) => move.split('>')[1])).toEqual(pathOf(quotation).filter((state) => state !== 'delivered'))
  })

  test('with no job running, the next operation records closing and opening first, in order, at the times at which they were due', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const line = await bid(world)
    const { closesAt, id } = line.requirement
    world.time.moveTo(new Date(closesAt.getTime() + 3 * 86_400_000))
    const openedAt = new Date(world.time.now().getTime() + 60_000)
    await open(world, line)
    const late = (await historyOf(world, id)).slice(3)
    expect(late).toEqual([
      { move: 'published>closed', by: 'system', at: closesAt },
      { move: 'closed>financial_opening_due', by: 'system', at: closesAt },
      { move: 'financial_opening_due>financial_evaluation', by: world.bank.owner.personId, at: openedAt },
    ])
    const chain = await trx.selectFrom('sealedChainEntry').select(['kind', 'happenedAt']).orderBy('position').execute()
    expect(chain.slice(2)).toEqual([
      { kind: 'closed', happenedAt: closesAt },
      { kind: 'opened', happenedAt: openedAt },
    ])
    expect(await trx.selectFrom('opening').select(['dueAt', 'performedAt']).execute()).toEqual([{ dueAt: closesAt, performedAt: openedAt }])
    for (const stage of [score, report, award]) await stage(world, line)
    expect(await statesOf(world, id)).toEqual({ recorded: 'awarded', effective: 'awarded' })
  })

  test('a job that runs late, or twice, records nothing twice', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await bid(world)
    world.time.moveTo(requirement.closesAt)
    for (let turn = 0; turn < 3; turn += 1) {
      await recordDue(world.act(clockwork), { requirementId: requirement.id })
      world.time.pass(60_000)
    }
    expect((await historyOf(world, requirement.id)).filter(({ by }) => by === 'system')).toHaveLength(2)
    expect(await trx.selectFrom('opening').select('id').execute()).toHaveLength(1)
  })
})

describe('what a whole line leaves behind', () => {
  test('the sealed chain is whole: two submissions, the closing with their number, the opening with each outcome', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { winner, loser } = await runLine(world)
    const chain = await trx.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()
    expect(await findBreak(chain)).toBeUndefined()
    const bodies = chain.map((entry) => JSON.parse(entry.body.toString()) as { kind: string; data: Record<string, unknown> })
    expect(bodies.map(({ kind }) => kind)).toEqual(['submitted', 'submitted', 'closed', 'opened'])
    expect(bodies[2]!.data).toEqual({ envelopes: 2 })
    expect(bodies[3]!.data['outcomes']).toMatchObject([
      { proposal: winner, outcome: 'intact' },
      { proposal: loser, outcome: 'intact' },
    ])
    const { chainHead } = await trx.selectFrom('opening').select('chainHead').executeTakeFirstOrThrow()
    expect(chainHead).toEqual(chain.at(-1)!.hash)
  })

  test('each receipt is signed and names the place of its envelope in the chain', async ({ trx, queue }) => {
    await runLine(await makeWorld(trx, queue))
    const receipts = await trx.selectFrom('submissionReceipt').selectAll().orderBy('chainPosition').execute()
    const chain = await trx.selectFrom('sealedChainEntry').select(['position', 'hash']).orderBy('position').execute()
    for (const [index, { receipt, signature }] of receipts.entries()) {
      expect(await verifySignature(receipt, signature, testKeys.signing.current.publicKey)).toBe(true)
      expect(JSON.parse(receipt.toString())).toMatchObject({ position: index + 1, head: chain[index]!.hash.toString('hex') })
    }
    expect(receipts).toHaveLength(2)
  })

  test('every move of requirement and proposals has its audit event, under the same id as its history', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, winner, loser } = await runLine(world)
    const events = await trx.selectFrom('auditEvent').select(['id', 'verb', 'subjectId']).where('subjectId', 'in', [requirement.id, winner, loser]).execute()
    const history = await trx.selectFrom('stateHistory').select('id').where('subjectId', 'in', [requirement.id, winner, loser]).execute()
    const ids = new Set(events.map((event) => event.id))
    expect(history.filter(({ id }) => !ids.has(id))).toEqual([])
    const verbs = (id: string) => events.filter((event) => event.subjectId === id).map((event) => event.verb.split('.')[1])
    expect(verbs(winner)).toEqual(['start', 'save', 'submit', 'open', 'find_responsive', 'price', 'win'])
    expect(verbs(loser)).toEqual(['start', 'save', 'submit', 'open', 'find_responsive', 'price', 'lose'])
    expect(verbs(requirement.id)).toEqual([
      ...['start', 'save', 'submit', 'publish', 'close', 'opening_due'],
      ...['approve', 'open', 'approve', 'appoint', 'declare', 'save', 'lock', 'take_means', 'report', 'award'],
    ])
  })

  test('everybody concerned was told, and nobody else', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    await runLine(world)
    expect(await toldOf(world)).toEqual(expectedNotices)
    const mails = await trx.selectFrom('mail').select('id').execute()
    expect(mails).toHaveLength(Object.values(await toldOf(world)).flat().length)
  })

  test('results and debriefs are stored, and the loser reads why it lost', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { winner, loser } = await runLine(world)
    const results = await trx.selectFrom('evaluationResult').selectAll().orderBy('rank').execute()
    // Technical 80 and 85 at weight 70; price 100 and 80 at weight 30.
    expect(results.map((row) => [row.proposalId, row.technicalHundredths, row.priceHundredths, row.combinedHundredths, row.rank])).toEqual([
      [winner, 8000, 10_000, 8600, 1],
      [loser, 8500, 8000, 8350, 2],
    ])
    expect(await trx.selectFrom('debrief').select(['proposalId', 'reason']).execute()).toEqual([
      { proposalId: loser, reason: 'The price was a quarter higher.' },
    ])
    expect(await trx.selectFrom('proposal').select(['id', 'state']).orderBy('id').execute()).toEqual([
      { id: winner, state: 'won' },
      { id: loser, state: 'lost' },
    ])
  })
})

const officers = ['bank.owner', 'bank.procurement']
const everyone = ['bank.auditor', 'bank.evaluator', 'bank.owner', 'bank.procurement', 'bank.security']
const both = ['one.bidder', 'one.owner', 'two.bidder', 'two.owner']
const expectedNotices = {
  'requirement-submitted': ['staff.admin', 'staff.moderator'],
  'requirement-published': officers,
  'proposal-received': both,
  'requirement-closed': [...officers, ...both],
  'opening-due': officers,
  'opening-approval-asked': officers,
  'envelopes-opened': [...everyone, ...both],
  'panel-appointed': ['bank.evaluator'],
  'sheets-locked': officers,
  'consensus-asked': ['bank.evaluator'],
  'report-ready': everyone,
  'award-won': ['one.bidder', 'one.owner'],
  'award-lost': ['two.bidder', 'two.owner'],
  'award-made': everyone,
}

/** Who was told of what, as names. */
async function toldOf(world: World): Promise<Record<string, string[]>> {
  const names = namesOf(world)
  const rows = await world.db.selectFrom('notification').select(['kind', 'personId']).execute()
  const told: Record<string, string[]> = {}
  for (const { kind, personId } of rows) (told[kind] ??= []).push(names.get(personId) ?? 'somebody else')
  return Object.fromEntries(Object.entries(told).map(([kind, people]) => [kind, people.sort()]))
}

function namesOf({ bank, houses, staff }: World): Map<string, string> {
  const named = (prefix: string, members: object) =>
    Object.entries(members).flatMap(([role, member]) =>
      typeof member === 'object' && member !== null && 'personId' in member ? [[member.personId as string, `${prefix}.${role}`] as const] : [],
    )
  return new Map([...named('bank', bank), ...named('one', houses[0]!), ...named('two', houses[1]!), ...named('staff', staff)])
}
