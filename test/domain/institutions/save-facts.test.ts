import { describe, expect } from 'vitest'
import { checkedFields, institutionActs, institutionFields, isOpenTo } from '#app/domain/institutions/facts.ts'
import { findInstitution, listFactChanges } from '#app/domain/institutions/read.server.ts'
import { saveInstitution } from '#app/domain/institutions/save-facts.server.ts'
import { SavedInstitution } from '#app/domain/institutions/schema.ts'
import { institutionStates } from '#app/domain/organisations/status.ts'
import type { Db } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeMember, makeOrganisation } from '#test/fixtures/make-members.ts'

const stated = { legalName: 'A bank', sector: 'bank', province: 'sindh', emailDomain: 'bank.example', regulator: 'A regulator', licenceNumber: 'L-1' } as const
const other = {
  ...{ legalName: 'Another bank', sector: 'utility', province: 'punjab' },
  ...{ emailDomain: 'other.example', regulator: 'Another regulator', licenceNumber: 'L-2' },
} as const

async function makeInstitution(db: Db, state: 'verified' | 'unverified' = 'verified') {
  const id = await makeOrganisation(db, 'institution')
  await db
    .updateTable('institution')
    .set({ ...stated, state })
    .where('organisationId', '=', id)
    .execute()
  return { id, owner: await makeMember(db, { id, kind: 'institution' }, ['owner']) }
}

const saved = (change: Partial<Record<keyof typeof stated, string>> = {}, revision = 1) => SavedInstitution.parse({ ...stated, ...change, revision })

describe('an owner changes the facts of an institution', () => {
  test('a verified one is checked again for another name, licence or domain alone, and what it said before is kept', async ({ trx, queue }) => {
    for (const field of institutionFields) {
      const { id, owner } = await makeInstitution(trx)
      const again = checkedFields.includes(field)
      const result = await saveInstitution(makeAct(trx, queue, owner), saved({ [field]: other[field] }))
      expect([field, result]).toEqual([field, { ok: true, value: { revision: 2, again } }])
      expect(await findInstitution(trx, id)).toMatchObject({ [field]: other[field], state: again ? 'unverified' : 'verified', revision: 2 })
      expect(await listFactChanges(trx, id)).toMatchObject([{ field, before: stated[field], after: other[field] }])
      const history = await trx.selectFrom('stateHistory').where('subjectId', '=', id).select(['fromState', 'toState']).execute()
      expect(history).toEqual(again ? [{ fromState: 'verified', toState: 'unverified' }] : [])
    }
  })

  test('one that is not verified stays so, and one that was suspended is not freed by it', async ({ trx, queue }) => {
    const { id, owner } = await makeInstitution(trx, 'unverified')
    expect(await saveInstitution(makeAct(trx, queue, owner), saved(other))).toEqual({ ok: true, value: { revision: 2, again: false } })
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', id).execute()
    expect(await saveInstitution(makeAct(trx, queue, owner), saved({}, 2))).toEqual({ ok: true, value: { revision: 3, again: false } })
    expect(await findInstitution(trx, id)).toMatchObject({ state: 'suspended' })
  })

  test('a form that somebody saved over is refused, and one that says the same writes nothing', async ({ trx, queue }) => {
    const { id, owner } = await makeInstitution(trx)
    const act = makeAct(trx, queue, owner)
    expect(await saveInstitution(act, saved({}, 1))).toEqual({ ok: true, value: { revision: 1, again: false } })
    await saveInstitution(act, saved({ province: 'punjab' }))
    expect(await saveInstitution(act, saved({ legalName: 'Written over' }))).toEqual({ ok: false, refusal: { reason: 'stale', revision: 2 } })
    expect(await findInstitution(trx, id)).toMatchObject({ legalName: 'A bank', province: 'punjab', state: 'verified' })
    expect(await listFactChanges(trx, id)).toHaveLength(1)
  })

  test('procurement, an auditor and a house write nothing', async ({ trx, queue }) => {
    const { id } = await makeInstitution(trx)
    const house = await makeOrganisation(trx, 'house')
    const others = [
      ...[await makeMember(trx, { id, kind: 'institution' }, ['procurement']), await makeMember(trx, { id, kind: 'institution' }, ['auditor'])],
      await makeMember(trx, { id: house, kind: 'house' }, ['owner']),
    ]
    for (const actor of others) {
      expect(await saveInstitution(makeAct(trx, queue, actor), saved(other))).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    }
    expect(await findInstitution(trx, id)).toMatchObject(stated)
  })
})

test('the check opens everything, none of it opens what stays at home, and a suspension closes all', () => {
  const open = institutionStates.map((state) => [state, institutionActs.filter((act) => isOpenTo(state, act))])
  expect(Object.fromEntries(open)).toEqual({
    unverified: ['scan', 'own-list', 'directory', 'drafts'],
    verified: [...institutionActs],
    suspended: [],
  })
})
