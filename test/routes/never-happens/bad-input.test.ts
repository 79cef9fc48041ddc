import { describe, expect } from 'vitest'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import type { PriceSchedule } from '#app/domain/proposals/price.ts'
import { sealEnvelopes } from '#app/domain/proposals/seal.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { formValueOf } from '#app/domain/requirements/form.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { closingAfterCriteria } from '#app/domain/requirements/periods.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { action as decide } from '#app/routes/institution/award.tsx'
import { action as amend } from '#app/routes/institution/amend.tsx'
import { action as judge } from '#app/routes/institution/responsiveness.tsx'
import { action as submit } from '#app/routes/house/proposal-submit.tsx'
import { action as ask } from '#app/routes/public/requirement.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { readStanding, toldOf } from '#test/fixtures/make-course.ts'
import { makeEntries, openBids } from '#test/fixtures/make-evaluation.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makePrice, makeReadyProposal, makeSubmittedProposal, makeTechnical, type ReadyProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, market, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { everybodyOf } from './everybody.ts'
import { atHouse, atInstitution, everybodyIsRefused, seatChair } from './try.ts'

const hour = 3_600_000
const bidders = { 'house.owner': 409, 'house.bidder': 409 }
const clock = { kind: 'system', name: 'clock' } as const

const sealedPost = ({ revision, requirementVersionId, sealed }: ReadyProposal) => ({
  sealedBy: 'browser',
  revision: String(revision),
  requirementVersion: requirementVersionId,
  ...Object.fromEntries(
    sealed.flatMap(({ kind, ciphertext, commitment }) => [
      [`ciphertext.${kind}`, Buffer.from(ciphertext).toString('base64')],
      [`commitment.${kind}`, commitment],
    ]),
  ),
})

/** What a form sends for a value: its leaves, each under the path that leads to it. */
function fieldsOf(value: unknown, path = ''): Record<string, string> {
  if (value === undefined || value === null || value === false) return {}
  if (typeof value !== 'object') return { [path]: value === true ? 'on' : String(value) }
  const inner = Array.isArray(value)
    ? value.map((one: unknown, index) => fieldsOf(one, `${path}[${index}]`))
    : Object.entries(value).map(([name, one]) => fieldsOf(one, path === '' ? name : `${path}.${name}`))
  return Object.assign({}, ...inner) as Record<string, string>
}

/** A proposal that a browser sealed with whatever price it likes. */
async function sealInBrowser(world: World, requirement: Published, bidder: MemberActor, price: PriceSchedule): Promise<string> {
  const act = world.act(bidder)
  const { id: proposalId } = must(await startProposal(act, { requirementId: requirement.id }))
  const technical = makeTechnical(requirement.criterionIds)
  const { revision } = must(await saveDraft(act, { proposalId, revision: 1, content: technical }))
  const requirementVersionId = requirement.versionId
  const sealed = await sealEnvelopes(await listRecipients(world.db, requirement.id), { proposalId, requirementVersionId, technical, price })
  must(await submitProposal(act, { proposalId, revision, requirementVersionId, sealed, sealedBy: 'browser' }))
  return proposalId
}

describe('after its time, whoever sends it', () => {
  test('no proposal is taken, no question, and no amendment', { timeout: 60_000 }, async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const ready = await makeReadyProposal(world, requirement)
    await makeSubmittedProposal(world, requirement, { house: 1 })
    const everybody = await everybodyOf(world, queue)
    const { draft, revision } = await readStanding(world, id)
    const question = { action: ask, params: { id }, fields: { intent: 'ask', body: 'For how many years?' } }
    const asking = { visitor: 302, bank: 403, stranger: 403, staff: 403, house: 409, rival: 409, 'house.finance': 403, 'rival.finance': 403 }

    const { endsAt } = await trx.selectFrom('requirementPeriod').select('endsAt').where('kind', '=', 'questions').executeTakeFirstOrThrow()
    world.time.moveTo(endsAt)
    await everybodyIsRefused(trx, everybody, { ...question, told: asking })
    await close(world, requirement)
    await everybodyIsRefused(trx, everybody, { ...question, told: asking })
    await everybodyIsRefused(trx, everybody, { action: submit, params: { id: ready.proposalId }, fields: sealedPost(ready), told: atHouse(bidders) })
    const fields = {
      step: 'send',
      note: 'More servers.',
      revision: String(revision),
      ...fieldsOf(formValueOf({ ...draft, title: 'For more servers' }, market)),
    }
    await everybodyIsRefused(trx, everybody, { action: amend, params: { id }, fields, told: atInstitution({ 'bank.owner': 409, 'bank.procurement': 409 }) })
  })

  test('no proposal is begun or handed in to what was withdrawn', { timeout: 60_000 }, async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    must(await endRequirement(world.act(world.bank.owner), { id: requirement.id, reason: 'cancelled' }))
    const everybody = await everybodyOf(world, queue)
    await everybodyIsRefused(trx, everybody, { action: submit, params: { id: ready.proposalId }, fields: sealedPost(ready), told: atHouse(bidders) })
    // Whoever has begun one is led to it.
    const told = { visitor: 302, bank: 403, stranger: 403, staff: 403, house: null, 'house.finance': 403, rival: 409, 'rival.finance': 403 }
    await everybodyIsRefused(trx, everybody, { action: ask, params: { id: requirement.id }, fields: {}, told })
  })
})

