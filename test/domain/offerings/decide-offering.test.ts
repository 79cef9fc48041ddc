import { beforeEach, describe, expect } from 'vitest'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { readOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import { DraftOffering, OfferingDecision, SubmittedOffering } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { listEvidence } from '#app/domain/offerings/version.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeMember, makeModerator, testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeDraftedOffering, makeListedOffering, makeSubmittedOffering } from '#test/fixtures/make-offering.ts'

// Only a test that asks for the database has it.
beforeEach<{ trx?: Trx }>(async ({ trx }) => trx && seedTaxonomy(trx))

const list = { decision: 'list', reason: 'complete', note: '', evidence: [] } as const satisfies OfferingDecision
const documented = { kind: 'capability', ref: 'iam-pam', level: 'documented', method: 'Saw the manual' } as const
const readOffering = (trx: Trx, id: string) => trx.selectFrom('offering').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

test('a draft is read loosely and a submission strictly, by one schema', () => {
  expect(DraftOffering.safeParse({ name: 'Rakhwala' }).success).toBe(true)
  const strict = SubmittedOffering.safeParse({ name: 'Rakhwala' })
  expect(strict.error?.issues.map((issue) => issue.path[0])).toEqual(['summary', 'capabilities', 'deployments'])
  const twice = { name: 'R', capabilities: [{ ref: 'iam-pam' }, { ref: 'iam-pam' }, {}] }
  expect(DraftOffering.safeParse(twice).error?.issues[0]).toMatchObject({ path: ['capabilities'], message: 'offerings.error.twice' })
  expect(OfferingDecision.safeParse({ decision: 'request_changes' }).error?.issues.map((issue) => issue.path[0])).toEqual(['reason', 'note'])
})

describe('a submission', () => {
  test('is signed by the owner, and freezes its version in the database itself', async ({ trx, queue }) => {
    const { id, owner } = await makeSubmittedOffering(trx, queue)
    const { workingVersionId, state } = await readOffering(trx, id)
    expect(state).toBe('in_review')
    const version = await trx.selectFrom('offeringVersion').where('id', '=', workingVersionId!).selectAll().executeTakeFirstOrThrow()
    expect(version).toMatchObject({ signedBy: owner.personId, frozenAt: testDay })
    const rewording = trx.updateTable('offeringStatement').set({ sentence: 'Something else.' }).where('versionId', '=', version.id).execute()
    await expect(rewording).rejects.toThrow('does not change')
  })

  test('is refused to a bidder, when incomplete, and when the draft moved on', async ({ trx, queue }) => {
    const { id, owner, revision } = await makeDraftedOffering(trx, queue, { draft: { summary: '' } })
    const bidder = await makeMember(trx, { id: owner.organisation.id, kind: 'house' }, ['bidder'])
    expect(await submitOffering(makeAct(trx, queue, bidder), { id, revision })).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await submitOffering(makeAct(trx, queue, owner), { id, revision: 7 })).toMatchObject({ refusal: { reason: 'stale', revision: 1 } })
    expect(await submitOffering(makeAct(trx, queue, owner), { id, revision })).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', issues: { summary: 'offerings.error.missing' } },
    })
  })
})

