import { describe, expect } from 'vitest'
import { confirmProposal } from '#app/domain/proposals/confirm-proposal.server.ts'
import { remindToConfirm } from '#app/domain/proposals/remind-to-confirm.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { amendRequirement, planAmendment } from '#app/domain/requirements/amend.server.ts'
import { listAmendments, listClosingMoves } from '#app/domain/requirements/amendments.server.ts'
import { listUnconfirmedWithNewMust } from '#app/domain/requirements/confirmed.server.ts'
import { extendClosing } from '#app/domain/requirements/extend-closing.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { amend, readStanding, toldOf } from '#test/fixtures/make-course.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeReadyProposal, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const hour = 3_600_000
const newMust = { kind: 'capability', ref: 'iam-mfa', weight: 'must', askedEvidence: 'claimed', note: '' } as const
const chainOf = async (world: World) => (await world.db.selectFrom('sealedChainEntry').select('kind').orderBy('position').execute()).map(({ kind }) => kind)

async function withMust(world: World, id: string): Promise<Date> {
  const { draft } = await readStanding(world, id)
  return amend(world, id, { criteria: [...draft.criteria, newMust] })
}

describe('an amendment', () => {
  test('an hour before closing is shown before it is sent, makes a frozen version with the keys of its criteria, and moves closing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt, versionId, criterionIds } = await makePublishedRequirement(world)
    world.time.moveTo(new Date(closesAt.getTime() - hour))
    const { draft, revision } = await readStanding(world, id)
    const input = { id, revision, draft: { ...draft, criteria: [...draft.criteria, newMust] }, market }
    const plan = must(await planAmendment(world.act(world.bank.procurement), input))
    expect(plan).toMatchObject({ weight: 'decisive', changed: ['criteria'], closesBefore: closesAt, rule: expect.stringContaining('5 working days') })
    expect((await readStanding(world, id)).closesAt).toEqual(closesAt)
    const moved = must(await amendRequirement(world.act(world.bank.procurement), { ...input, note: 'Branches ask for a second factor.' }))
    expect(moved.closesAt).toEqual(plan.closesAt)
    expect(plan.closesAt.getTime() - world.time.now().getTime()).toBeGreaterThan(5 * 24 * hour)
    const standing = await readStanding(world, id)
    expect(standing.versionId).not.toBe(versionId)
    expect(standing.draft.criteria.map((criterion) => criterion.id).slice(0, 3)).toEqual(criterionIds)
    const row = await trx.selectFrom('requirementVersion').select(['frozenAt', 'number']).where('id', '=', standing.versionId).executeTakeFirstOrThrow()
    expect(row).toEqual({ frozenAt: world.time.now(), number: 2 })
    expect(await chainOf(world)).toEqual(['amended', 'closing_moved'])
    const { amendments } = await listAmendments(trx, id, 'en')
    expect(amendments).toMatchObject([{ number: 2, note: 'Branches ask for a second factor.', terms: [], criteria: [{ before: null, after: newMust }] }])
    expect(await listClosingMoves(trx, id)).toMatchObject([{ from: closesAt, to: plan.closesAt, rule: plan.rule }])
  })

  test('names in no text and no note what is replaced, nor any product or maker of the registry that was not named before', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue)
    const { name } = await trx.selectFrom('product').select('name').where('id', '=', productId).executeTakeFirstOrThrow()
    const { id, versionId } = await makePublishedRequirement(world, { draft: { replaces: [productId] } })
    const { draft, revision } = await readStanding(world, id)
    const send = (narrative: string, note: string) =>
      amendRequirement(world.act(world.bank.procurement), { id, revision, draft: { ...draft, narrative }, note, market })
    const refused = { ok: false, refusal: { reason: 'names_in_text', written: name, of: 'replaced' } }
    expect(await send(`${draft.narrative} It takes the place of ${name}.`, 'Said more plainly.')).toEqual(refused)
    expect(await send(`${draft.narrative} At once.`, `We leave ${name}.`)).toEqual(refused)
    expect((await readStanding(world, id)).versionId).toBe(versionId)
    must(await send(`${draft.narrative} At once.`, 'Said more plainly.'))
  })

  test('in other words leaves the answers their period, and in time moves nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt } = await makePublishedRequirement(world)
    expect(await amend(world, id, { narrative: 'Administrators reach 1200 servers through a gateway that keeps their credentials.' })).toEqual(closesAt)
    world.time.moveTo(new Date(closesAt.getTime() - hour))
    expect((await amend(world, id, { title: 'Privileged access for 1200 servers' })) > closesAt).toBe(true)
    const { amendments } = await listAmendments(trx, id, 'en')
    expect(amendments.map(({ number, terms }) => [number, terms.map(({ field }) => field)])).toEqual([
      [3, ['title']],
      [2, ['narrative']],
    ])
  })

  test('is refused for what publication fixed, without a note, with nothing changed, over somebody else, and at closing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt } = await makePublishedRequirement(world)
    const { draft, revision } = await readStanding(world, id)
    const tried = (change: Partial<typeof draft>, other: { note?: string; revision?: number } = {}) =>
      amendRequirement(world.act(world.bank.procurement), { id, revision, draft: { ...draft, ...change }, note: 'A note.', market, ...other })
    const rule = 'quotation, rule 4: three invited houses, or fewer with a published reason'
    expect(await tried({ participation: 'invited' })).toEqual({ ok: false, refusal: { reason: 'fixed_at_publication', field: 'participation', rule } })
    expect(await tried({ currency: 'USD' })).toMatchObject({ refusal: { reason: 'fixed_at_publication', field: 'currency' } })
    expect(await tried({ title: 'Another title for it' }, { note: ' ' })).toMatchObject({ refusal: { reason: 'no_note' } })
    expect(await tried({})).toMatchObject({ refusal: { reason: 'nothing_changed' } })
    expect(await tried({ title: 'Another title for it' }, { revision: revision - 1 })).toMatchObject({ refusal: { reason: 'stale', revision } })
    expect(await tried({ criteria: [] })).toMatchObject({ refusal: { reason: 'incomplete' } })
    // In a world without offerings hardly a house meets anything: the reason why the musts stand is published, and stays.
    const few = { field: 'narrowReason', fault: 'few-houses', rule: expect.stringContaining('quotation, rule 5') }
    for (const change of [{ narrowReason: '' }, { narrowReason: '', criteria: [...draft.criteria, newMust] }]) {
      expect(await tried(change)).toEqual({ ok: false, refusal: { reason: 'incomplete', faults: [few] } })
    }
    world.time.moveTo(closesAt)
    expect(await tried({ title: 'Another title for it' })).toMatchObject({ refusal: { reason: 'late', closesAt, readAt: closesAt } })
    expect(await chainOf(world)).toEqual(['closed'])
    expect(await trx.selectFrom('auditEvent').select('verb').where('verb', '=', 'requirement.amend_refused_late').execute()).toHaveLength(1)
  })

  test('of what is private makes no version and tells nobody', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, versionId, closesAt } = await makePublishedRequirement(world)
    const before = await trx.selectFrom('notification').select('id').execute()
    expect(await amend(world, id, { budgetMaxMinor: 77_000_000n }, '')).toEqual(closesAt)
    expect((await readStanding(world, id)).versionId).toBe(versionId)
    expect((await readStanding(world, id)).draft.budgetMaxMinor).toBe(77_000_000n)
    expect(await trx.selectFrom('notification').select('id').execute()).toHaveLength(before.length)
  })
})

