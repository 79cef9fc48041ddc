import { describe, expect } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { countHouseAsks, listHouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { listMissingStatements } from '#app/domain/statement-asks/list-missing.server.ts'
import { answerAsk } from '#app/domain/statement-asks/answer-ask.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { ask, makeAskWorld, match } from './ask-world.ts'

const view = { today: '2027-03-01', locale: 'en' } as const

describe('a house', () => {
  test('reads what is asked about which offering, and nothing of who asks or for what while the institution keeps its name to itself', async ({
    trx,
    queue,
  }) => {
    const made = await makeAskWorld(trx, queue, {
      title: 'Cinnabar gateway',
      narrative: 'Vermilion servers are reached through a gateway that keeps their credentials and records what is done.',
      budgetMaxMinor: 73_194_285_601n,
    })
    const { world, requirement, offeringId } = made
    const { productId } = await makeListedEntry(trx, queue, { productName: 'Zentrova Endpoint' })
    await trx.insertInto('requirementReplaces').values({ requirementId: requirement.id, productId, ownListEntryId: null }).execute()
    const house = world.houses[0]!
    const { id } = await ask(made)
    const { reference } = await trx.selectFrom('requirement').select('reference').where('id', '=', requirement.id).executeTakeFirstOrThrow()
    const bank = await trx.selectFrom('organisation').select(['name', 'slug']).where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    const read = await listHouseAsks(trx, house.id, view)
    expect(read.asks).toMatchObject([
      { id, kind: 'standard', ref: 'syslog', offering: { id: offeringId, name: 'Rakhwala Access' }, requirement: null, isOpen: true },
    ])
    const secrets = [
      reference,
      bank.name,
      bank.slug,
      world.bank.id,
      requirement.id,
      world.bank.procurement.personId,
      productId,
      'Zentrova',
      'Cinnabar',
      'Vermilion',
      '73194285601',
    ]
    for (const secret of secrets) expect(JSON.stringify(read)).not.toContain(secret)
    expect((await listHouseAsks(trx, world.houses[1]!.id, view)).asks).toEqual([])
    expect([await countHouseAsks(trx, house.id, view.today), await countHouseAsks(trx, world.houses[1]!.id, view.today)]).toEqual([1, 0])
  })

  test('reads for which requirement where that is public under its institution’s name, and under invitations only when it is invited', async ({
    trx,
    queue,
  }) => {
    const made = await makeAskWorld(trx, queue, { named: true })
    const { world, requirement } = made
    const house = world.houses[0]!
    await ask(made)
    const named = async () => (await listHouseAsks(trx, house.id, view)).asks.map((one) => one.requirement?.id ?? null)
    expect(await named()).toEqual([requirement.id])
    const terms = { termsVersion: null, termsAcceptedBy: null, termsAcceptedAt: null }
    const invited = { requirementId: requirement.id, houseId: house.id, invitedBy: world.bank.owner.personId, invitedAt: world.time.now() }
    // A published version does not change; the next one asks by invitation.
    const version = await trx.selectFrom('requirementVersion').selectAll().where('id', '=', requirement.versionId).executeTakeFirstOrThrow()
    const next = { ...version, id: newId(), number: 2, participation: 'invited' as const, frozenAt: null }
    await trx.insertInto('requirementVersion').values(next).execute()
    await trx.updateTable('requirement').set({ currentVersionId: next.id }).where('id', '=', requirement.id).execute()
    expect(await named()).toEqual([null])
    await trx
      .insertInto('requirementInvitation')
      .values({ ...invited, reason: '', ...terms, withdrawnAt: null })
      .execute()
    expect(await named()).toEqual([requirement.id])
  })
})

describe('what staff read', () => {
  test('counts requirements, offerings and houses that lack this one statement alone, and how often it was asked and answered', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world } = made
    const list = (house: number, draft: object) => makeListedOffering(trx, queue, { owner: world.houses[house]!.owner, draft })
    await list(1, { name: 'Darwaza Access' })
    // Lacks two, and says no: neither is one statement away.
    await list(1, { name: 'Chabi Access', deployments: [{ ref: 'hybrid', stated: 'yes' }] })
    await list(1, { name: 'Qufl Access', standards: [{ ref: 'syslog', stated: 'no' }] })
    const second = await makePublishedRequirement(world, { draft: { criteria: [{ kind: 'standard', ref: 'syslog', weight: 'must' }] } })
    const read = () => listMissingStatements(trx, { page: 1, locale: 'en' })
    expect(await read()).toMatchObject({ total: 0, rows: [] })
    await match(world, made.requirement)
    await match(world, second)
    const syslog = { kind: 'standard', ref: 'syslog', requirements: 2, offerings: 3, houses: 2 }
    expect((await read()).rows).toEqual([{ ...syslog, asked: 0, answered: 0 }])
    const { id } = await ask(made)
    must(await answerAsk(world.act(world.houses[0]!.owner), { askId: id, answer: 'no' }))
    expect((await read()).rows).toEqual([{ ...syslog, asked: 1, answered: 0 }])
    await match(world, made.requirement)
    await match(world, second)
    expect((await read()).rows).toEqual([{ ...syslog, offerings: 2, houses: 1, asked: 1, answered: 1 }])
    expect(await listMissingStatements(trx, { page: 9, locale: 'en' })).toMatchObject({ page: 1, pages: 1, total: 1 })
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[1]!.id).execute()
    expect((await read()).total).toBe(0)
  })
})
