import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { askHouse } from '#app/domain/statement-asks/ask-house.server.ts'
import type { RequirementDraft } from '#app/domain/requirements/schema.ts'
import type { Trx } from '#db/client.server.ts'
import type { z } from 'zod'
import { must } from '#seeds/people.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

/** What the requirement asks, by name; the offering states the first two. */
const criteria = {
  pam: { kind: 'capability', ref: 'iam-pam', weight: 'must' },
  onPremise: { kind: 'deployment', ref: 'on-premise', weight: 'must' },
  syslog: { kind: 'standard', ref: 'syslog', weight: 'must' },
  secret: { kind: 'capability', ref: 'iam-secret', weight: 'should' },
  scale: { kind: 'scale', ref: 'endpoints', bound: 500, weight: 'could' },
} as const

/** A published requirement of the bank, and a listed offering of the first house that has not said whether it writes syslog. */
export async function makeAskWorld(trx: Trx, queue: Queue<Trx>, draft: Partial<z.input<typeof RequirementDraft>> = {}) {
  const world = await makeWorld(trx, queue)
  const { id: offeringId } = await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner })
  const requirement = await makePublishedRequirement(world, { draft: { criteria: Object.values(criteria), ...draft } })
  const ids = Object.fromEntries(Object.keys(criteria).map((name, index) => [name, requirement.criterionIds[index]!])) as Record<keyof typeof criteria, string>
  const { slug } = await trx.selectFrom('offering').select('slug').where('id', '=', offeringId).executeTakeFirstOrThrow()
  return { world, offeringId, slug, requirement, ids, offeringVersionId: await listedVersion(trx, offeringId) }
}
export type AskWorld = Awaited<ReturnType<typeof makeAskWorld>>

export async function listedVersion(trx: Trx, offeringId: string): Promise<string> {
  return (await trx.selectFrom('offering').select('listedVersionId').where('id', '=', offeringId).executeTakeFirstOrThrow()).listedVersionId!
}

/** The bank's procurement asks for one of the criteria. */
export async function ask({ world, requirement, offeringVersionId, ids }: AskWorld, name: keyof AskWorld['ids'] = 'syslog') {
  return must(await askHouse(world.act(world.bank.procurement), { requirementId: requirement.id, offeringVersionId, criterionId: ids[name] }))
}

/** Matches the requirement, a minute later. */
export async function match(world: World, requirement: { id: string }): Promise<void> {
  world.time.pass(60_000)
  must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: requirement.id, market }))
}

/** The notices of a kind, by whom they were told. */
export async function toldOf(world: World, kind: string): Promise<{ personId: string; values: unknown; path: string }[]> {
  return world.db.selectFrom('notification').where('kind', '=', kind).orderBy('id').select(['personId', 'values', 'path']).execute()
}
