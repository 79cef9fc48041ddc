import { expect } from 'vitest'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import type { Db } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { makeTally } from '#test/fixtures/make-tally.ts'
import type { World } from '#test/fixtures/make-world.ts'
import { cellFor, type Somebody } from './everybody.ts'

type Action = Parameters<Somebody['pages']['post']>[0]

/** What each is answered: a status, or null for whoever may do it and is not asked. The most exact line counts. */
export type Told = Readonly<Record<string, number | null>>

/** On a page of an institution: strangers find no such page, and others are of the wrong side. */
export function atInstitution(told: Told): Told {
  return { visitor: 302, bank: 403, stranger: 404, house: 403, rival: 403, staff: 403, ...told }
}

/** On a page of a house's proposal: another house finds no such page. */
export function atHouse(told: Told): Told {
  return { visitor: 302, bank: 403, stranger: 403, rival: 404, 'house.finance': 403, staff: 403, ...told }
}

/** Everybody sends the same; each is refused as told, and nothing is written. */
export async function everybodyIsRefused(
  db: Db,
  everybody: readonly Somebody[],
  { action, params, fields, told }: { action: Action; params: Record<string, string>; fields: Record<string, string>; told: Told },
): Promise<void> {
  // A session notes when it was seen last.
  const tally = makeTally(db, ['session'])
  const answers: Record<string, string> = {}
  const expected: Record<string, string> = {}
  for (const { who, pages } of everybody) {
    const status = cellFor(told, who)
    if (status === undefined) throw new Error(`nothing is said of ${who}`)
    if (status === null) continue
    const before = await tally()
    const answer = await pages.post(action, params, fields)
    const after = await tally()
    const wrote = Object.keys(after).filter((table) => after[table] !== before[table])
    answers[who] = [answer.status, ...wrote].join(' ')
    expected[who] = String(status)
  }
  expect(answers).toEqual(expected)
}

/** One evaluator on the panel, its chair, who declared no conflict; nothing is decided yet. */
export async function seatChair({ act, bank }: World, requirementId: string): Promise<void> {
  const { evaluator, procurement } = bank
  must(await appointPanel(act(procurement), { requirementId, personIds: [evaluator.personId], chairId: evaluator.personId }))
  must(await declareInterest(act(evaluator), { requirementId, conflict: false, note: '' }))
}
