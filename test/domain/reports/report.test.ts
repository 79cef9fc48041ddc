import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { hide } from '#app/domain/hiding/hide.server.ts'
import { readAbout } from '#app/domain/hiding/subject.ts'
import { newId } from '#app/domain/identifiers.ts'
import { declareInterest } from '#app/domain/interests/declare.server.ts'
import { decideReport } from '#app/domain/reports/decide-report.server.ts'
import { fileReport } from '#app/domain/reports/file-report.server.ts'
import { findReport, listWaitingReports } from '#app/domain/reports/read.server.ts'
import { mayReport, NewReport, reportsAllowed, reportWindowMinutes } from '#app/domain/reports/report.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeProposedSuspension, suspend } from '#test/fixtures/make-suspension.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const words = { matter: 'wrong-fact', body: 'The founding year on this page is wrong.' } as const

function aboutHouse(world: World, index = 0) {
  return { kind: 'house', name: world.houses[index]!.id } as const
}

function visitorOf(world: World) {
  return { ...world.act(world.staff.admin), actor: { kind: 'visitor' } } as const
}

describe('a report of abuse', () => {
  test('is taken from anybody about what is public, whatever words it holds, and waits for staff', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const body = 'The page says that the founder was born in another country.'
    const { id } = must(
      await fileReport(visitorOf(world), { matter: 'about-people', body, email: 'a@example.test', about: aboutHouse(world), address: '203.0.113.1' }),
    )
    const shown = (await findReport(trx, id, '2027-03-01'))!
    expect(shown).toMatchObject({ body, reporter: 'a@example.test', decision: null, subject: { kind: 'house', id: world.houses[0]!.id } })
    expect(await listWaitingReports(trx, { at: world.time.now(), limit: 10 })).toMatchObject([
      { kind: 'report', id, title: 'House 1', organisation: { id: world.houses[0]!.id } },
    ])
    const { addressKey } = await trx.selectFrom('report').select('addressKey').executeTakeFirstOrThrow()
    expect(addressKey.toString(), 'no address can be read back').not.toContain('203.0.113.1')
  })

  test('about what the public may not see is about nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    await suspend(world, world.houses[0]!.id)
    for (const about of [aboutHouse(world), { kind: 'offering', name: newId() }, { kind: 'requirement', name: newId() }] as const) {
      expect(await fileReport(visitorOf(world), { ...words, about, address: '203.0.113.1' })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    }
  })

  test('is refused to a person, and to an address, that sent too many, and taken again after an hour', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const send = (act: Parameters<typeof fileReport>[0], address: string) => fileReport(act, { ...words, about: aboutHouse(world), address })
    const tooMany = { ok: false, refusal: { reason: 'too_many' } }
    const owner = world.act(world.bank.owner)
    for (let sent = 0; sent < reportsAllowed.person; sent += 1) must(await send(owner, `203.0.113.${sent}`))
    expect(await send(owner, '203.0.113.99')).toMatchObject(tooMany)
    for (let sent = 0; sent < reportsAllowed.address; sent += 1) must(await send(visitorOf(world), '198.51.100.7'))
    expect(await send(visitorOf(world), '198.51.100.7')).toMatchObject(tooMany)
    expect(await send(world.act(world.bank.security), '198.51.100.7')).toMatchObject(tooMany)
    must(await send(visitorOf(world), '198.51.100.8'))
    world.time.pass(reportWindowMinutes * 60_000)
    must(await send(owner, '198.51.100.7'))
  })

  test('counts up to what is allowed and no further', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (person, address) => {
        expect(mayReport({ person, address })).toBe(person < reportsAllowed.person && address < reportsAllowed.address)
      }),
    )
  })

  test.each([
    [{ ...words, body: 'Too short' }, 'body'],
    [{ ...words, body: ` ${'x'.repeat(9)} ` }, 'body'],
    [{ ...words, body: 'x'.repeat(2001) }, 'body'],
    [{ ...words, matter: 'boring' }, 'matter'],
    [{ body: words.body }, 'matter'],
    [{ ...words, email: 'nobody' }, 'email'],
  ])('has a form that says what is wrong with %j', (form, field) => {
    const read = NewReport.safeParse(form)
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('names its page as kind and name, and nothing else', () => {
    expect(readAbout('offering:rakhwala-access')).toEqual({ kind: 'offering', name: 'rakhwala-access' })
    for (const text of [null, '', 'offering', 'offering:', 'person:somebody', 'house:a/../b', 'house:A b', `house:${'x'.repeat(201)}`])
      expect(readAbout(text)).toBeUndefined()
  })
})

