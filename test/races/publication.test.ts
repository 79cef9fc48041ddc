import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect } from 'vitest'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { amendRequirement } from '#app/domain/requirements/amend.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { publishUnchecked } from '#app/domain/requirements/publish-unchecked.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { openDatabase, type Db } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { must } from '#seeds/people.ts'
import { cloneDatabase, test, type Clone } from '#test/fixtures/database.ts'
import { readStanding } from '#test/fixtures/make-course.ts'
import { makeReadyProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, makeSubmittedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, prepareWorld } from '#test/fixtures/make-world.ts'

const rounds = [0, 1, 2, 3, 4, 5]
const prepared: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(prepared.map((world) => world.drop())))

/** Both at once, each on a connection of its own; which is called first changes with the round. */
async function atOnce<A, B>(clone: Clone, round: number, one: (db: Db) => Promise<A>, other: (db: Db) => Promise<B>): Promise<[A, B]> {
  const pools = [1, 2].map((number) => openDatabase(clone.url, { max: 1, applicationName: `race ${number}` })) as [Db, Db]
  await Promise.all(pools.map((db) => db.selectFrom('world').select('name').execute()))
  try {
    if (round % 2 === 0) return await Promise.all([one(pools[0]), other(pools[1])])
    const [second, first] = await Promise.all([other(pools[1]), one(pools[0])])
    return [first, second]
  } finally {
    await Promise.all(pools.map((db) => db.destroy()))
  }
}

test('staff answer at the moment at which it publishes itself: one of them publishes, and the other is told', { timeout: 60_000 }, async ({ queue }) => {
  const ready = await prepareWorld(queue, async (world) => {
    const { id } = await makeSubmittedRequirement(world)
    const { checkDueAt } = await world.db.selectFrom('requirement').select('checkDueAt').where('id', '=', id).executeTakeFirstOrThrow()
    world.time.moveTo(checkDueAt!)
    return id
  })
  prepared.push(ready)
  for (const round of rounds) {
    const { clone, world } = await ready.copy()
    const id = ready.made
    const check = { id, decision: 'publish', reason: 'meets-the-check', note: '', market } as const
    const [staff, clock] = await atOnce(
      clone,
      round,
      (db) => checkRequirement({ ...world.act(world.staff.moderator), db }, check),
      (db) => publishUnchecked({ ...world.act({ kind: 'system', name: 'clock' } as const), db }, { requirementId: id, market }),
    )
    expect([staff.ok, clock.ok].filter(Boolean)).toHaveLength(1)
    if (!staff.ok) expect(staff.refusal).toEqual({ reason: 'already_published' })
    if (!clock.ok) expect(clock.refusal).toEqual({ reason: 'not_in_review' })
    const published = await clone.db.selectFrom('stateHistory').select('id').where('subjectId', '=', id).where('toState', '=', 'published').execute()
    expect(published).toHaveLength(1)
    expect(await clone.db.selectFrom('requirementKey').select('recipient').where('requirementId', '=', id).execute()).toHaveLength(1)
    await clone.drop()
  }
})

test(
  'a proposal is handed in at the moment of an amendment: it stands for the version it was sealed for, or is refused and kept',
  { timeout: 60_000 },
  async ({ queue }) => {
    const ready = await prepareWorld(queue, async (world) => {
      const requirement = await makePublishedRequirement(world)
      return { requirement, proposal: await makeReadyProposal(world, requirement), standing: await readStanding(world, requirement.id) }
    })
    prepared.push(ready)
    const { requirement, proposal, standing } = ready.made
    for (const round of rounds) {
      const { clone, world } = await ready.copy()
      const draft = { ...standing.draft, title: 'Privileged access for 1200 servers' }
      const amendment = { id: requirement.id, revision: standing.revision, draft, note: 'More servers.', market }
      const [submitted, amended] = await atOnce(
        clone,
        round,
        (db) => submitProposal({ ...world.act(world.houses[0]!.bidder), db }, proposal),
        (db) => amendRequirement({ ...world.act(world.bank.procurement), db }, amendment),
      )
      expect(amended.ok).toBe(true)
      const asked = await clone.db.selectFrom('notification').select('id').where('kind', '=', 'proposal-confirm-asked').execute()
      const versions = await clone.db.selectFrom('proposalVersion').select('requirementVersionId').execute()
      if (submitted.ok) {
        expect(versions).toEqual([{ requirementVersionId: requirement.versionId }])
        expect(asked.length).toBeGreaterThan(0)
      } else {
        expect(submitted.refusal).toEqual({ reason: 'amended' })
        expect([versions, asked]).toEqual([[], []])
        expect(await clone.db.selectFrom('proposalDraft').select('proposalId').where('body', 'is not', null).execute()).toHaveLength(1)
      }
      const chain = await clone.db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()
      expect(await findBreak(chain)).toBeUndefined()
      expect(chain.map(({ kind }) => kind)).toEqual(submitted.ok ? ['submitted', 'amended'] : ['amended'])
      await clone.drop()
    }
  },
)

test('an answer that waits for the lock across closing is late by the clock that was read under it, and moves nothing', async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  world.time.moveTo(await databaseClock(db))
  const { id } = await makePublishedRequirement(world, { profileCode: 'quotation-rehearsal' })
  const question = must(await askQuestion(world.act(world.houses[0]!.bidder), { requirementId: id, body: 'For how many years?' }))
  const act = { ...world.act(world.bank.procurement), clock: databaseClock }

  const holder = await db.startTransaction().execute()
  await holder.selectFrom('requirement').select('id').where('id', '=', id).forUpdate().execute()
  const waiting = answerQuestion(act, { requirementId: id, questionId: question.id, body: 'For two.', market })
  const blocked = sql<{ count: string }>`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await blocked.execute(db)).rows[0]!.count === '0') await wait(5)
  const closesAt = new Date((await databaseClock(db)).getTime() + 20)
  await holder.updateTable('requirement').set({ closesAt, openingDueAt: closesAt }).where('id', '=', id).execute()
  while ((await databaseClock(db)) < closesAt) await wait(5)
  await holder.commit().execute()

  expect(await waiting).toMatchObject({ ok: false, refusal: { reason: 'late', closesAt } })
  expect(await db.selectFrom('closingMove').select('id').execute()).toEqual([])
  expect(await db.selectFrom('question').select('id').where('answer', 'is not', null).execute()).toEqual([])
})
