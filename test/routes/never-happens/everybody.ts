import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import type { Files } from '#test/fixtures/make-files.ts'
import { makeMember } from '#test/fixtures/make-members.ts'
import { signedIn, visiting } from '#test/fixtures/make-page.ts'
import type { World } from '#test/fixtures/make-world.ts'

/** Everybody who tries: a name as `group.role`, and their pages. The bystander is an evaluator of the bank who sits on no panel; the second house is the rival. */
export type Somebody = { who: string; pages: ReturnType<typeof visiting> }

export async function everybodyOf(world: World, queue: Queue<Trx>, files?: Files): Promise<Somebody[]> {
  const { bank, stranger, houses, staff } = world
  const bystander = await makeMember(world.db, { id: bank.id, kind: 'institution' }, ['evaluator'])
  const groups: Record<string, object> = { bank: { ...bank, bystander }, stranger, house: houses[0]!, rival: houses[1]!, staff }
  const people: Somebody[] = [{ who: 'visitor', pages: visiting(world, queue, { files }) }]
  for (const [group, roles] of Object.entries(groups)) {
    for (const [role, member] of Object.entries(roles) as [string, MemberActor | string][]) {
      if (typeof member === 'object') people.push({ who: `${group}.${role}`, pages: await signedIn(world, queue, member, { files }) })
    }
  }
  return people
}

/** What the table says of somebody: of `group.role`, or of the group. */
export function cellFor<T>(table: Readonly<Record<string, T>>, who: string): T | undefined {
  return who in table ? table[who] : table[who.split('.')[0]!]
}
