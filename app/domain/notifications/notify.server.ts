import { sql } from 'kysely'
import type { Trx } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { Role } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Notice } from './notice.ts'

/** Who is told: persons by id, the members of an organisation, staff of the association (each with one of the roles, if any are given), or a mail address alone. */
export type Recipients =
  | { personIds: readonly string[] }
  | { organisationId: string; roles?: readonly Role[] }
  | { staff: true; roles?: readonly Role[] }
  | { address: { email: string; locale: Locale; personId?: string } }

export type Notification = Notice & {
  to: Recipients
  /** Where the notice leads, a path on this site. */
  path: string
  /** The instant of the act that is told about. */
  at: Date
  /** A path with a token in it, for the mail alone; such a mail's link is never shown to staff. */
  secretPath?: string
}

type Recipient = { personId: string | null; email: string; locale: Locale; organisationId: string | null }

/**
 * Tells people in the caller's transaction: a notice in the product and a mail for each person, and the job that sends the mail; all of it exists exactly when the
 * act does. An address alone gets the mail and no notice. People who are disabled, have not confirmed their address or have left are not told.
 */
export async function notify(trx: Trx, act: Pick<Act, 'queue'>, notification: Notification): Promise<void> {
  const recipients = await listRecipients(trx, notification.to)
  if (recipients.length === 0) return
  const { kind, path, at } = notification
  const values = JSON.stringify(notification.values)
  const notices = recipients.flatMap(({ personId, organisationId }) =>
    personId === null ? [] : [{ id: newId(), personId, organisationId, kind, values, path, createdAt: at, readAt: null }],
  )
  if (!('address' in notification.to) && notices.length > 0) await trx.insertInto('notification').values(notices).execute()
  const mails = recipients.map(({ personId, email, locale }) => ({
    id: newId(),
    personId,
    toAddress: email,
    locale,
    kind,
    values,
    path: notification.secretPath ?? path,
    pathIsSecret: notification.secretPath !== undefined,
    state: 'waiting' as const,
    createdAt: at,
    sentAt: null,
    failure: null,
  }))
  await trx.insertInto('mail').values(mails).execute()
  for (const mail of mails) await act.queue.send(trx, 'mail.send', { mailId: mail.id })
}

async function listRecipients(trx: Trx, to: Recipients): Promise<Recipient[]> {
  if ('address' in to) return [{ personId: to.address.personId ?? null, email: to.address.email, locale: to.address.locale, organisationId: null }]
  if ('personIds' in to) {
    if (to.personIds.length === 0) return []
    const people = await trx
      .selectFrom('person')
      .select(['person.id as personId', 'person.email', 'person.locale'])
      .where('person.id', 'in', [...new Set(to.personIds)])
      .where('person.disabledAt', 'is', null)
      .where('person.confirmedAt', 'is not', null)
      .execute()
    return people.map((person) => ({ ...person, organisationId: null }))
  }
  let members = trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .select(['person.id as personId', 'person.email', 'person.locale', 'membership.organisationId'])
    .where('membership.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.confirmedAt', 'is not', null)
  members = 'staff' in to ? members.where('organisation.kind', '=', 'association') : members.where('organisation.id', '=', to.organisationId)
  if (to.roles) members = members.where(sql<boolean>`membership.roles && ${[...to.roles]}::text[]`)
  return members.orderBy('person.id').execute()
}
