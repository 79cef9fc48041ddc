import { describe, expect } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { strongScore, toldRanks } from '#app/domain/matching/parameters.ts'
import type { Match } from '#app/domain/matching/run.ts'
import { tellInstitution } from '#app/domain/matching/tell-strong.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

/** A published requirement, and an offering that stood among the eligible of its first run. */
async function prepare(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const { id: offeringId } = await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner })
  const { listedVersionId, houseId } = await trx.selectFrom('offering').selectAll().where('id', '=', offeringId).executeTakeFirstOrThrow()
  const known = { offeringId, offeringVersionId: listedVersionId!, houseId }
  const requirement = await makePublishedRequirement(world)
  const { currentVersionId } = await trx.selectFrom('requirement').select('currentVersionId').where('id', '=', requirement.id).executeTakeFirstOrThrow()
  const clock = world.act({ kind: 'system', name: 'clock' })
  const runFirst = async () => {
    const runId = newId()
    const bytes = { inputsDigest: Buffer.alloc(32), body: Buffer.from('{}') }
    const counts = { readCount: 1, eligibleCount: 1, ineligibleCount: 0 }
    const run = { id: runId, requirementId: requirement.id, requirementVersionId: currentVersionId!, algorithmVersion: 3, ranAt: world.time.now() }
    await trx
      .insertInto('matchRun')
      .values({ ...run, ...bytes, ...counts })
      .execute()
    await trx.insertInto('matchResult').values({ runId, rank: 1, offeringVersionId: known.offeringVersionId, houseId, scoreHundredths: 9_000 }).execute()
    return runId
  }
  /** Tells of a run with these eligible, best first. */
  const tell = async (eligible: Partial<Match>[], runId: string = newId()) => {
    const locked = (await lockRequirement(trx, clock, requirement.id))!
    await tellInstitution(trx, clock, locked, { eligible: eligible.map((one) => ({ ...makeMatch(), ...one })) }, runId)
  }
  return { world, requirement, known: { ...known, score: 9_000 }, runFirst, tell }
}

const makeMatch = (): Match => ({ offeringId: newId(), offeringVersionId: newId(), houseId: newId(), score: strongScore, parts: [], notices: [] })

const told = (trx: Trx) =>
  trx.selectFrom('notification').select(['personId', 'organisationId', 'values', 'path']).where('kind', '=', 'strong-matches').orderBy('personId').execute()

describe('the procurement officers of an institution', () => {
  test('are told once for a run how many new offerings match strongly, and nobody else is', async ({ trx, queue }) => {
    const { world, requirement, known, runFirst, tell } = await prepare(trx, queue)
    await runFirst()
    await tell([{}, known, {}])
    const notices = await told(trx)
    expect(notices.map(({ personId }) => personId)).toContain(world.bank.procurement.personId)
    expect(notices.map(({ personId }) => personId)).not.toContain(world.bank.owner.personId)
    expect(new Set(notices.map(({ personId }) => personId)).size).toBe(notices.length)
    for (const notice of notices) {
      expect(notice).toMatchObject({ organisationId: world.bank.id, path: `/institution/requirements/${requirement.id}/matches` })
      expect(notice.values).toMatchObject({ count: 2 })
    }
  })

  test('are not told of the first run, of what matched before, of a weak score, or of one that ranks behind', async ({ trx, queue }) => {
    const { known, runFirst, tell } = await prepare(trx, queue)
    await tell([{}])
    await tell([{}], await runFirst())
    await tell([known])
    await tell([{ score: strongScore - 1 }])
    await tell([...Array.from({ length: toldRanks }, () => known), {}])
    expect(await told(trx)).toEqual([])
  })

  test('are not told while their institution may not see its matches', async ({ trx, queue }) => {
    const { world, runFirst, tell } = await prepare(trx, queue)
    await runFirst()
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', world.bank.id).execute()
    await tell([{}])
    expect(await told(trx)).toEqual([])
  })
})