describe('after an amendment', () => {
  test('those who have submitted are asked, and once a day until closing; whoever follows is told in other words', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const submitted = await makeSubmittedProposal(world, requirement, { house: 0 })
    const { proposalId: drafted } = await makeReadyProposal(world, requirement, { house: 1 })
    must(await followRequirement(world.act(world.staff.analyst), { id, follow: true }))
    await withMust(world, id)
    const paths = async (kind: string) => [...new Set((await toldOf(world, kind)).map(({ path }) => path))].sort()
    expect(await paths('proposal-confirm-asked')).toEqual([`/house/proposals/${submitted}/confirm`])
    expect(await paths('requirement-amended')).toEqual([`/house/proposals/${drafted}`, `/institution/requirements/${id}`, `/requirements/${id}`].sort())
    const clock = world.act({ kind: 'system', name: 'clock' } as const)
    expect(await remindToConfirm(clock)).toBe(0)
    world.time.pass(24 * hour)
    expect(await remindToConfirm(clock)).toBe(1)
    expect(await remindToConfirm(clock)).toBe(0)
    const { versionId, closesAt } = await readStanding(world, id)
    must(await confirmProposal(world.act(world.houses[0]!.bidder), { proposalId: submitted, requirementVersionId: versionId }))
    world.time.pass(24 * hour)
    expect(await remindToConfirm(clock)).toBe(0)
    expect(world.time.now() < closesAt).toBe(true)
  })

  test('a proposal is confirmed for the version that was read, in the chain, by its own house, and not at closing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const proposalId = await makeSubmittedProposal(world, requirement)
    const confirm = (requirementVersionId: string, house = 0) => confirmProposal(world.act(world.houses[house]!.bidder), { proposalId, requirementVersionId })
    expect(await confirm(requirement.versionId)).toMatchObject({ refusal: { reason: 'already_confirmed' } })
    await withMust(world, id)
    const first = (await readStanding(world, id)).versionId
    await amend(world, id, { title: 'Privileged access for 1200 servers' })
    const { versionId, closesAt } = await readStanding(world, id)
    expect(await confirm(first)).toMatchObject({ refusal: { reason: 'stale_version' } })
    expect(await confirm(versionId, 1)).toMatchObject({ refusal: { reason: 'not_found' } })
    expect(await listUnconfirmedWithNewMust(trx, id)).toEqual([proposalId])
    must(await confirm(versionId))
    expect(await listUnconfirmedWithNewMust(trx, id)).toEqual([])
    expect(await chainOf(world)).toEqual(['submitted', 'amended', 'amended', 'confirmed'])
    await amend(world, id, { title: 'Privileged access for 1300 servers' })
    world.time.moveTo((await readStanding(world, id)).closesAt)
    expect(world.time.now() >= closesAt).toBe(true)
    expect(await confirm((await readStanding(world, id)).versionId)).toMatchObject({ refusal: { reason: 'late' } })
  })

  test('an unconfirmed proposal stands after closing, unless the change added a must that it has not answered', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const unconfirmed = await makeSubmittedProposal(world, requirement, { house: 0 })
    await amend(world, id, { title: 'Privileged access for 1200 servers' })
    expect(await listUnconfirmedWithNewMust(trx, id)).toEqual([])
    await withMust(world, id)
    const { versionId, closesAt, draft } = await readStanding(world, id)
    const criterionIds = draft.criteria.map((criterion) => criterion.id!)
    await makeSubmittedProposal(world, { id, closesAt, criterionIds, versionId }, { house: 1 })
    world.time.moveTo(closesAt)
    expect(await listUnconfirmedWithNewMust(trx, id)).toEqual([unconfirmed])
  })

  test('a submission that was sealed for the version before is refused, and the house loses nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    await amend(world, requirement.id, { title: 'Privileged access for 1200 servers' })
    expect(await submitProposal(world.act(world.houses[0]!.bidder), ready)).toMatchObject({ refusal: { reason: 'amended' } })
    expect(await trx.selectFrom('envelope').select('id').execute()).toEqual([])
    const draft = await trx.selectFrom('proposalDraft').select('body').where('proposalId', '=', ready.proposalId).executeTakeFirstOrThrow()
    expect(JSON.stringify(draft.body)).toContain('Two weeks side by side')
  })
})

