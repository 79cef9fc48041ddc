import { expect } from 'vitest'
import { findAdvisory, listAdvisories } from '#app/domain/advisories/read.server.ts'
import { recordAdvisory } from '#app/domain/advisories/record-advisory.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAdvisory } from '#test/fixtures/make-advisory.ts'
import { makeAct, makeHouseOwner, makeModerator } from '#test/fixtures/make-members.ts'

test('an advisory is recorded with its clauses in their order, and says whether it is invented', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeModerator(trx))
  const recorded = await recordAdvisory(act, makeAdvisory({ title: 'Remote control of endpoints', invented: true }))
  expect(recorded).toMatchObject({ ok: true, value: { slug: 'remote-control-of-endpoints' } })
  const advisory = await findAdvisory(trx, 'remote-control-of-endpoints', '2027-03-01')
  expect(advisory).toMatchObject({ invented: true, state: 'in_force', version: 1, entries: [] })
  expect(advisory!.clauses.map((clause) => clause.label)).toEqual(['1', '2'])
  expect(await listAdvisories(trx)).toHaveLength(1)
})

test('two advisories of one title get two addresses', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeModerator(trx))
  await recordAdvisory(act, makeAdvisory({ title: 'Notice', reference: 'A' }))
  expect(await recordAdvisory(act, makeAdvisory({ title: 'Notice', reference: 'B' }))).toMatchObject({ ok: true, value: { slug: 'notice-2' } })
})

test('the same reference of the same issuer is recorded once', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeModerator(trx))
  await recordAdvisory(act, makeAdvisory({ reference: 'Advisory 2' }))
  expect(await recordAdvisory(act, makeAdvisory({ reference: 'Advisory 2' }))).toMatchObject({ ok: false, refusal: { reason: 'already_recorded' } })
})

test('an advisory cannot be dated after today in the market', async ({ trx, queue }) => {
  const lateEvening = new Date('2027-03-01T20:00:00Z')
  const act = makeAct(trx, queue, await makeModerator(trx), lateEvening)
  expect(await recordAdvisory(act, makeAdvisory({ issuedOn: '2027-03-03' }))).toMatchObject({ ok: false, refusal: { reason: 'issued_in_future' } })
  expect(await recordAdvisory(act, makeAdvisory({ issuedOn: '2027-03-02' }))).toMatchObject({ ok: true })
})

test('nobody but staff records an advisory', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeHouseOwner(trx))
  expect(await recordAdvisory(act, makeAdvisory({}))).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
})
