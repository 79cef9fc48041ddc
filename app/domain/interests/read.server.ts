import type { Db } from '#db/client.server.ts'
import type { InterestKind } from './kinds.ts'

/** An interest as everybody may read it. */
export type InterestLine = { id: string; person: string; body: string; kind: InterestKind; saidOn: string; endedOn: string | null }

/** Every interest that staff declared, by name; those that have ended stay in the list. */
export function listInterests(db: Db): Promise<InterestLine[]> {
  return interests(db).orderBy('person.name').orderBy('saidOn').orderBy('staffInterest.id').limit(1000).execute()
}

/** One person's own, the newest first. */
export function listOwnInterests(db: Db, personId: string): Promise<InterestLine[]> {
  return interests(db).where('personId', '=', personId).orderBy('saidOn', 'desc').orderBy('staffInterest.id', 'desc').execute()
}

/** The organisations that an interest can be in, by name: every one but the association itself. */
export function listInterestBodies(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('organisation').where('kind', '!=', 'association').orderBy('name').orderBy('id').limit(2000).select(['id', 'name']).execute()
}

function interests(db: Db) {
  return db
    .selectFrom('staffInterest')
    .innerJoin('person', 'person.id', 'staffInterest.personId')
    .leftJoin('organisation', 'organisation.id', 'staffInterest.organisationId')
    .select(['staffInterest.id', 'person.name as person', 'staffInterest.kind', 'staffInterest.saidOn', 'staffInterest.endedOn'])
    .select((fields) => fields.fn.coalesce('organisation.name', 'staffInterest.outsideBody').$notNull().as('body'))
}
