import { expect } from 'vitest'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { performDecision } from '#app/domain/moderation/perform-decision.server.ts'
import { undoDecision } from '#app/domain/moderation/undo-decision.server.ts'
import { transact } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeSubmittedOffering } from '#test/fixtures/make-offering.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, worldOn, type World } from '#test/fixtures/make-world.ts'

const rounds = Array.from({ length: 10 }, (_, round) => round)
const list = { decision: 'list', reason: 'complete', note: '', evidence: [] } as const
const clockActor = { kind: 'system', name: 'clock' } as const

test('two reviewers who decide on one offering at the same moment hold one decision, ten times over', { timeout: 60_000 }, async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const held = []
  for (const round of rounds) {
    const { id } = await transact(db, (trx) => makeSubmittedOffering(trx, queue, { owner: world.houses[round % 2]!.owner }))
    const decide = (who: 'moderator' | 'admin') =>
      holdDecision(world.act(world.staff[who]), { operation: 'decide-offering', input: { id, ...list }, undoSeconds: 20, market })
    const answers = await Promise.all((round % 2 ? (['admin', 'moderator'] as const) : (['moderator', 'admin'] as const)).map(decide))
    expect(answers.map((answer) => (answer.ok ? 'held' : answer.refusal.reason)).sort()).toEqual(['decision_waits', 'held'])
    held.push(answers.flatMap((answer) => (answer.ok ? [answer.value.held!.id] : []))[0]!)
  }

  await undoAgainstPerforming(worldOn(db, queue, world), held)
})

/** By two clocks that differ by a moment, as at the very end of a window: whichever comes first, a decision is either taken back or takes effect. */
async function undoAgainstPerforming(world: World, held: readonly string[]): Promise<void> {
  const end = new Date(world.time.now().getTime() + 20_000)
  const admin = { ...world.act(world.staff.admin), clock: () => Promise.resolve(new Date(end.getTime() - 1)) }
  const clock = { ...world.act(clockActor), clock: () => Promise.resolve(end) }
  for (const [round, id] of held.entries()) {
    const calls = [() => undoDecision(admin, { id }), () => performDecision(clock, { id, market })]
    if (round % 2) calls.reverse()
    const answers = await Promise.all(calls.map((call) => call()))
    const undone = answers.find((answer) => !answer.ok || !('state' in answer.value))!
    const { state } = await world.db.selectFrom('deskDecision').where('id', '=', id).select('state').executeTakeFirstOrThrow()
    const decisions = await world.db
      .selectFrom('offeringDecision')
      .innerJoin('deskDecision', 'deskDecision.subjectId', 'offeringId')
      .where('deskDecision.id', '=', id)
      .select('offeringDecision.id')
      .execute()
    expect({ state, decided: decisions.length }).toEqual(undone.ok ? { state: 'undone', decided: 0 } : { state: 'performed', decided: 1 })
  }
  expect(must(await performDecision(clock, { id: held[0]!, market })).state).toMatch(/undone|performed/)
}