describe('a decision', () => {
  test('lists the version with the evidence that staff saw, which matching then reads', async ({ trx, queue }) => {
    const { id, owner } = await makeListedOffering(trx, queue, { evidence: [documented] })
    const { listedVersionId } = await readOffering(trx, id)
    expect(await readOfferingFacts(trx, '2027-03-01')).toEqual([
      {
        offeringId: id,
        offeringVersionId: listedVersionId,
        houseId: owner.organisation.id,
        houseState: 'verified',
        offeringState: 'listed',
        capabilities: [{ code: 'iam-pam', answer: 'yes', evidence: 'documented', evidenceUntil: null, confirmedOn: '2027-03-01' }],
        deployments: [{ code: 'on-premise', answer: 'yes', evidence: 'claimed', evidenceUntil: null, confirmedOn: '2027-03-01' }],
        standards: [],
        residency: [],
        supportHours: [],
        trackRecord: [],
        supportCities: [],
        scales: [],
        replaces: [],
        deliveryWeeks: null,
        confirmedOn: '2027-03-01',
        attestations: [],
        builtOnProductIds: [],
      },
    ])
    expect(await readOfferingFacts(trx, '2028-06-01'), 'a listing that nobody confirmed for 15 months is out').toEqual([])
  })

  test('for changes gives the house a copy to work on, with the reason kept', async ({ trx, queue }) => {
    const { id, owner } = await makeSubmittedOffering(trx, queue)
    const before = await readOffering(trx, id)
    const changes = { id, decision: 'request_changes', reason: 'unclear', note: 'Say which protocols.', evidence: [] } satisfies OfferingDecision & {
      id: string
    }
    expect(await decideOffering(makeAct(trx, queue, await makeModerator(trx)), changes)).toEqual({ ok: true, value: { state: 'draft' } })
    const after = await readOffering(trx, id)
    expect(after.workingVersionId).not.toBe(before.workingVersionId)
    const edit = { at: { id, revision: after.revision }, draft: makeDraft({ summary: 'Brokers SSH and RDP.' }) }
    expect(await draftOffering(makeAct(trx, queue, owner), edit)).toMatchObject({ ok: true })
  })

  test('needs a submitted version, and a statement under each piece of evidence', async ({ trx, queue }) => {
    const staff = makeAct(trx, queue, await makeModerator(trx))
    const drafted = await makeDraftedOffering(trx, queue)
    expect(await decideOffering(staff, { id: drafted.id, ...list })).toMatchObject({ refusal: { reason: 'not_submitted', state: 'draft' } })
    const submitted = await makeSubmittedOffering(trx, queue)
    const unfounded = { id: submitted.id, ...list, evidence: [{ ...documented, ref: 'iam-sso' }] }
    expect(await decideOffering(staff, unfounded)).toMatchObject({ refusal: { reason: 'evidence_without_statement', ref: 'iam-sso' } })
    expect(await decideOffering(staff, { id: newId(), ...list })).toMatchObject({ refusal: { reason: 'not_found' } })
  })

  test('is not taken by somebody who belongs to the house', async ({ trx, queue }) => {
    const { id, owner } = await makeSubmittedOffering(trx, queue)
    const moderator = await makeModerator(trx)
    const membership = {
      id: newId(),
      organisationId: owner.organisation.id,
      personId: moderator.personId,
      roles: ['bidder'],
      createdAt: testDay,
      endedAt: null,
    }
    await trx.insertInto('membership').values(membership).execute()
    expect(await decideOffering(makeAct(trx, queue, moderator), { id, ...list })).toMatchObject({ refusal: { reason: 'own_interest' } })
  })

  test('on a new version takes the evidence from statements that read differently, and keeps it for the others', async ({ trx, queue }) => {
    const sso = { ref: 'iam-sso', stated: 'yes', sentence: 'Speaks SAML.' } as const
    const draft = makeDraft({ capabilities: [...makeDraft().capabilities, sso] })
    const { id, owner } = await makeListedOffering(trx, queue, { draft, evidence: [documented, { ...documented, ref: 'iam-sso' }] })
    const reworded = makeDraft({ capabilities: [...makeDraft().capabilities, { ...sso, sentence: 'Speaks SAML and OIDC.' }] })
    const { revision } = await readOffering(trx, id)
    await draftOffering(makeAct(trx, queue, owner), { at: { id, revision }, draft: reworded })
    await submitOffering(makeAct(trx, queue, owner), { id, revision: revision + 1 })
    expect(await decideOffering(makeAct(trx, queue, await makeModerator(trx)), { id, ...list })).toMatchObject({ ok: true, value: { state: 'listed' } })
    expect((await listEvidence(trx, id, '2027-03-01')).map((row) => row.ref)).toEqual(['iam-pam'])
  })
})
