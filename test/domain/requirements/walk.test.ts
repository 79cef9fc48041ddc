import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { dueMoves, effectiveState, moveFrom, movesOf, pathOf, requirementStates, type Mover } from '#app/domain/requirements/status.ts'
import type { Trx } from '#db/client.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeSavedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, worldOn, type World } from '#test/fixtures/make-world.ts'
import { historyOf } from './whole-line.ts'
import { helpful, steps, type StepName, type Walk } from './walk-steps.ts'

type Stride = { passMs: number; recordFirst: boolean; number: number } & ({ kind: 'helpful' } | { kind: 'any'; step: StepName; who: number })

const hour = 3_600_000
const common = {
  passMs: fc.oneof({ weight: 3, arbitrary: fc.constant(60_000) }, { weight: 1, arbitrary: fc.constantFrom(hour, 24 * hour, 9 * 24 * hour) }),
  recordFirst: fc.boolean(),
  number: fc.nat({ max: 40 }),
}
const stride: fc.Arbitrary<Stride> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('helpful' as const), ...common }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('any' as const), step: fc.constantFrom(...Object.keys(steps)), who: fc.nat({ max: 60 }), ...common }),
  },
)

/** Straight to the award: whatever the others find, the whole path has been walked. Each number picks among what `helpful` offers in that state. */
const straight: Stride[] = [0, 0, 0, 1, 0, 1, 0, 1, 2, 3, 4, 5, 6, 7, 2].map((number, index) => ({
  kind: 'helpful',
  passMs: index === 4 ? 9 * 24 * hour : 60_000,
  recordFirst: false,
  number,
}))

function everybody({ bank, stranger, houses, staff }: World): MemberActor[] {
  const groups: object[] = [bank, bank, stranger, ...houses, staff, staff]
  return groups.flatMap((group) => Object.values(group).filter((member): member is MemberActor => typeof member === 'object'))
}

const moverOf = (actor: MemberActor): Mover | undefined =>
  ({ institution: 'institution', association: 'staff', house: undefined, maker: undefined })[actor.organisation.kind] as Mover | undefined

/** Refusals that law or security cares about are events of their own; they may be added and nothing else. */
const keptRefusals = ['proposal.refused_late', 'opening.denied', 'responsiveness.denied', 'sheet.denied', 'sheet.refused_locked', 'consensus.denied']

async function makeDigest(trx: Trx): Promise<() => Promise<string>> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1`.execute(trx)
  const kept = sql.join(keptRefusals.map((verb) => sql.lit(verb)))
  const parts = rows.map(({ name }) => {
    const only = name === 'public.audit_event' ? sql`where verb not in (${kept})` : sql``
    return sql`select ${sql.lit(name)} as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as part from only ${sql.raw(name)} t ${only}`
  })
  const whole = sql<{
    digest: string
  }>`select string_agg(name || ' ' || part, E'\\n' order by name) as digest from (${sql.join(parts, sql` union all `)}) parts`
  return async () => (await whole.execute(trx)).rows[0]!.digest
}

test('however people act, a requirement moves only as its profile says, and what is refused changes nothing', { timeout: 120_000 }, async ({ queue }) => {
  // A database of its own: what other files and the queue's own upkeep commit would show in the digest.
  const { db } = await cloneDatabase()
  const trx = await db.startTransaction().execute()
  onTestFinished(async () => void (await trx.rollback().execute()))
  const prepared = await makeWorld(trx, queue)
  const { id } = await makeSavedRequirement(prepared)
  const digest = await makeDigest(trx)
  const seen = new Set<string>()
  const refusedFor = new Set<string>()

  async function take(walk: Walk, next: Stride): Promise<void> {
    const { world } = walk
    world.time.pass(next.passMs)
    if (next.recordFirst) await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId: id })
    const before = await readRow()
    const at = world.time.now()
    const due = dueMoves(before, at)
    const state = effectiveState(before, at)
    const people = everybody(world)
    const { step, actor } = next.kind === 'helpful' ? helpful(walk, state, next.number) : { step: next.step, actor: people[next.who % people.length]! }
    const historyBefore = (await historyOf(world, id)).length
    const isSettled = due.length === 0
    const digestBefore = isSettled ? await digest() : ''

    const answer = await steps[step]!.do(walk, world.act(actor), next.number)

    const after = await readRow()
    const moved = (await historyOf(world, id)).slice(historyBefore).map(({ move }) => move)
    const wasRecorded = moved.length >= due.length && due.every(({ from, to }, index) => moved[index] === `${from}>${to}`)
    if (answer.ok) {
      expect(wasRecorded).toBe(true)
      expect(after.state).toBe(effectiveState(after, at))
    } else {
      expect(answer.refusal.reason).toMatch(/^[a-z][a-z_-]+$/)
      refusedFor.add(answer.refusal.reason)
      // A proposal is three operations, of which the last may be refused after the first two were done.
      if (isSettled && step !== 'propose') expect(await digest(), `${step} was refused (${answer.refusal.reason}) and changed something`).toBe(digestBefore)
    }
    const own = moved.slice(wasRecorded ? due.length : 0)
    expect(own.length).toBeLessThanOrEqual(answer.ok ? 1 : 0)
    const possible = steps[step]!.moves.flatMap((name) => moveFrom(quotation, state, name) ?? [])
    for (const move of own) {
      expect(possible.filter(({ by }) => by === moverOf(actor)).map(({ from, to }) => `${from}>${to}`)).toContain(move)
      expect(move.split('>')[1]).toBe(after.state)
    }
    if (steps[step]!.moves.length > 0 && possible.length === 0) expect(answer.ok, `${step} in ${state}`).toBe(false)
    if (own.length === 0) expect(after.state).toBe(wasRecorded ? state : before.state)
    for (const move of moved) seen.add(move)
  }

  const readRow = () => trx.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  await fc.assert(
    fc.asyncProperty(fc.array(stride, { minLength: 20, maxLength: 45, size: 'max' }), async (strides) => {
      await sql`savepoint walk`.execute(trx)
      try {
        const walk = { world: worldOn(trx, queue, prepared), id }
        for (const next of strides) await take(walk, next)
      } finally {
        await sql`rollback to savepoint walk`.execute(trx)
      }
    }),
    { numRuns: 6, examples: [[straight]], endOnFailure: true },
  )

  // The walk ends with the award: what is delivered is confirmed by both sides after it.
  const path = pathOf(quotation).filter((state) => state !== 'delivered')
  for (const [index, state] of path.slice(1).entries()) expect(seen).toContain(`${path[index]}>${state}`)
  const table = new Set(movesOf(quotation).map(({ from, to }) => `${from}>${to}`))
  expect([...seen].filter((move) => !table.has(move))).toEqual([])
  expect(requirementStates).toEqual(expect.arrayContaining([...seen].map((move) => move.split('>')[1])))
  expect(refusedFor.size).toBeGreaterThan(5)
})
