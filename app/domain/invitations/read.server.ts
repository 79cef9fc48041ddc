import { isId } from '#app/domain/identifiers.ts'
import { listRelations } from '#app/domain/institutions/read.server.ts'
import { relationHolds } from '#app/domain/institutions/related.ts'
import { effectiveHouseState } from '#app/domain/organisations/status.ts'
import type { Db } from '#db/client.server.ts'

/** A house that was invited, as its institution reads it. */
export type InvitationShown = { houseId: string; house: string; reason: string; invitedAt: Date; termsAcceptedAt: Date | null }

/** Whom an institution has invited to a requirement, by name. */
export function listInvitations(db: Db, requirementId: string): Promise<InvitationShown[]> {
  return db
    .selectFrom('requirementInvitation as invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.houseId')
    .select(['invitation.houseId', 'organisation.name as house', 'invitation.reason', 'invitation.invitedAt', 'invitation.termsAcceptedAt'])
    .where('invitation.requirementId', '=', requirementId)
    .where('invitation.withdrawnAt', 'is', null)
    .orderBy('organisation.name')
    .orderBy('invitation.houseId')
    .execute()
}

/** The verified houses that an institution can still invite on a day, by name: without those it is related to. */
export async function listInvitable(db: Db, requirement: { id: string; institutionId: string }, today: string): Promise<{ value: string; label: string }[]> {
  const related = (await listRelations(db, requirement.institutionId)).filter((relation) => relationHolds(relation, today)).map(({ houseId }) => houseId)
  const invited = (await listInvitations(db, requirement.id)).map(({ houseId }) => houseId)
  const out = new Set([...related, ...invited])
  const houses = await db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .select(['organisation.id as value', 'organisation.name as label', 'house.state', 'house.verifiedOn'])
    .where('house.state', '=', 'verified')
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .execute()
  return houses.flatMap(({ value, label, ...house }) => (out.has(value) || effectiveHouseState(house, today) !== 'verified' ? [] : [{ value, label }]))
}

/** A house's own invitation to a published requirement, and when it accepted which terms; undefined for one that was not invited. */
export async function findOwnInvitation(
  db: Db,
  houseId: string,
  requirementId: string | undefined,
): Promise<{ requirementId: string; invitedAt: Date; termsVersion: string | null; termsAcceptedAt: Date | null; acceptedBy: string | null } | undefined> {
  if (!isId(requirementId)) return undefined
  return db
    .selectFrom('requirementInvitation as invitation')
    .innerJoin('requirement', 'requirement.id', 'invitation.requirementId')
    .leftJoin('person', 'person.id', 'invitation.termsAcceptedBy')
    .select(['invitation.requirementId', 'invitation.invitedAt', 'invitation.termsVersion', 'invitation.termsAcceptedAt', 'person.name as acceptedBy'])
    .where('invitation.requirementId', '=', requirementId)
    .where('invitation.houseId', '=', houseId)
    .where('invitation.withdrawnAt', 'is', null)
    .where('requirement.publishedAt', 'is not', null)
    .executeTakeFirst()
}
