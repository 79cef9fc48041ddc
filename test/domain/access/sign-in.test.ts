import { createHook } from 'node:async_hooks'
import { describe, expect } from 'vitest'
import { hashPassword, passwordMatches } from '#app/domain/access/password.server.ts'
import { requestReset } from '#app/domain/access/request-reset.server.ts'
import { resetPassword } from '#app/domain/access/reset-password.server.ts'
import { findSession } from '#app/domain/access/find-session.server.ts'
import { signIn } from '#app/domain/access/sign-in.server.ts'
import { signOut } from '#app/domain/access/sign-out.server.ts'
import { switchOrganisation } from '#app/domain/access/switch-organisation.server.ts'
import { revokeSession } from '#app/domain/access/revoke-session.server.ts'
import { listSessions } from '#app/domain/access/list-sessions.server.ts'
import { failuresAllowed } from '#app/domain/access/throttle.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeMember, makeOrganisation, makePerson } from '#test/fixtures/make-members.ts'
import { makeVisitorAct, secretOfMail } from '#test/fixtures/make-visitor-act.ts'
import type { Db, Trx } from '#db/client.server.ts'
import type { Queue } from '#app/domain/queue.ts'

const password = 'four quiet river stones'
const browser = { address: '192.0.2.1', userAgent: 'a browser' }

async function withPassword(db: Db, personId: string): Promise<string> {
  await db
    .updateTable('person')
    .set({ passwordHash: await hashPassword(password) })
    .where('id', '=', personId)
    .execute()
  return (await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow()).email
}

async function begin(trx: Trx, queue: Queue<Trx>, personId: string, previousSessionId?: string): Promise<string> {
  const email = await withPassword(trx, personId)
  const begun = await signIn(makeVisitorAct(trx, queue), { email, password, ...browser, previousSessionId })
  if (!begun.ok) throw new Error(begun.refusal.reason)
  return begun.value.sessionId
}

/** How many pieces of work a step hands to a native add-on: verifying a password is one. Node's own resources bear capital names, an add-on's do not. */
async function nativeWork(step: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({ init: (_id, type) => void (count += /^[A-Z]/.test(type) ? 0 : 1) }).enable()
  await step()
  hook.disable()
  return count
}

describe('signing in', () => {
  test('begins a session whose id is nowhere in the database, with an audit event', async ({ trx, queue }) => {
    const personId = await makePerson(trx)
    const sessionId = await begin(trx, queue, personId)
    expect(await findSession(trx, sessionId)).toMatchObject({ actor: { personId, organisation: null } })
    const rows = await trx.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(sessionId)
    expect(rows[0]!.idHash.equals(Buffer.from(sessionId, 'base64url'))).toBe(false)
    expect(await trx.selectFrom('auditEvent').select('verb').where('verb', '=', 'person.sign_in').execute()).toHaveLength(1)
  })

  test('a wrong password and an unknown address get one answer, and both are on record', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    const email = await withPassword(trx, await makePerson(trx))
    const known = await signIn(act, { email, password: 'not the password', ...browser })
    expect(known).toEqual({ ok: false, refusal: { reason: 'wrong' } })
    expect(await signIn(act, { email: 'nobody@example.test', password: 'not the password', ...browser })).toEqual(known)
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'person.sign_in_refused').execute()).toHaveLength(2)
  })

  test('an unknown account costs the work of a known one', async () => {
    const hash = await hashPassword(password)
    await passwordMatches(undefined, password)
    const known = await nativeWork(() => passwordMatches(hash, 'not the password'))
    expect(known).toBeGreaterThan(0)
    expect(await nativeWork(() => passwordMatches(undefined, 'not the password'))).toBe(known)
  })

  test('an address that is not confirmed cannot sign in and is sent a new link', async ({ trx, queue }) => {
    const personId = await makePerson(trx)
    const email = await withPassword(trx, personId)
    await trx.updateTable('person').set({ confirmedAt: null }).where('id', '=', personId).execute()
    expect(await signIn(makeVisitorAct(trx, queue), { email, password, ...browser })).toEqual({ ok: false, refusal: { reason: 'unconfirmed' } })
    expect(await trx.selectFrom('mail').select('kind').execute()).toEqual([{ kind: 'confirm-email' }])
  })

  test('after ten failures even the right password has to wait, and the table tells nobody whose they were', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    const email = await withPassword(trx, await makePerson(trx))
    for (let round = 0; round < failuresAllowed.account; round += 1) await signIn(act, { email, password: 'not the password', ...browser })
    expect(await signIn(act, { email, password, ...browser })).toMatchObject({ refusal: { reason: 'too_many' } })
    const rows = await trx.selectFrom('signInAttempt').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(email)
    expect(rows).toHaveLength(failuresAllowed.account)
  })

  test('a new password by a mailed link lets the owner in at once, however often a stranger failed', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    const email = await withPassword(trx, await makePerson(trx))
    for (let round = 0; round < failuresAllowed.account; round += 1) await signIn(act, { email, password: 'not the password', ...browser })
    await requestReset(act, { email })
    expect(await resetPassword(act, { token: await secretOfMail(trx, email), password: 'five loud river stones' })).toMatchObject({ ok: true })
    expect(await signIn(act, { email, password: 'five loud river stones', ...browser })).toMatchObject({ ok: true })
  })

  test('many guesses at once are counted one after another', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const act = makeVisitorAct(db, queue)
    const guess = () => signIn(act, { email: 'nobody@example.test', password: 'not the password', ...browser })
    const answers = await Promise.all(Array.from({ length: failuresAllowed.account + 8 }, guess))
    const reasons = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.reason))
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(failuresAllowed.account)
  })

  test('the session a browser held before is over', async ({ trx, queue }) => {
    const personId = await makePerson(trx)
    const first = await begin(trx, queue, personId)
    const second = await begin(trx, queue, personId, first)
    expect(await findSession(trx, first)).toBeUndefined()
    expect(await findSession(trx, second)).toBeDefined()
  })
})

