import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { dueMoves, effectiveState, moveFrom, movesOf, pathOf, requirementStates, type Timed } from '#app/domain/requirements/status.ts'
import { test } from '#test/fixtures/database.ts'

const ends = ['delivered', 'no_award', 'cancelled'] as const
const profiles = fc.record({
  envelopes: fc.constantFrom('single' as const, 'technical-financial' as const),
  standstill: fc.option(fc.constant({ amount: 5, unit: 'days' as const }), { nil: undefined }),
})

describe('the moves of a profile', () => {
  test('a quotation runs from the draft to the award with one opening and no standstill', () => {
    expect(pathOf(quotation)).toEqual([
      'draft',
      'in_review',
      'published',
      'closed',
      'financial_opening_due',
      'financial_evaluation',
      'final_report',
      'awarded',
      'delivered',
    ])
  })

  test('two envelopes open one after the other, and a standstill comes before the award', () => {
    const stages = pathOf({ envelopes: 'technical-financial', standstill: { amount: 5, unit: 'days' } })
    expect(stages.slice(4, 9)).toEqual(['technical_opening_due', 'technical_evaluation', 'technical_report', 'financial_opening_due', 'financial_evaluation'])
    expect(stages.slice(-3)).toEqual(['standstill', 'awarded', 'delivered'])
  })

  test('under any profile every state that is reached can still end, a name leads to one place, and an end leads nowhere', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const moves = movesOf(profile)
        const reached = new Set(['draft', ...moves.map((move) => move.to)])
        for (const { from } of moves) expect(reached.has(from)).toBe(true)
        for (const state of reached) {
          const out = moves.filter((move) => move.from === state)
          expect(new Set(out.map((move) => move.name)).size).toBe(out.length)
          const isEnd = ends.some((end) => end === state)
          // An award is not ended: it falls, or is delivered.
          expect(out.some((move) => move.name === 'cancel' || move.name === 'end')).toBe(!isEnd && state !== 'awarded')
          if (isEnd) expect(out).toEqual([])
        }
        expect(moves.filter((move) => move.name === 'award')).toHaveLength(1)
      }),
    )
  })

  test('what a profile does not have, nobody can do', () => {
    expect(moveFrom(quotation, 'published', 'award')).toBeUndefined()
    expect(moveFrom(quotation, 'technical_opening_due', 'open')).toBeUndefined()
    expect(moveFrom(quotation, 'awarded', 'end')).toBeUndefined()
  })
})

const start = Date.parse('2027-03-01T00:00:00Z')
/** Few instants, so that equal ones are common. */
const instant = fc.integer({ min: 0, max: 12 }).map((hours) => new Date(start + hours * 3_600_000))
const timed: fc.Arbitrary<Timed> = fc.record({
  state: fc.oneof(fc.constantFrom('published' as const, 'closed' as const, 'technical_report' as const), fc.constantFrom(...requirementStates)),
  closesAt: instant,
  openingDueAt: instant,
  firstOpening: fc.constantFrom('technical' as const, 'financial' as const),
  financialOpeningDueAt: fc.option(instant),
})
const untimed: fc.Arbitrary<Timed> = fc.record({
  state: fc.constantFrom('draft' as const, 'in_review' as const, 'cancelled' as const),
  closesAt: fc.constant(null),
  openingDueAt: fc.constant(null),
  firstOpening: fc.constant(null),
  financialOpeningDueAt: fc.constant(null),
})
const rows = fc.oneof({ weight: 9, arbitrary: timed }, { weight: 1, arbitrary: untimed })

describe('the state that holds at an instant', () => {
  test('is the same in SQL for any row and instant', async ({ trx }) => {
    const cases = fc.sample(fc.tuple(rows, instant), 3_000)
    const asked = cases.map(([row, at]) => ({ s: row.state, c: row.closesAt, o: row.openingDueAt, f: row.firstOpening, p: row.financialOpeningDueAt, a: at }))
    const { rows: answered } = await sql<{ effective: string }>`
      select requirement_effective_state(x->>'s', (x->>'c')::timestamptz, (x->>'o')::timestamptz, x->>'f', (x->>'p')::timestamptz, (x->>'a')::timestamptz) as effective
      from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) with ordinality as list(x, position) order by position`.execute(trx)
    const differing = cases.filter(([row, at], index) => effectiveState(row, at) !== answered[index]!.effective)
    expect(answered).toHaveLength(cases.length)
    expect(differing).toEqual([])
  })

  test('closing is the instant itself, and not a millisecond before', () => {
    const closesAt = new Date(start)
    const row: Timed = { state: 'published', closesAt, openingDueAt: new Date(start + 1_800_000), firstOpening: 'technical', financialOpeningDueAt: null }
    expect(effectiveState(row, new Date(start - 1))).toBe('published')
    expect(effectiveState(row, closesAt)).toBe('closed')
    expect(effectiveState(row, new Date(start + 1_800_000))).toBe('technical_opening_due')
  })

  test('after recording what was due, nothing is due, and each move stands in the table', () => {
    fc.assert(
      fc.property(rows, instant, (row, at) => {
        const due = dueMoves(row, at)
        expect(dueMoves({ ...row, state: effectiveState(row, at) }, at)).toEqual([])
        let state = row.state
        for (const move of due) {
          expect(move.from).toBe(state)
          expect(move.dueAt.getTime()).toBeLessThanOrEqual(at.getTime())
          const profile = {
            envelopes: row.firstOpening === 'technical' || row.state === 'technical_report' ? ('technical-financial' as const) : ('single' as const),
          }
          expect(moveFrom(profile, move.from, move.name)).toMatchObject({ to: move.to, by: 'clock' })
          state = move.to
        }
      }),
    )
  })
})
