import { describe, expect } from 'vitest'
import { confirmEmail } from '#app/domain/access/confirm-email.server.ts'
import { secretiveMilliseconds } from '#app/domain/access/pace.server.ts'
import { requestReset } from '#app/domain/access/request-reset.server.ts'
import { resetPassword } from '#app/domain/access/reset-password.server.ts'
import { signIn } from '#app/domain/access/sign-in.server.ts'
import { findSession } from '#app/domain/access/find-session.server.ts'
import { signUp } from '#app/domain/access/sign-up.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeVisitorAct, secretOfMail } from '#test/fixtures/make-visitor-act.ts'

const email = 'Amna@example.test'
const password = 'four quiet river stones'
const person = { name: 'Amna', email, password, locale: 'en' } as const
const browser = { address: '192.0.2.1', userAgent: 'a browser' }

describe('signing up', () => {
  test('a known, a waiting and a free address get one answer, no sooner than the pace', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    const answers = []
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now()
      answers.push(await signUp(act, person))
      expect(performance.now() - began).toBeGreaterThan(secretiveMilliseconds - 5)
      if (round === 1) await confirmEmail(act, { token: await secretOfMail(trx, email), password })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const mails = await trx.selectFrom('mail').select('kind').orderBy('id').execute()
    expect(mails.map(({ kind }) => kind)).toEqual(['confirm-email', 'confirm-email', 'already-registered'])
  })

  test('whoever signed up with the address of somebody else gains nothing when the owner follows the link', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    await signUp(act, person)
    await signUp(act, { ...person, password: 'another long phrase here' })
    const token = await secretOfMail(trx, email)
    expect(await confirmEmail(act, { token, password })).toEqual({ ok: false, refusal: { reason: 'wrong_password' } })
    expect(await confirmEmail(act, { token, password: 'another long phrase here' })).toMatchObject({ ok: true })
  })

  test('a link works once', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    await signUp(act, person)
    const token = await secretOfMail(trx, email)
    expect(await confirmEmail(act, { token, password })).toMatchObject({ ok: true })
    expect(await confirmEmail(act, { token, password })).toEqual({ ok: false, refusal: { reason: 'link_over' } })
  })

  test('no secret of a link is stored where it is looked up', async ({ trx, queue }) => {
    await signUp(makeVisitorAct(trx, queue), person)
    const token = await secretOfMail(trx, email)
    const rows = await trx.selectFrom('emailToken').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]!.tokenHash.toString('base64url')).not.toBe(token)
    expect(rows[0]!.tokenHash).toHaveLength(32)
  })

  test('one address gets at most three mails of a kind an hour', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    for (let round = 0; round < 4; round += 1) await signUp(act, person)
    expect(await trx.selectFrom('mail').select('id').execute()).toHaveLength(3)
  })
})

describe('resetting a password', () => {
  test('an unknown address gets the answer of a known one and no mail', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    await signUp(act, person)
    const known = await requestReset(act, { email })
    expect(await requestReset(act, { email: 'nobody@example.test' })).toEqual(known)
    const mails = await trx.selectFrom('mail').select('toAddress').where('kind', '=', 'reset-password').execute()
    expect(mails).toEqual([{ toAddress: email }])
  })

  test('a reset ends every session and the old password', async ({ trx, queue }) => {
    const act = makeVisitorAct(trx, queue)
    await signUp(act, person)
    await confirmEmail(act, { token: await secretOfMail(trx, email), password })
    const begun = await signIn(act, { email, password, ...browser })
    if (!begun.ok) throw new Error(begun.refusal.reason)
    await requestReset(act, { email })
    expect(await resetPassword(act, { token: await secretOfMail(trx, email), password: 'seven new green kites' })).toMatchObject({ ok: true })
    expect(await findSession(trx, begun.value.sessionId)).toBeUndefined()
    expect(await signIn(act, { email, password, ...browser })).toEqual({ ok: false, refusal: { reason: 'wrong' } })
    expect(await signIn(act, { email, password: 'seven new green kites', ...browser })).toMatchObject({ ok: true })
  })
})
