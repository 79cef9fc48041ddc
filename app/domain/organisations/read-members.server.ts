import type { Db } from '#db/client.server.ts'

export type MemberRow = { id: string; personId: string; name: string; email: string; roles: string[]; createdAt: Date }
export type InvitationRow = { id: string; email: string; roles: string[]; createdAt: Date; expiresAt: Date }

/** Living members of an organisation, the first to join first. The caller asks for the organisation acted for. */
export function listMembers(db: Db, organisationId: string): Promise<MemberRow[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['membership.id', 'membership.personId', 'person.name', 'person.email', 'membership.roles', 'membership.createdAt'])
    .where('membership.organisationId', '=', organisationId)
    .where('membership.endedAt', 'is', null)
    .orderBy('membership.createdAt')
    .orderBy('membership.id')
    .limit(500)
    .execute()
}

/** Invitations of an organisation that are still open at `at`, the newest first. */
export function listOpenInvitations(db: Db, organisationId: string, at: Date): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .select(['id', 'email', 'roles', 'createdAt', 'expiresAt'])
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute()
}

export type OwnMembership = {
  id: string
  organisation: string
  kind: 'institution' | 'house' | 'association' | 'maker'
  organisationId: string
  roles: string[]
}

/** The organisations a person belongs to, with the roles there. */
export function listOwnMemberships(db: Db, personId: string): Promise<OwnMembership[]> {
  return db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .select(['membership.id', 'organisation.name as organisation', 'organisation.kind', 'organisation.id as organisationId', 'membership.roles'])
    .where('membership.personId', '=', personId)
    .where('membership.endedAt', 'is', null)
    .orderBy('membership.createdAt')
    .execute()
}
