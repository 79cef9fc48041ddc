import { expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { listAttestationsToCheck, listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import type { NewAttestation } from '#app/domain/attestations/schema.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeModerator } from '#test/fixtures/make-members.ts'
import { makeDraftedOffering } from '#test/fixtures/make-offering.ts'

const iso: NewAttestation = { code: 'iso27001', issuer: 'Invented Certification', number: '17', scope: 'All products', issuedOn: '2026-01-01' }

async function readLevel(trx: Trx, id: string) {
  return trx.selectFrom('attestation').where('id', '=', id).select(['level', 'method', 'checkedOn', 'validUntil']).executeTakeFirst()
}

test('a house states an attestation, which is claimed, ends by its rule, and waits for a check', async ({ trx, queue }) => {
  const owner = await makeHouseOwner(trx)
  const added = await addAttestation(makeAct(trx, queue, owner), iso)
  expect(added.ok && (await readLevel(trx, added.value.id))).toMatchObject({ level: 'claimed', validUntil: '2028-12-31' })
  expect(await listHouseAttestations(trx, owner.organisation.id, '2029-01-01')).toMatchObject([{ code: 'iso27001', valid: false }])
  expect(await listAttestationsToCheck(trx, '2027-03-01')).toMatchObject([{ code: 'iso27001', valid: true }])
  expect(await listAttestationsToCheck(trx, '2029-01-01')).toEqual([])
})

test('one that has ended is refused with the day, and whether its paper or its rule ended it', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeHouseOwner(trx))
  expect(await addAttestation(act, { ...iso, issuedOn: '2024-02-28' })).toEqual({
    ok: false,
    refusal: { reason: 'expired', validUntil: '2027-02-27', byRule: true },
  })
  expect(await addAttestation(act, { ...iso, validUntil: '2027-02-28' })).toEqual({
    ok: false,
    refusal: { reason: 'expired', validUntil: '2027-02-28', byRule: false },
  })
  expect(await addAttestation(act, { ...iso, validUntil: '2027-03-01' })).toMatchObject({ ok: true })
  expect(await addAttestation(act, { ...iso, issuedOn: '2027-03-02' })).toMatchObject({ refusal: { reason: 'issued_in_future' } })
})

test("another house's offering is not found", async ({ trx, queue }) => {
  await seedTaxonomy(trx)
  const { id: offeringId, owner } = await makeDraftedOffering(trx, queue)
  const attestation = { ...iso, offeringId }
  expect(await addAttestation(makeAct(trx, queue, await makeHouseOwner(trx)), attestation)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  expect(await addAttestation(makeAct(trx, queue, owner), { ...iso, offeringId: newId() })).toMatchObject({ refusal: { reason: 'not_found' } })
  expect(await addAttestation(makeAct(trx, queue, owner), attestation)).toMatchObject({ ok: true })
})

test('staff raise the level with a method on the day they looked; a house cannot', async ({ trx, queue }) => {
  const owner = await makeHouseOwner(trx)
  const added = await addAttestation(makeAct(trx, queue, owner), iso)
  if (!added.ok) throw new Error(added.refusal.reason)
  const check = { id: added.value.id, level: 'verified', method: 'Asked the certifier' } as const
  expect(await checkAttestation(makeAct(trx, queue, owner), check)).toMatchObject({ refusal: { reason: 'forbidden' } })
  const lateEvening = new Date('2027-03-01T20:00:00Z')
  expect(await checkAttestation(makeAct(trx, queue, await makeModerator(trx), lateEvening), check)).toMatchObject({ ok: true })
  expect(await readLevel(trx, check.id)).toMatchObject({ level: 'verified', method: 'Asked the certifier', checkedOn: '2027-03-02' })
  const later = new Date('2029-01-02T08:00:00Z')
  expect(await checkAttestation(makeAct(trx, queue, await makeModerator(trx), later), check)).toMatchObject({ refusal: { reason: 'not_valid_today' } })
})
