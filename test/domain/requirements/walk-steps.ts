import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Mover, MoveName, RequirementState } from '#app/domain/requirements/status.ts'
import type { Refusal, Result } from '#app/domain/result.ts'
import type { World } from '#test/fixtures/make-world.ts'

/** A walk's world and its one requirement. */
export type Walk = { world: World; id: string }
export type Answer = Result<unknown, Refusal>

/** One operation of the line. `number` picks among the ways in which it can be called, some of them wrong. */
export type Step = {
  /** The moves that it makes, when it makes one. */
  moves: readonly MoveName[]
  /** Where it makes them, if the names alone do not say. */
  from?: readonly RequirementState[]
  /** On whose behalf it moves, where that is not the side of whoever acts. */
  by?: Mover
  /** Steps of several operations: the last may be refused after the first were done. */
  several?: boolean
  do(walk: Walk, act: Act<MemberActor>, number: number): Promise<Answer>
}

/** What somebody is told who names a thing that is not there. */
export const nothing: Answer = { ok: false, refusal: { reason: 'not_found' } }

export const readRow = ({ world, id }: Walk) => world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
export const listProposals = ({ world, id }: Walk) => world.db.selectFrom('proposal').selectAll().where('requirementId', '=', id).orderBy('id').execute()

/** The criteria of the version that stands. */
export async function listCriteria({ world, id }: Walk): Promise<string[]> {
  const rows = await world.db
    .selectFrom('criterionVersion')
    .innerJoin('requirement', 'requirement.currentVersionId', 'criterionVersion.versionId')
    .select('criterionId')
    .where('requirement.id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ criterionId }) => criterionId)
}

/** The proposal of whoever acts, or one of the others', by the number; undefined where there is none. */
export async function theirs(walk: Walk, act: Act<MemberActor>, number: number) {
  const proposals = await listProposals(walk)
  return proposals.find((proposal) => proposal.houseId === act.actor.organisation.id) ?? proposals[number % Math.max(1, proposals.length)]
}
