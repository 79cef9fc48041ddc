import type { Recipients } from '#app/domain/notifications/notify.server.ts'
import type { Trx } from '#db/client.server.ts'

/** Whom an answer is told: the officer who asked, or whoever asks for the institution today where that one has left it. */
export async function findOfficers(trx: Trx, askId: string): Promise<Recipients> {
  const { askedBy, institutionId, membershipId } = await trx
    .selectFrom('statementAsk as ask')
    .innerJoin('requirement', 'requirement.id', 'ask.requirementId')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.personId', '=', 'ask.askedBy')
        .onRef('membership.organisationId', '=', 'requirement.institutionId')
        .on('membership.endedAt', 'is', null),
    )
    .where('ask.id', '=', askId)
    .select(['ask.askedBy', 'requirement.institutionId', 'membership.id as membershipId'])
    .executeTakeFirstOrThrow()
  return membershipId === null ? { organisationId: institutionId, roles: ['owner', 'procurement'] } : { personIds: [askedBy] }
}
