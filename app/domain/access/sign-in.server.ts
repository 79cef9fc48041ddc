import { z } from 'zod'
import { transact, type Trx } from '#db/client.server.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Locale } from '#app/messages/locale.ts'
import { sendAccountMail } from './account-mail.server.ts'
import { Email, emailKeyOf, GivenPassword } from './credentials.ts'
import { passwordMatches } from './password.server.ts'
import { reserveAttempt } from './reserve-attempt.server.ts'
import { hashSecret, newSecret } from './secret.server.ts'
import { absoluteDays } from './session.ts'
import { windowMinutes } from './throttle.ts'
import type { VisitorAct } from './visitor-act.server.ts'

export const SignIn = z.object({ email: Email, password: GivenPassword })

export type SignInInput = z.infer<typeof SignIn> & {
  /** The network address the request came from. */
  address: string
  userAgent: string | null
  /** The session the browser held before, which ends: an id planted in a browser never becomes a signed-in one. */
  previousSessionId?: string
}
export type SignInRefusal = { reason: 'wrong' } | { reason: 'unconfirmed' } | { reason: 'too_many'; minutes: number }

/**
 * Begins a session. A wrong address and a wrong password get one answer and cost the same work; only who knows the password learns that the address is not confirmed yet, and is
 * sent a new link. Session and audit event are one transaction. The id answered is the only copy: the database keeps its SHA-256.
 */
export async function signIn(act: VisitorAct, input: SignInInput): Promise<Result<{ sessionId: string; personId: string; locale: Locale }, SignInRefusal>> {
  const emailKey = emailKeyOf(input.email)
  const attemptId = await reserveAttempt(act, { emailKey, address: input.address })
  if (attemptId === undefined) return refuse({ reason: 'too_many', minutes: windowMinutes })
  const seen = await act.db.selectFrom('person').select(['id', 'passwordHash']).where('emailKey', '=', emailKey).executeTakeFirst()
  // The slow part holds no connection: a flood of sign-ins must not empty the pool.
  const matches = await passwordMatches(seen?.passwordHash, input.password)
  return transact(act.db, async (trx) => {
    const person = await trx
      .selectFrom('person')
      .select(['id', 'name', 'email', 'locale', 'passwordHash', 'confirmedAt', 'disabledAt'])
      .where('emailKey', '=', emailKey)
      .forUpdate()
      .executeTakeFirst()
    const at = await act.clock(trx)
    const detail = { address: input.address, userAgent: input.userAgent }
    // A password changed between the two looks was not the one compared.
    if (!person || !matches || person.disabledAt || person.passwordHash !== seen?.passwordHash) {
      await recordEvent(trx, act, { verb: 'person.sign_in_refused', subject: { kind: 'person', id: person?.id ?? null }, at, detail })
      return refuse({ reason: 'wrong' })
    }
    await trx.updateTable('signInAttempt').set({ succeeded: true }).where('id', '=', attemptId).execute()
    if (!person.confirmedAt) {
      await sendAccountMail(trx, act, 'confirm-email', person, at)
      return refuse({ reason: 'unconfirmed' })
    }
    const sessionId = await beginSession(trx, person.id, input, at)
    const actor = { kind: 'person', personId: person.id, organisation: null } as const
    await recordChange(trx, { actor, requestId: act.requestId }, { verb: 'person.sign_in', subject: { kind: 'person', id: person.id }, at, detail })
    return ok({ sessionId, personId: person.id, locale: person.locale })
  })
}

async function beginSession(trx: Trx, personId: string, input: SignInInput, at: Date): Promise<string> {
  if (input.previousSessionId !== undefined) {
    await trx.updateTable('session').set({ revokedAt: at }).where('idHash', '=', hashSecret(input.previousSessionId)).where('revokedAt', 'is', null).execute()
  }
  const sessionId = newSecret()
  await trx
    .insertInto('session')
    .values({
      idHash: hashSecret(sessionId),
      personId,
      organisationId: await organisationToBegin(trx, personId),
      strength: 'password',
      userAgent: input.userAgent?.slice(0, 400) ?? null,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + absoluteDays * 86_400_000),
      revokedAt: null,
    })
    .execute()
  return sessionId
}

/** The organisation acted for last time while the person still belongs to it, or else the first joined. */
async function organisationToBegin(trx: Trx, personId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('membership')
    .select('membership.organisationId')
    .where('membership.personId', '=', personId)
    .where('membership.endedAt', 'is', null)
    .orderBy(
      (select) =>
        select
          .selectFrom('session')
          .select((inner) => inner.fn.max('session.createdAt').as('last'))
          .where('session.personId', '=', personId)
          .whereRef('session.organisationId', '=', 'membership.organisationId'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('membership.createdAt')
    .limit(1)
    .executeTakeFirst()
  return row?.organisationId ?? null
}
