import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { dueMoves, effectiveState, movesOf, type Mover } from '#app/domain/requirements/status.ts'
import { test } from '#test/fixtures/database.ts'
import { makeSavedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeTally } from '#test/fixtures/make-tally.ts'
import { makeWorld, worldOn, type World } from '#test/fixtures/make-world.ts'
import { brokenPromises } from './walk-promises.ts'
import { helpful, livesOf, personOf, stepNames, steps, type Line, type StepName } from './walk-lives.ts'
import { readRow, type Answer, type Walk } from './walk-steps.ts'
import { historyOf } from './whole-line.ts'

type Stride = { passMs: number; recordFirst: boolean; number: number } & ({ kind: 'helpful' } | { kind: 'any'; step: StepName; who: number })

const hour = 3_600_000
const common = {
  passMs: fc.oneof({ weight: 4, arbitrary: fc.constant(60_000) }, { weight: 1, arbitrary: fc.constantFrom(hour, 24 * hour, 9 * 24 * hour) }),
  recordFirst: fc.boolean(),
  number: fc.nat({ max: 40 }),
}
const stride: fc.Arbitrary<Stride> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('helpful' as const), ...common }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('any' as const), step: fc.constantFrom(...stepNames), who: fc.nat({ max: 60 }), ...common }) },
)

function everybody({ bank, stranger, houses, staff }: World): MemberActor[] {
  const groups: object[] = [bank, bank, stranger, ...houses, staff]
  return groups.flatMap((group) => Object.values(group).filter((member): member is MemberActor => typeof member === 'object'))
}

const sides: Record<MemberActor['organisation']['kind'], Mover | undefined> = {
  institution: 'institution',
  association: 'staff',
  house: undefined,
  maker: undefined,
}

test.for([quotation, bankRfp])(
  'under $code, however people act, a requirement moves only as its profile says, and what is refused changes nothing',
  { timeout: 120_000 },
  async (profile, { trx, queue }) => {
    const prepared = await makeWorld(trx, queue, { houses: 3 })
    const { id } = await makeSavedRequirement(prepared, { profileCode: profile.code })
    const tally = makeTally(trx)
    const seen = new Set<string>()
    const refusedFor = new Set<string>()

    async function take(walk: Walk, step: StepName, actor: MemberActor, number: number): Promise<Answer> {
      const { world } = walk
      const before = await readRow(walk)
      const at = world.time.now()
      const due = dueMoves(before, at)
      const state = effectiveState(before, at)
      const historyBefore = (await historyOf(world, id)).length
      const held = await findHold(world.db, id, at)
      const written = await tally()

      const { do: act, moves, from, by = sides[actor.organisation.kind], several } = steps[step]
      const answer = await act(walk, world.act(actor), number)

      const after = await readRow(walk)
      const moved = (await historyOf(world, id)).slice(historyBefore).map(({ move }) => move)
      const wasRecorded = moved.length >= due.length && due.every((move, index) => moved[index] === `${move.from}>${move.to}`)
      if (answer.ok) {
        expect(wasRecorded).toBe(true)
      } else {
        expect(answer.refusal.reason).toMatch(/^[a-z][a-z_-]+$/)
        refusedFor.add(answer.refusal.reason)
        if (due.length === 0 && !several) expect(await tally(), `${step} was refused (${answer.refusal.reason}) and wrote something`).toEqual(written)
      }
      const own = moved.slice(wasRecorded ? due.length : 0)
      expect(own.length).toBeLessThanOrEqual(answer.ok ? 1 : 0)
      const possible = movesOf(profile).filter((move) => move.from === state && moves.includes(move.name) && (from?.includes(state) ?? true))
      for (const move of own) {
        expect(possible.filter((one) => one.by === by).map((one) => `${one.from}>${one.to}`)).toContain(move)
        expect(move.split('>')[1]).toBe(after.state)
      }
      if (moves.length > 0 && possible.length === 0) expect(answer.ok, `${step} in ${state}`).toBe(false)
      if (own.length === 0) expect(after.state).toBe(wasRecorded ? state : before.state)
      if (held && own.some((move) => /financial_evaluation|standstill$|awarded$/.test(move))) expect.fail(`${step} went on while a complaint held it`)
      if (before.closesAt) expect(after.closesAt!.getTime()).toBeGreaterThanOrEqual(before.closesAt.getTime())
      expect(await brokenPromises(walk, profile)).toEqual([])
      for (const move of moved) seen.add(move)
      return answer
    }

    async function live(walk: Walk, { step, who, number, passMs, refused }: Line): Promise<void> {
      walk.world.time.pass(passMs)
      expect(await take(walk, step, personOf(walk.world, who), number), `${step} by ${who}`).toMatchObject({ ok: !refused })
    }

    async function stray(walk: Walk, next: Stride): Promise<void> {
      const { world } = walk
      world.time.pass(next.passMs)
      if (next.recordFirst) await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId: id })
      if (next.kind === 'any') {
        const people = everybody(world)
        await take(walk, next.step, people[next.who % people.length]!, next.number)
      } else {
        const { step, who } = helpful(effectiveState(await readRow(walk), world.time.now()), next.number)
        await take(walk, step, personOf(world, who), next.number)
      }
    }

    async function walk(lines: readonly Line[], strides: readonly Stride[]): Promise<void> {
      await sql`savepoint walk`.execute(trx)
      try {
        const walked = { world: worldOn(trx, queue, prepared), id }
        for (const line of lines) await live(walked, line)
        for (const next of strides) await stray(walked, next)
      } finally {
        await sql`rollback to savepoint walk`.execute(trx)
      }
    }

    const lives = Object.values(livesOf(profile))
    for (const life of lives) await walk(life, [])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lives), fc.nat({ max: 40 }), fc.array(stride, { minLength: 15, maxLength: 30, size: 'max' }), (life, cut, strides) =>
        walk(life.slice(0, cut), strides),
      ),
      { numRuns: 6, endOnFailure: true },
    )

    // The clock makes an opening due as it closes: between the two nobody acts. An end is possible from everywhere, and is not walked from everywhere.
    const walked = movesOf(profile).filter(({ name, from }) => name !== 'end' && name !== 'cancel' && !(name === 'extend' && from === 'closed'))
    expect(walked.map(({ from, to }) => `${from}>${to}`).filter((move) => !seen.has(move))).toEqual([])
    const table = new Set(movesOf(profile).map(({ from, to }) => `${from}>${to}`))
    expect([...seen].filter((move) => !table.has(move))).toEqual([])
    expect(refusedFor.size).toBeGreaterThan(8)
  },
)
