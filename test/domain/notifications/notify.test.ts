import { describe, expect } from 'vitest'
import { deliverMail } from '#app/domain/notifications/deliver-mail.server.ts'
import { MailRefused, type Mailer, type OutgoingMail } from '#app/domain/notifications/delivery.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { unscopedListMail } from '#app/domain/notifications/read-mail.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { transact, type Db } from '#db/client.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeHouseOwner, makeMember, makePerson, testDay } from '#test/fixtures/make-members.ts'

const told = { kind: 'award-won', values: { reference: 'R-1', title: 'Mail for a ministry' }, path: '/house', at: testDay } as const
const count = async (db: Db, table: 'mail' | 'notification') => (await db.selectFrom(table).select('id').execute()).length

describe('telling people', () => {
  test('mail, notice and job exist exactly when the transaction commits', async () => {
    const { db, url, superuserDb } = await cloneDatabase()
    const running = await openQueue({
      connectionString: url,
      applicationName: 'test notify',
      worker: false,
      onError: (error) => expect.unreachable(error.message),
    })
    const actor = await makeHouseOwner(db)
    const tell = (fail: boolean) =>
      transact(db, async (trx) => {
        await notify(trx, { queue: running.queue }, { ...told, to: { organisationId: actor.organisation.id } })
        if (fail) throw new Error('the act failed after all')
      })
    const jobs = async () =>
      (
        await superuserDb
          .withoutPlugins()
          .selectFrom('pgboss.job' as never)
          .selectAll()
          .where('name' as never, '=', 'mail.send' as never)
          .execute()
      ).length
    await expect(tell(true)).rejects.toThrow('the act failed after all')
    expect([await count(db, 'mail'), await count(db, 'notification'), await jobs()]).toEqual([0, 0, 0])
    await tell(false)
    expect([await count(db, 'mail'), await count(db, 'notification'), await jobs()]).toEqual([1, 1, 1])
    await running.stop()
  })

  test('reaches living members with one of the roles, and nobody who left, is disabled or unconfirmed', async ({ trx, queue }) => {
    const owner = await makeHouseOwner(trx)
    const house = { id: owner.organisation.id, kind: 'house' } as const
    await makeMember(trx, house, ['finance'])
    const gone = await makeMember(trx, house, ['owner'])
    const disabled = await makeMember(trx, house, ['owner'])
    const unconfirmed = await makeMember(trx, house, ['owner'])
    await trx.updateTable('membership').set({ endedAt: testDay }).where('personId', '=', gone.personId).execute()
    await trx.updateTable('person').set({ disabledAt: testDay }).where('id', '=', disabled.personId).execute()
    await trx.updateTable('person').set({ confirmedAt: null }).where('id', '=', unconfirmed.personId).execute()
    await notify(trx, { queue }, { ...told, to: { organisationId: house.id, roles: ['owner', 'bidder'] } })
    expect(await trx.selectFrom('notification').select('personId').execute()).toEqual([{ personId: owner.personId }])
  })
})

describe('delivering mail', () => {
  const render = ({ subject, url }: { subject: string; url: string }) => Promise.resolve({ html: subject, text: url })
  const parts = (db: Db, mailer: Mailer | undefined) => ({ db, clock: databaseClock, appUrl: 'https://site.example', mailer, render })
  const secret = { kind: 'reset-password', values: { name: 'A' }, path: '/reset', secretPath: '/reset/secret-token', at: testDay } as const

  test('without a mail server mail is kept, and its secret link is shown to nobody outside the demonstration', async ({ trx, queue }) => {
    await notify(trx, { queue }, { ...secret, to: { address: { email: 'a@example.test', locale: 'en' } } })
    const { id } = await trx.selectFrom('mail').select('id').executeTakeFirstOrThrow()
    await deliverMail(parts(trx, undefined), { mailId: id })
    expect(await unscopedListMail(trx)).toMatchObject([{ state: 'kept', path: null }])
    expect(await count(trx, 'notification')).toBe(0)
  })

  test('a mail is sent once, in its reader’s language, and its secret link is forgotten', async ({ trx, queue }) => {
    await notify(trx, { queue }, { ...secret, to: { address: { email: 'a@example.test', locale: 'ur' } } })
    const { id } = await trx.selectFrom('mail').select('id').executeTakeFirstOrThrow()
    const sent: OutgoingMail[] = []
    const mailer = { send: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)) }
    await deliverMail(parts(trx, mailer), { mailId: id })
    await deliverMail(parts(trx, mailer), { mailId: id })
    expect(sent).toMatchObject([{ id, to: 'a@example.test', subject: 'نیا پاس ورڈ چنیں', text: 'https://site.example/reset/secret-token' }])
    expect(await trx.selectFrom('mail').select(['state', 'path']).execute()).toEqual([{ state: 'sent', path: '/' }])
  })

  test('a server that is away makes the job fail and the mail wait; one that refuses ends it', async ({ trx, queue }) => {
    await notify(trx, { queue }, { ...told, to: { personIds: [await makePerson(trx)] } })
    const { id } = await trx.selectFrom('mail').select('id').executeTakeFirstOrThrow()
    const failing = (error: Error): Mailer => ({ send: () => Promise.reject(error) })
    await expect(deliverMail(parts(trx, failing(new Error('away'))), { mailId: id })).rejects.toThrow('away')
    expect(await trx.selectFrom('mail').select('state').execute()).toEqual([{ state: 'waiting' }])
    await deliverMail(parts(trx, failing(new MailRefused('refused with 550'))), { mailId: id })
    expect(await trx.selectFrom('mail').select(['state', 'failure']).execute()).toEqual([{ state: 'failed', failure: 'refused with 550' }])
  })
})
