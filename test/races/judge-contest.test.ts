import { expect } from 'vitest'
import { contestEntry } from '#app/domain/registry/contest-entry.server.ts'
import { judgeContest } from '#app/domain/registry/judge-contest.server.ts'
import { listContests } from '#app/domain/registry/read-contests.server.ts'
import { transact } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeAct, makeMakerOwner, makeModerator, testDay } from '#test/fixtures/make-members.ts'

test('five who judge at the same moment decide once: two agree, the others come too late', async ({ queue }) => {
  const { db, migrateDb } = await cloneDatabase()
  await transact(migrateDb, seedTaxonomy)
  const { entry, maker } = await transact(db, async (trx) => {
    const made = await makeListedEntry(trx, queue)
    return { entry: made, maker: await makeMakerOwner(trx, made.makerId) }
  })
  const judges = []
  for (let number = 0; number < 5; number += 1) judges.push(await makeModerator(db))
  const contested = await contestEntry(makeAct(db, queue, maker, testDay), { entryId: entry.id, grounds: 'Another product is meant.' })
  expect(contested).toMatchObject({ ok: true })
  const [contest] = await listContests(db, entry.id)
  const decision = { entryId: entry.id, contestId: contest!.id, decision: 'clear', ground: 'another-product', reason: 'Another product is meant.' } as const
  const answers = await Promise.all(judges.map((judge) => judgeContest(makeAct(db, queue, judge), decision)))
  expect(answers.map((answer) => (answer.ok ? answer.value.state : answer.refusal.reason)).sort()).toEqual(['cleared', 'contested', 'state', 'state', 'state'])
  expect(await db.selectFrom('registryContestDecision').select('id').execute()).toHaveLength(2)
  expect(await db.selectFrom('stateHistory').where('subjectId', '=', entry.id).where('toState', '=', 'cleared').select('id').execute()).toHaveLength(1)
})
