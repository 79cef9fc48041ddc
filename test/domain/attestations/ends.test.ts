import fc from 'fast-check'
import { beforeEach, describe, expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { recordAttestationEnds } from '#app/domain/attestations/record-ends.server.ts'
import { withdrawAttestation } from '#app/domain/attestations/withdraw-attestation.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { addDays } from '#app/domain/market-day.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { readOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeModerator } from '#test/fixtures/make-members.ts'
import { makeSubmittedOffering } from '#test/fixtures/make-offering.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const clockAct = (trx: Trx, queue: Queue<Trx>, day: string) => ({
  ...makeAct(trx, queue, {} as MemberActor, new Date(`${day}T06:00:00Z`)),
  actor: { kind: 'system', name: 'clock' } as const,
})

/** A listed offering whose one capability is documented by a PCI report, issued on the day before listing. */
async function makeAttestedOffering(trx: Trx, queue: Queue<Trx>) {
  const submitted = await makeSubmittedOffering(trx, queue)
  const stated = { code: 'pci', issuer: 'Invented Assessors', number: '', scope: '', issuedOn: '2027-02-28', validUntil: '2030-01-01' } as const
  const added = await addAttestation(makeAct(trx, queue, submitted.owner), stated)
  if (!added.ok) throw new Error(added.refusal.reason)
  const moderator = makeAct(trx, queue, await makeModerator(trx))
  await checkAttestation(moderator, { id: added.value.id, level: 'documented', method: 'Read the report' })
  const row = { kind: 'capability', ref: 'iam-pam', level: 'documented', method: 'Named in the report', attestationId: added.value.id } as const
  const decision = { id: submitted.id, decision: 'list', reason: 'complete', note: '' } as const
  return {
    ...submitted,
    attestationId: added.value.id,
    moderator,
    list: (level: 'documented' | 'verified' = 'documented') => decideOffering(moderator, { ...decision, evidence: [{ ...row, level }] }),
  }
}

const levelOn = async (trx: Trx, id: string, today: string) => {
  const { slug } = await trx.selectFrom('offering').where('id', '=', id).select('slug').executeTakeFirstOrThrow()
  return (await findListedOffering(trx, slug, { today, locale: 'en' }))?.capabilities[0]?.level
}
const notices = (trx: Trx, kind: string) => trx.selectFrom('notification').where('kind', '=', kind).select('values').execute()

describe('evidence that rests on an attestation', () => {
  test('counts until the end that the rule of its code sets, and is claimed after it, on every day', async ({ trx, queue }) => {
    const { id, list } = await makeAttestedOffering(trx, queue)
    expect(await list()).toMatchObject({ ok: true })
    // Twelve months from 28 February 2027, whatever the paper says.
    const end = '2028-02-27'
    const [facts] = await readOfferingFacts(trx, '2027-03-01')
    expect(facts!.capabilities[0]).toMatchObject({ evidence: 'documented', evidenceUntil: end })
    expect(facts!.attestations[0]).toMatchObject({ code: 'pci', validUntil: end })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 440 }), async (days) => {
        const today = addDays('2027-03-01', days)
        expect(await levelOn(trx, id, today)).toBe(today <= end ? 'documented' : 'claimed')
      }),
      { numRuns: 25 },
    )
  })

  test('is claimed from the moment its house withdraws the attestation', async ({ trx, queue }) => {
    const { id, owner, attestationId, list } = await makeAttestedOffering(trx, queue)
    await list()
    expect(await withdrawAttestation(makeAct(trx, queue, await makeHouseOwner(trx)), { id: attestationId })).toEqual({
      ok: false,
      refusal: { reason: 'not_found' },
    })
    expect(await withdrawAttestation(makeAct(trx, queue, owner), { id: attestationId })).toEqual({ ok: true, value: undefined })
    expect(await levelOn(trx, id, '2027-03-01')).toBe('claimed')
    expect((await readOfferingFacts(trx, '2027-03-01'))[0]).toMatchObject({ capabilities: [{ evidence: 'claimed' }], attestations: [] })
    expect(await withdrawAttestation(makeAct(trx, queue, owner), { id: attestationId })).toMatchObject({ refusal: { reason: 'not_found' } })
  })

  test('is not recorded above the level at which staff saw the attestation itself', async ({ trx, queue }) => {
    const { list } = await makeAttestedOffering(trx, queue)
    expect(await list('verified')).toEqual({ ok: false, refusal: { reason: 'evidence_without_attestation', ref: 'iam-pam' } })
  })
})

describe('the daily job', () => {
  test('reminds 90, 30 and 7 days before and at the end, once each, however often it runs', async ({ trx, queue }) => {
    const { id, list } = await makeAttestedOffering(trx, queue)
    await list()
    const told: [string, number][] = []
    for (const today of ['2027-11-28', '2027-11-29', '2027-11-29', '2028-01-28', '2028-01-29', '2028-02-20', '2028-02-27', '2028-02-28', '2028-02-29']) {
      told.push([today, await recordAttestationEnds(clockAct(trx, queue, today))])
    }
    expect(told.filter(([, count]) => count > 0)).toEqual([
      ['2027-11-29', 1],
      ['2028-01-28', 1],
      ['2028-02-20', 1],
      ['2028-02-28', 1],
    ])
    expect(await notices(trx, 'attestation-ends')).toHaveLength(3)
    expect(await notices(trx, 'attestation-ended')).toEqual([{ values: { issuer: 'Invented Assessors', endsOn: '2028-02-27' } }])
    const standing = await trx.selectFrom('statementEvidence').where('offeringId', '=', id).where('withdrawnAt', 'is', null).select('id').execute()
    expect(standing).toEqual([])
  })

  test('says nothing of one that was withdrawn', async ({ trx, queue }) => {
    const { owner, attestationId } = await makeAttestedOffering(trx, queue)
    await withdrawAttestation(makeAct(trx, queue, owner), { id: attestationId })
    expect(await recordAttestationEnds(clockAct(trx, queue, '2028-02-28'))).toBe(0)
  })
})