describe('a session', () => {
  test('that was signed out, revoked, idle for 12 hours, or is 14 days old is nobody', async ({ trx, queue }) => {
    const personId = await makePerson(trx)
    const act = { ...makeVisitorAct(trx, queue), actor: { kind: 'person', personId, organisation: null } as const }
    const [out, revoked, idle, old] = [
      await begin(trx, queue, personId),
      await begin(trx, queue, personId),
      await begin(trx, queue, personId),
      await begin(trx, queue, personId),
    ]
    await signOut(act, { sessionId: out! })
    const own = await listSessions(trx, personId, revoked!)
    await revokeSession(act, { handle: own.find(({ current }) => current)!.handle })
    const handle = (await listSessions(trx, personId, idle!)).find(({ current }) => current)!.handle
    const oldHandle = (await listSessions(trx, personId, old!)).find(({ current }) => current)!.handle
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    await trx
      .updateTable('session')
      .set({ lastSeenAt: hoursAgo(12.1) })
      .where('idHash', '=', Buffer.from(handle, 'base64url'))
      .execute()
    await trx
      .updateTable('session')
      .set({ expiresAt: hoursAgo(0.1) })
      .where('idHash', '=', Buffer.from(oldHandle, 'base64url'))
      .execute()
    for (const sessionId of [out, revoked, idle, old]) expect(await findSession(trx, sessionId!)).toBeUndefined()
  })

  test('of somebody else cannot be revoked', async ({ trx, queue }) => {
    const personId = await makePerson(trx)
    const sessionId = await begin(trx, queue, personId)
    const stranger = { ...makeVisitorAct(trx, queue), actor: { kind: 'person', personId: await makePerson(trx), organisation: null } as const }
    const { handle } = (await listSessions(trx, personId, sessionId))[0]!
    expect(await revokeSession(stranger, { handle })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(await findSession(trx, sessionId)).toBeDefined()
  })

  test('acts for an organisation with the roles of this moment, and changes its id when it switches', async ({ trx, queue }) => {
    const id = await makeOrganisation(trx, 'house')
    const actor = await makeMember(trx, { id, kind: 'house' }, ['bidder'])
    const sessionId = await begin(trx, queue, actor.personId)
    expect(await findSession(trx, sessionId)).toMatchObject({ organisation: { id, state: 'verified' }, actor: { organisation: { roles: ['bidder'] } } })
    const switched = await switchOrganisation({ ...makeVisitorAct(trx, queue), actor }, { sessionId, organisationId: id })
    if (!switched.ok) throw new Error(switched.refusal.reason)
    expect(await findSession(trx, sessionId)).toBeUndefined()
    await trx.updateTable('membership').set({ endedAt: new Date() }).where('personId', '=', actor.personId).execute()
    expect(await findSession(trx, switched.value.sessionId)).toMatchObject({ organisation: null, actor: { organisation: null } })
  })

  test('cannot switch to a foreign organisation', async ({ trx, queue }) => {
    const actor = await makeMember(trx, { id: await makeOrganisation(trx, 'house'), kind: 'house' }, ['owner'])
    const sessionId = await begin(trx, queue, actor.personId)
    const foreign = await makeOrganisation(trx, 'institution')
    const switched = await switchOrganisation({ ...makeVisitorAct(trx, queue), actor }, { sessionId, organisationId: foreign })
    expect(switched).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  })
})