describe('the decision on a report', () => {
  async function makeReport(world: World) {
    return must(await fileReport(world.act(world.bank.owner), { ...words, about: aboutHouse(world), address: '203.0.113.1' })).id
  }

  test('is told to the reporter, is taken once, and leaves the other reports open', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const [reportId, other] = [await makeReport(world), await makeReport(world)]
    const act = world.act(world.staff.moderator)
    expect(await decideReport(world.act(world.staff.analyst), { reportId, outcome: 'put-right', note: 'Told them.' })).toMatchObject({
      refusal: { reason: 'forbidden' },
    })
    must(await decideReport(act, { reportId, outcome: 'put-right', note: 'They corrected the year.' }))
    expect(await decideReport(act, { reportId, outcome: 'nothing-wrong', note: 'Again.' })).toEqual({ ok: false, refusal: { reason: 'already_decided' } })
    const told = await trx.selectFrom('notification').where('personId', '=', world.bank.owner.personId).select(['kind', 'values']).execute()
    expect(told.map(({ kind }) => kind)).toEqual(['report-put-right'])
    expect((await listWaitingReports(trx, { at: world.time.now(), limit: 10 })).map(({ id }) => id)).toEqual([other])
  })

  test('says hidden or suspension proposed only when that was done since', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reportId = await makeReport(world)
    const act = world.act(world.staff.moderator)
    const decide = (outcome: 'hidden' | 'suspension-proposed') => decideReport(act, { reportId, outcome, note: 'Done.' })
    expect(await decide('hidden')).toEqual({ ok: false, refusal: { reason: 'not_hidden' } })
    expect(await decide('suspension-proposed')).toEqual({ ok: false, refusal: { reason: 'not_proposed' } })
    must(await hide(act, { kind: 'house', id: world.houses[0]!.id, reason: 'wrong-fact', note: 'The year.' }))
    await makeProposedSuspension(world, world.houses[0]!.id)
    must(await decide('suspension-proposed'))
    must(await decideReport(act, { reportId: await makeReportOfBefore(world, trx), outcome: 'hidden', note: 'Done.' }))
  })

  test('is not taken by anybody with an interest in the organisation', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reportId = await makeReport(world)
    const { moderator } = world.staff
    must(await declareInterest(world.act(moderator), { organisationId: world.houses[0]!.id, kind: 'other' }))
    const decision = { reportId, outcome: 'nothing-wrong', note: 'Fine.' } as const
    expect(await decideReport(world.act(moderator), decision)).toEqual({ ok: false, refusal: { reason: 'interest' } })
    expect(await trx.selectFrom('report').where('outcome', 'is not', null).select('id').execute()).toEqual([])
  })

  /** Another report that had come before the page was hidden. */
  async function makeReportOfBefore(world: World, trx: Parameters<typeof findReport>[0]): Promise<string> {
    const id = newId()
    const first = await trx.selectFrom('report').selectAll().executeTakeFirstOrThrow()
    await trx
      .insertInto('report')
      .values({ ...first, id, outcome: null, note: null, decidedBy: null, decidedAt: null, reportedAt: new Date(world.time.now().getTime() - 1) })
      .execute()
    return id
  }
})
