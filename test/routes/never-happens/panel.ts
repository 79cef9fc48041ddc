import type { MemberActor } from '#app/domain/actor.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { must } from '#seeds/people.ts'
import { decideAll } from '#test/fixtures/make-evaluation.ts'
import type { World } from '#test/fixtures/make-world.ts'

/**
 * Three on the panel, the evaluator its chair; security declared a conflict, so that procurement came up from the reserve. The opened proposals are found responsive or not. Answers those
 * who score.
 */
export async function seatPanel(world: World, requirementId: string): Promise<MemberActor[]> {
  const { evaluator, owner, security, procurement } = world.bank
  const personIds = [evaluator, owner, security].map(({ personId }) => personId)
  must(await appointPanel(world.act(procurement), { requirementId, personIds, chairId: evaluator.personId, reserveIds: [procurement.personId] }))
  must(await declareInterest(world.act(security), { requirementId, conflict: true, note: '' }))
  const members = [evaluator, owner, procurement]
  for (const member of members) must(await declareInterest(world.act(member), { requirementId, conflict: false, note: '' }))
  await decideAll(world, requirementId)
  return members
}

/** One evaluator on the panel, its chair, who declared no conflict; nothing is decided yet. */
export async function seatChair({ act, bank }: World, requirementId: string): Promise<void> {
  const { evaluator, procurement } = bank
  must(await appointPanel(act(procurement), { requirementId, personIds: [evaluator.personId], chairId: evaluator.personId }))
  must(await declareInterest(act(evaluator), { requirementId, conflict: false, note: '' }))
}
