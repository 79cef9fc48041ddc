import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { confirmDelivery, confirmPayment } from '#app/domain/awards/confirm-award.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { destroyDuePrices } from '#app/domain/awards/destroy-prices.server.ts'
import { letAwardFall } from '#app/domain/awards/let-award-fall.server.ts'
import { withdrawIntention } from '#app/domain/awards/withdraw-intention.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { ok } from '#app/domain/result.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import type { Step, Walk } from './walk-steps.ts'

/** The best in rank of those that have not fallen, or by the number another, with what the others are told, or by the number not. */
async function pick({ world, id }: Walk, number: number) {
  const results = await world.db.selectFrom('evaluationResult').selectAll().where('requirementId', '=', id).orderBy('rank').orderBy('proposalId').execute()
  const falls = await world.db
    .selectFrom('awardFall')
    .innerJoin('awardIntention', (join) =>
      join.onRef('awardIntention.requirementId', '=', 'awardFall.requirementId').onRef('awardIntention.attempt', '=', 'awardFall.attempt'),
    )
    .select('awardIntention.proposalId')
    .where('awardFall.requirementId', '=', id)
    .execute()
  const fallen = new Set(falls.map(({ proposalId }) => proposalId))
  const left = results.filter(({ proposalId }) => number % 4 === 3 || !fallen.has(proposalId))
  const proposalId = left[number % 4 === 1 ? 1 : 0]?.proposalId ?? id
  const told = results.filter((result) => result.proposalId !== proposalId && number % 9 !== 8)
  return { proposalId, debriefs: new Map(told.map((result) => [result.proposalId, 'Why it lost.'])) }
}

/** From the final report to what both sides confirm. */
export const awardSteps = {
  intend: {
    moves: ['intend'],
    do: async (walk, act, number) => announceIntention(act, { requirementId: walk.id, ...(await pick(walk, number)), reason: 'First in rank.', market }),
  },
  withdrawIntention: {
    moves: ['withdraw_intention'],
    do: ({ id }, act, number) => withdrawIntention(act, { requirementId: id, reason: number % 6 === 5 ? '' : 'A document was false.' }),
  },
  award: {
    moves: ['award'],
    do: async (walk, act, number) => decideAward(act, { requirementId: walk.id, ...(await pick(walk, number)), reason: 'First in rank.' }),
  },
  fall: {
    moves: ['award_falls'],
    do: ({ id }, act, number) => letAwardFall(act, { requirementId: id, reason: number % 6 === 5 ? '' : 'It did not sign.' }),
  },
  deliver: {
    moves: ['deliver'],
    do: ({ id, world }, act, number) => {
      const acceptedOn = number % 5 === 4 ? '2999-01-01' : marketDay(world.time.now())
      return confirmDelivery(act, { requirementId: id, confirmation: { acceptedOn, asAgreed: true, delivery: 5, quality: 4, support: 3 } })
    },
  },
  pay: {
    moves: ['deliver'],
    by: 'institution',
    do: ({ id }, act) => confirmPayment(act, { requirementId: id, confirmation: { paidOnTime: true, scopeUnchanged: true } }),
  },
  destroy: {
    moves: [],
    do: async ({ id }, act) => {
      // The job passes by a requirement with nothing to destroy.
      await recordDue(act, { requirementId: id })
      return ok(await destroyDuePrices({ ...act, actor: { kind: 'system', name: 'clock' } }))
    },
  },
  /** A complaint as its row: it holds the proceedings for an hour, or until it is decided. What is due is recorded first, as by every operation. */
  complain: {
    moves: [],
    do: async ({ world, id }, act, number) => {
      await recordDue(act, { requirementId: id })
      const [house, at] = [world.houses[number % world.houses.length]!, world.time.now()]
      const holdsUntil = number % 2 === 0 ? new Date(at.getTime() + 3_600_000) : null
      const filed = { requirementId: id, houseId: house.id, stage: 'final', grounds: 'The marks.', filedBy: house.owner.personId, filedAt: at } as const
      await act.db
        .insertInto('complaint')
        .values({ id: newId(), ...filed, holdsFrom: at, holdsUntil, decision: null, decidedAt: null })
        .execute()
      return ok(undefined)
    },
  },
  dismiss: {
    moves: [],
    do: async ({ world, id }, act) => {
      await recordDue(act, { requirementId: id })
      const at = world.time.now()
      await act.db
        .updateTable('complaint')
        .set({ holdsUntil: at, decision: 'dismissed', decidedAt: at })
        .where('requirementId', '=', id)
        .where('holdsUntil', 'is', null)
        .execute()
      return ok(undefined)
    },
  },
} satisfies Record<string, Step>