test('an institution lets a requirement close later with a published reason, and never earlier', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { id, closesAt } = await makePublishedRequirement(world)
  const extend = (to: Date, reason = 'Two houses asked for more time.') => extendClosing(world.act(world.bank.owner), { id, closesAt: to, reason, market })
  expect(await extend(new Date(closesAt.getTime() - 1))).toMatchObject({ refusal: { reason: 'not_later', closesAt } })
  expect(await extend(closesAt)).toMatchObject({ refusal: { reason: 'not_later' } })
  expect(await extend(new Date(closesAt.getTime() + hour), ' ')).toMatchObject({ refusal: { reason: 'no_reason' } })
  const to = must(await extend(new Date(closesAt.getTime() + hour))).closesAt
  expect(to).toEqual(new Date(closesAt.getTime() + hour))
  expect(await listClosingMoves(trx, id)).toMatchObject([{ from: closesAt, to, reason: 'Two houses asked for more time.' }])
  const jobs = await queueOf(world, id)
  expect(jobs).toContainEqual(to)
  world.time.moveTo(to)
  expect(await extend(new Date(to.getTime() + hour))).toMatchObject({ refusal: { reason: 'not_open' } })
})

/** When the jobs that close it are set for. */
async function queueOf({ db }: World, requirementId: string): Promise<Date[]> {
  const jobs = await db
    .selectFrom('pgboss.job' as never)
    .selectAll()
    .execute()
  return (jobs as { name: string; data: { requirementId?: string }; startAfter: Date }[])
    .filter(({ name, data }) => name === 'requirement.record-due' && data.requirementId === requirementId)
    .map(({ startAfter }) => startAfter)
}
