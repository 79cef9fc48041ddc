import { describe, expect } from 'vitest'
import { checkPaper } from '#app/domain/market-evidence/check-paper.server.ts'
import { papersADay } from '#app/domain/market-evidence/content.ts'
import { findPaper, listPapers } from '#app/domain/market-evidence/read.server.ts'
import { answerAsk } from '#app/domain/statement-asks/answer-ask.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { testKeys } from '#test/fixtures/make-world.ts'
import { ask, makeAskWorld, match } from '../statement-asks/ask-world.ts'
import { contentOf, make, makeFor } from './evidence-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('a paper of market evidence', () => {
  test('says what was asked, that nothing met it, the near miss with what it lacks, and what the asked house answered', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world, requirement } = made
    await match(world, requirement)
    const asked = await ask(made)
    must(await answerAsk(world.act(world.houses[0]!.owner), { askId: asked.id, answer: 'decline' }))
    const content = await contentOf(trx, await make(world, requirement))
    expect(content.run).toMatchObject({ read: 1, eligible: 0, ineligible: 1, missingOne: 1, today: content.madeAt.slice(0, 10) })
    expect(content.eligible).toEqual([])
    expect(content.criteria.map(({ ref, weight }) => [ref, weight])).toContainEqual(['syslog', 'must'])
    const [miss] = content.nearMisses
    expect(miss!.offering.name).toBe('Rakhwala Access')
    expect(miss!.reasons).toMatchObject([{ gate: 'must', kind: 'standard', ref: 'syslog', code: 'not-stated' }])
    expect(content.asks).toMatchObject([{ asked: { kind: 'standard', ref: 'syslog' }, offering: 'Rakhwala Access', answer: 'declined' }])
  })

  test('keeps what is replaced, the budget, the own list, points and ratings off, and names what is replaced only when the officer says so', async ({
    trx,
    queue,
  }) => {
    const made = await makeAskWorld(trx, queue, { budgetMaxMinor: 73_194_285_601n })
    const { world, requirement } = made
    const { productId } = await makeListedEntry(trx, queue, { productName: 'Zentrova Endpoint' })
    await trx.insertInto('requirementReplaces').values({ requirementId: requirement.id, productId, ownListEntryId: null }).execute()
    await match(world, requirement)
    const quiet = await contentOf(trx, await make(world, requirement))
    const text = JSON.stringify(quiet)
    expect(quiet.replaced).toBeNull()
    for (const secret of [productId, 'Zentrova', '73194285601', '"replaces"', 'track-record', '"score"', 'contribution', 'satisfaction'])
      expect(text).not.toContain(secret)
    const open = await contentOf(trx, await make(world, requirement, { namesReplaced: true }))
    expect(open.replaced).toEqual(['Zentrova Endpoint'])
    expect(JSON.stringify(open)).not.toContain('73194285601')
  })

  test('is made by owner and procurement of the institution alone, once there is a run and the institution sees it', async ({ trx, queue }) => {
    const { world, requirement } = await makeAskWorld(trx, queue)
    expect(await makeFor(world, requirement, world.bank.procurement)).toEqual(refusal('no_run'))
    await match(world, requirement)
    for (const role of ['evaluator', 'security', 'auditor'] as const) expect(await makeFor(world, requirement, world.bank[role])).toEqual(refusal('forbidden'))
    for (const other of [world.stranger.owner, world.houses[0]!.owner, world.staff.admin])
      expect(await makeFor(world, requirement, other)).toEqual(refusal('not_found'))
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', world.bank.id).execute()
    expect(await makeFor(world, requirement, world.bank.owner)).toEqual(refusal('withheld'))
    await trx.updateTable('institution').set({ state: 'verified' }).where('organisationId', '=', world.bank.id).execute()
    for (let made = 0; made < papersADay; made += 1) expect((await makeFor(world, requirement, world.bank.owner)).ok).toBe(true)
    expect(await makeFor(world, requirement, world.bank.owner)).toEqual({ ok: false, refusal: { reason: 'too_many_today', limit: papersADay } })
    expect(await listPapers(trx, requirement.id)).toHaveLength(papersADay)
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'market_evidence.make').execute()).toHaveLength(papersADay)
  })

  test('is known by its bytes: as it was issued it is, with a byte altered it is not, and its signature is held to the key', async ({ trx, queue }) => {
    const { world, requirement } = await makeAskWorld(trx, queue)
    await match(world, requirement)
    const id = await make(world, requirement)
    const { paper } = (await findPaper(trx, requirement.id, id))!
    const { name: institution } = await trx.selectFrom('organisation').select('name').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    expect(await checkPaper(trx, testKeys, paper)).toMatchObject({ ok: true, value: { id, institution, madeAt: world.time.now() } })
    const altered = Buffer.from(paper)
    altered[altered.length - 1]! ^= 1
    expect(await checkPaper(trx, testKeys, altered)).toMatchObject(refusal('not_issued'))
    const otherKeys = { ...testKeys, signing: { ...testKeys.signing, all: new Map() } }
    expect(await checkPaper(trx, otherKeys, paper)).toMatchObject(refusal('signature'))
    expect(await findPaper(trx, world.bank.id, id)).toBeUndefined()
  })
})
