import { hashPassword } from '#app/domain/access/password.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'
import { makeMember, makePerson } from '#test/fixtures/make-members.ts'
import type { StandingSite } from '#test/fixtures/standing-site.ts'
import type { World } from '#test/fixtures/make-world.ts'
import { makeAsker, type Asker } from '../access/ask.ts'

/** Everybody who tries: names as `group.role`, in the order of their groups, the way each of them asks the site, and who the insider is. */
export type Everybody = { names: readonly string[]; ask: Asker; insiderId: string }

const password = 'four quiet river stones'

/**
 * Signs in by the page for it: a visitor, somebody of no organisation, and each role of the bank, of another bank, of two houses and of the staff. The bystander is an evaluator of the bank
 * who sits on no panel, the insider a moderator who also buys for the bank and owns the house.
 */
export async function signInEverybody(site: StandingSite, { db, bank, stranger, houses, staff }: World): Promise<Everybody> {
  const bystander = await makeMember(db, { id: bank.id, kind: 'institution' }, ['evaluator'])
  const insider = await makeMember(db, staff.moderator.organisation, ['moderator'])
  await join(db, insider.personId, bank.id, 'procurement')
  await join(db, insider.personId, houses[0]!.id, 'owner')
  const groups = { bank: { ...bank, bystander }, stranger, house: houses[0]!, rival: houses[1]!, staff: { ...staff, insider } }
  const people = new Map<string, string>([['person.nobody', await makePerson(db)]])
  for (const [group, roles] of Object.entries(groups)) {
    for (const [role, member] of Object.entries(roles) as [string, MemberActor | string][]) {
      if (typeof member === 'object') people.set(`${group}.${role}`, member.personId)
    }
  }
  await db
    .updateTable('person')
    .set({ passwordHash: await hashPassword(password) })
    .where('passwordHash', '=', 'none')
    .execute()
  const sessions = new Map<string, string>()
  const ask = makeAsker(site.url, sessions)
  const signIn = async ([who, id]: [string, string]) => {
    const { email } = await db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow()
    await ask(who, 'POST', '/sign-in', { email, password })
    if (!sessions.has(who)) throw new Error(`${who} cannot sign in`)
  }
  await Promise.all([...people].map(signIn))
  return { names: ['visitor', ...people.keys()], ask, insiderId: insider.personId }
}

async function join(db: World['db'], personId: string, organisationId: string, role: 'procurement' | 'owner'): Promise<void> {
  const later = new Date('2027-03-01T09:00:00Z')
  await db
    .insertInto('membership')
    .values({ id: newId(), organisationId, personId, roles: [role], createdAt: later, endedAt: null })
    .execute()
}

/** What the table says of somebody: of `group.role`, or of the group. */
export function cellFor<T>(table: Readonly<Record<string, T>>, who: string): T | undefined {
  return who in table ? table[who] : table[groupOf(who)]
}

export const groupOf = (who: string): string => who.split('.')[0]!