describe('a price', () => {
  test('in another currency, or whose lines do not sum, is not made responsive, ranked or awarded by anybody', { timeout: 60_000 }, async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const [one, two] = world.houses
    const dollars = await sealInBrowser(world, requirement, one!.bidder, makePrice(1_000n, { currency: 'USD' }))
    const wrong = await sealInBrowser(world, requirement, two!.bidder, { ...makePrice(5_000_000_00n), totalMinor: '1' })
    const right = await makeSubmittedProposal(world, requirement, { house: 2 })
    await openBids(world, requirement)
    await seatChair(world, id)
    const everybody = await everybodyOf(world, queue)
    const verdict = (proposalId: string) => ({ intent: 'decide', proposalId, verdict: 'responsive', reason: '' })
    const chairIsTold = (status: number) => atInstitution({ 'bank.evaluator': status })
    await everybodyIsRefused(trx, everybody, { action: judge, params: { id }, fields: verdict(wrong), told: chairIsTold(409) })
    await everybodyIsRefused(trx, everybody, { action: judge, params: { id }, fields: verdict(dollars), told: chairIsTold(400) })

    // The chair may pass over the currency with a reason; it is ranked all the same by nobody.
    const chair = world.act(world.bank.evaluator)
    const reason = 'They offered to be paid in rupees.'
    must(await decideResponsiveness(chair, { proposalId: dollars, verdict: 'responsive', faults: [], reason }))
    must(await decideResponsiveness(chair, { proposalId: right, verdict: 'responsive', faults: [], reason: '' }))
    const entries = makeEntries(requirement, new Map([dollars, right].map((proposalId) => [proposalId, 80])))
    must(await saveSheet(chair, { requirementId: id, entries }))
    must(await lockSheets(chair, { requirementId: id }))
    must(await takeMeans(chair, { requirementId: id }))
    must(await issueReport(world.act(world.bank.owner), { requirementId: id }))
    const results = await trx.selectFrom('evaluationResult').select(['proposalId', 'rank', 'fault']).orderBy('rank').execute()
    expect(results.find(({ proposalId }) => proposalId === dollars)).toMatchObject({ rank: null, fault: 'currency' })
    for (const proposalId of [dollars, wrong]) {
      const fields = { proposalId, reason: 'Because', 'debriefs[0].proposalId': right, 'debriefs[0].reason': 'Less was shown.' }
      await everybodyIsRefused(trx, everybody, { action: decide, params: { id }, fields, told: atInstitution({ 'bank.owner': 409, 'bank.procurement': 409 }) })
    }
  })
})

describe('an amendment an hour before closing', () => {
  test('is made by those who buy alone, moves closing by the rule, and is told to every bidder and follower', { timeout: 60_000 }, async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { bank, houses, stranger } = world
    const requirement = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
    const { id, closesAt } = requirement
    for (const house of [0, 1]) await makeSubmittedProposal(world, requirement, { house })
    // A draft that was begun is a bidder's as well.
    must(await startProposal(world.act(houses[2]!.bidder), { requirementId: id }))
    for (const follower of [bank.auditor, stranger.security]) must(await followRequirement(world.act(follower), { id, follow: true }))
    const { draft, revision } = await readStanding(world, id)
    const criteria = draft.criteria.map((one, index) => (index === 1 ? { ...one, weight: 'must' as const } : one))
    const fields = { step: 'send', note: 'An audit asks for it.', revision: String(revision), ...fieldsOf(formValueOf({ ...draft, criteria }, market)) }
    const at = new Date(closesAt.getTime() - hour)
    world.time.moveTo(at)
    const everybody = await everybodyOf(world, queue)
    const told = atInstitution({ 'bank.owner': null, 'bank.procurement': null })
    await everybodyIsRefused(trx, everybody, { action: amend, params: { id }, fields, told })

    const procurement = await signedIn(world, queue, bank.procurement)
    expect((await procurement.post(amend, { id }, fields)).status).toBe(303)
    const { closesAt: moved } = await readStanding(world, id)
    const publishedAt = (await trx.selectFrom('requirement').select('publishedAt').where('id', '=', id).executeTakeFirstOrThrow()).publishedAt!
    expect(moved).toEqual(closingAfterCriteria(bankRfp, { at, publishedAt, firstClosesAt: closesAt, closesAt }, await readCalendar(trx, market)))
    expect(moved.getTime() - at.getTime()).toBeGreaterThan(5 * 24 * hour)
    const asked = (await toldOf(world, 'proposal-confirm-asked')).map(({ personId }) => personId)
    expect(new Set(asked)).toEqual(new Set([0, 1].flatMap((house) => [houses[house]!.owner.personId, houses[house]!.bidder.personId])))
    const others = (await toldOf(world, 'requirement-amended')).map(({ personId }) => personId)
    const expected = [houses[2]!.owner, houses[2]!.bidder, bank.auditor, stranger.security].map(({ personId }) => personId)
    expect(expected.filter((personId) => !others.includes(personId))).toEqual([])

    // At the closing that stood before, it is open.
    world.time.moveTo(closesAt)
    await recordDue(world.act(clock), { requirementId: id })
    expect((await trx.selectFrom('requirement').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state).toBe('published')
  })
})
