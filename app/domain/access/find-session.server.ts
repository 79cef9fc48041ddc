import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { MemberActor, OrganisationKind, PersonActor, Role } from '#app/domain/actor.ts'
import type { Locale } from '#app/messages/locale.ts'
import { idleHours } from './session.ts'
import { hashSecret } from './secret.server.ts'

/** Who a session belongs to and whom it acts for, as of now. */
export type Session = {
  actor: PersonActor | MemberActor
  person: { id: string; name: string; email: string; locale: Locale }
  organisation: { id: string; name: string; slug: string; kind: OrganisationKind; state: string | null } | null
  organisations: { id: string; name: string; kind: OrganisationKind }[]
  unread: number
}

/**
 * The session of an id, in one query, with roles and states as they are at this moment: a role taken away or a membership ended counts from the next click. Undefined when the
 * session never was, was revoked, was unused for 12 hours, is 14 days old, or its person is disabled. Marks the session as used, at most once a minute.
 */
export async function findSession(db: Db, sessionId: string): Promise<Session | undefined> {
  const idHash = hashSecret(sessionId)
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisationId', '=', 'session.organisationId')
        .onRef('membership.personId', '=', 'session.personId')
        .on('membership.endedAt', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'membership.organisationId')
    .leftJoin('institution', 'institution.organisationId', 'membership.organisationId')
    .leftJoin('house', 'house.organisationId', 'membership.organisationId')
    .select(['person.id', 'person.name', 'person.email', 'person.locale', 'membership.roles'])
    .select(['organisation.id as organisationId', 'organisation.name as organisationName', 'organisation.slug', 'organisation.kind'])
    .select(['institution.state as institutionState', 'house.state as houseState'])
    .select(sql<boolean>`session.last_seen_at < clock_timestamp() - interval '1 minute'`.as('stale'))
    .select((select) => [
      jsonArrayFrom(
        select
          .selectFrom('membership as belonging')
          .innerJoin('organisation as belongsTo', 'belongsTo.id', 'belonging.organisationId')
          .select(['belongsTo.id', 'belongsTo.name', 'belongsTo.kind'])
          .whereRef('belonging.personId', '=', 'session.personId')
          .where('belonging.endedAt', 'is', null)
          .orderBy('belonging.createdAt'),
      ).as('organisations'),
      select
        .selectFrom('notification')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('notification.personId', '=', 'session.personId')
        .where('notification.readAt', 'is', null)
        .as('unread'),
    ])
    .where('session.idHash', '=', idHash)
    .where('session.revokedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where(sql<boolean>`session.expires_at > clock_timestamp()`)
    .where(sql<boolean>`session.last_seen_at > clock_timestamp() - make_interval(hours => ${idleHours})`)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.stale) await touch(db, idHash)
  const { id, name, email, locale, organisations } = row
  const organisation =
    row.organisationId === null
      ? null
      : { id: row.organisationId, name: row.organisationName!, slug: row.slug!, kind: row.kind!, state: row.institutionState ?? row.houseState }
  const roles = (row.roles ?? []) as Role[]
  return {
    actor: { kind: 'person', personId: id, organisation: organisation && { id: organisation.id, kind: organisation.kind, roles } } as PersonActor | MemberActor,
    person: { id, name, email, locale },
    organisation,
    // Kysely takes the tables of the outer left joins for nullable in here too.
    organisations: organisations as Session['organisations'],
    unread: Number(row.unread),
  }
}

async function touch(db: Db, idHash: Buffer): Promise<void> {
  await db
    .updateTable('session')
    .set({ lastSeenAt: sql`clock_timestamp()` })
    .where('idHash', '=', idHash)
    .where(sql<boolean>`last_seen_at < clock_timestamp() - interval '1 minute'`)
    .execute()
}
