import { describe, expect } from 'vitest'
import type { Queue } from '#app/domain/queue.ts'
import { saveFinancialDraft } from '#app/domain/proposals/financial-draft.server.ts'
import { makeRecoveryCode } from '#app/domain/proposals/recovery-code.ts'
import { encryptUnderCode } from '#app/domain/proposals/under-code.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { action as write, loader as page } from '#app/routes/house/proposal.tsx'
import { loader as carbonCopy } from '#app/routes/house/carbon-copy.ts'
import { loader as financialDraft } from '#app/routes/house/financial-draft.ts'
import { loader as home } from '#app/routes/house/index.tsx'
import { loader as receipt } from '#app/routes/house/proposal-receipt.tsx'
import { action as submit, loader as submitting } from '#app/routes/house/proposal-submit.tsx'
import { loader as receiptFile } from '#app/routes/house/receipt-json.ts'
import { loader as signatureFile } from '#app/routes/house/receipt-signature.ts'
import { action as start } from '#app/routes/public/requirement.tsx'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeReadyProposal, makeSubmittedProposal, makeTechnical, type ReadyProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, makeSubmittedRequirement, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const line = (index: number, kind: string, year: number, unit: string) => ({
  [`lines[${index}].kind`]: kind,
  [`lines[${index}].year`]: String(year),
  [`lines[${index}].quantity`]: '1',
  [`lines[${index}].unit`]: unit,
  [`lines[${index}].tax`]: '16',
})
const price = {
  ...line(0, 'licence', 0, '4,512,345'),
  ...line(1, 'implementation', 0, '1,000,000'),
  ...line(2, 'support', 1, 'Rs 2,500,000'),
  ...line(3, 'support', 2, '0'),
  ...line(4, 'support', 3, '۰'),
}

/** The form of a draft with one answer to each criterion. */
const answersOf = (requirement: Published, note = '') =>
  Object.fromEntries(
    requirement.criterionIds.flatMap((id, index) => [
      [`answers[${index}].criterionId`, id],
      [`answers[${index}].answer`, 'meets'],
      [`answers[${index}].note`, note],
    ]),
  )

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

const bidder = (world: World, queue: Queue<Trx>, house = 0) => signedIn(world, queue, world.houses[house]!.bidder)
const envelopes = (world: World) => world.db.selectFrom('envelope').select('sealedBy').execute()

async function begin(world: World) {
  const requirement = await makePublishedRequirement(world)
  const { id } = must(await startProposal(world.act(world.houses[0]!.bidder), { requirementId: requirement.id }))
  return { requirement, id }
}

describe('a proposal is another house’s', () => {
  test('on no page and by no act', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const id = ready.proposalId
    const stranger = await bidder(world, queue, 1)
    for (const loader of [page, submitting, receipt, receiptFile, signatureFile]) expect((await stranger.load(loader, { id })).status).toBe(404)
    expect((await stranger.post(write, { id }, { intent: 'save', revision: '2' })).status).toBe(404)
    expect((await stranger.post(write, { id }, { intent: 'withdraw' })).status).toBe(404)
    expect((await stranger.post(submit, { id }, sealedPost(ready))).status).toBe(404)
    expect((await stranger.load(home)).data).toMatchObject({ proposals: [] })
    expect((await (await signedIn(world, queue, world.bank.procurement)).load(page, { id })).status).toBe(403)
  })
})

describe('starting', () => {
  test('leads to the one proposal that a house has, and is for bidders alone', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, id } = await begin(world)
    expect(await (await bidder(world, queue)).post(start, { id: requirement.id }, {})).toMatchObject({ status: 303, location: `/house/proposals/${id}` })
    expect((await (await signedIn(world, queue, world.houses[1]!.finance)).post(start, { id: requirement.id }, {})).status).toBe(403)
  })

  test('finds no requirement that is not published', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    expect((await (await bidder(world, queue)).post(start, { id }, {})).status).toBe(404)
  })
})

describe('a draft', () => {
  test('that cannot be read is answered with 400, beside its field, and keeps what was typed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, id } = await begin(world)
    const fields = { revision: '1', 'plan.delivery': 'A plan', ...answersOf(requirement, 'Records it'), 'answers[1].answer': '' }
    const { status, data } = await (await bidder(world, queue)).post(write, { id }, fields)
    expect(status).toBe(400)
    expect(data).toMatchObject({ form: { error: { 'answers[1].answer': ['proposals.form.noteAlone'] }, initialValue: { plan: { delivery: 'A plan' } } } })
    expect(await trx.selectFrom('proposalDraft').select('body').execute()).toMatchObject([{ body: { plan: { delivery: '' } } }])
  })

  test('saved by a colleague in between is answered with 409: what is stored now, what differs, and what was typed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, id } = await begin(world)
    const stored = makeTechnical(requirement.criterionIds, { delivery: 'The colleague’s plan' })
    must(await saveDraft(world.act(world.houses[0]!.owner), { proposalId: id, revision: 1, content: stored }))
    const mine = await bidder(world, queue)
    const stale = await mine.post(write, { id }, { revision: '1', 'plan.delivery': 'My plan', ...answersOf(requirement) })
    expect(stale).toMatchObject({
      status: 409,
      data: {
        stale: { revision: 2, changed: ['plan'], stored: { plan: { delivery: 'The colleague’s plan' } } },
        form: { initialValue: { plan: { delivery: 'My plan' } } },
      },
    })
    expect((await mine.post(write, { id }, { revision: '2', 'plan.delivery': 'My plan', ...answersOf(requirement) })).status).toBe(303)
    expect((await mine.load(page, { id })).data).toMatchObject({ proposal: { revision: 3, technical: { plan: { delivery: 'My plan' } } } })
  })

  test('takes no answer after closing and keeps what was typed in the form', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, id } = await begin(world)
    await close(world, requirement)
    const late = await (await bidder(world, queue)).post(write, { id }, { revision: '1', 'plan.delivery': 'Too late', ...answersOf(requirement) })
    expect(late).toMatchObject({ status: 409, data: { refused: { reason: 'not_open' }, form: { initialValue: { plan: { delivery: 'Too late' } } } } })
  })
})

describe('submitting', () => {
  test('an envelope sealed in the browser leads to the receipt, whose files verify', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const id = ready.proposalId
    const mine = await bidder(world, queue)
    expect(await mine.post(submit, { id }, sealedPost(ready))).toMatchObject({ status: 303, location: `/house/proposals/${id}/receipt` })
    expect(await envelopes(world)).toEqual([{ sealedBy: 'browser' }])
    expect((await mine.load(receipt, { id })).data).toMatchObject({ shown: { version: 1, receipt: { proposal: id, position: 1 } }, others: [] })
    expect((await mine.load(receiptFile, { id })).status).toBe(200)
  })

  test('twice takes one envelope and answers the second with 409', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const mine = await bidder(world, queue)
    await mine.post(submit, { id: ready.proposalId }, sealedPost(ready))
    expect(await mine.post(submit, { id: ready.proposalId }, sealedPost(ready))).toMatchObject({
      status: 409,
      data: { refused: { reason: 'already_submitted' } },
    })
    expect(await envelopes(world)).toHaveLength(1)
  })

  test('late is answered with 409 and both instants', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    const readAt = new Date(requirement.closesAt.getTime() + 4)
    world.time.moveTo(readAt)
    const late = await (await bidder(world, queue)).post(submit, { id: ready.proposalId }, sealedPost(ready))
    expect(late).toEqual({ status: 409, location: null, data: { late: { closesAt: requirement.closesAt, readAt } } })
    expect(await envelopes(world)).toEqual([])
  })

  test('refuses a browser’s post with anything beside the envelope, so that no price slips in', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const answer = await (await bidder(world, queue)).post(submit, { id: ready.proposalId }, { ...sealedPost(ready), licence: '4512345' })
    expect(answer).toEqual({ status: 400, location: null, data: undefined })
    expect(await envelopes(world)).toEqual([])
  })

  test('is rehearsed with noise, with scripts and without, and answered with what would be refused', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const id = ready.proposalId
    const mine = await bidder(world, queue)
    const posted = await mine.post(submit, { id }, { ...sealedPost(ready), intent: 'rehearse' })
    expect(posted).toMatchObject({ status: 200, data: { rehearsal: { refusals: [] } } })
    const stale = await mine.post(submit, { id }, { intent: 'rehearse', revision: '0' })
    expect(stale).toMatchObject({ status: 200, data: { rehearsal: { refusals: [{ message: 'proposals.refused.stale' }] } } })
    expect(await envelopes(world)).toEqual([])
  })

  test('keeps what lies under the house’s own code for the house: the draft of its price until then, and a carbon copy from then on', async ({
    trx,
    queue,
  }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const id = ready.proposalId
    const [mine, rival] = [await bidder(world, queue), await bidder(world, queue, 1)]
    const kept = await encryptUnderCode(makeRecoveryCode(), new TextEncoder().encode('a price'))
    must(await saveFinancialDraft(world.act(world.houses[0]!.bidder), { proposalId: id, ciphertext: kept }))
    expect((await mine.load(financialDraft, { id })).status).toBe(200)
    expect((await rival.load(financialDraft, { id })).status).toBe(404)
    expect((await mine.load(submitting, { id })).data).toMatchObject({ draftSavedAt: world.time.now() })
    await mine.post(submit, { id }, { ...sealedPost(ready), carbonCopy: Buffer.from(kept).toString('base64') })
    expect((await mine.load(financialDraft, { id })).status).toBe(404)
    expect((await mine.load(receipt, { id })).data).toMatchObject({ shown: { hasCarbonCopy: true } })
    expect((await mine.load(carbonCopy, { id })).status).toBe(200)
    expect((await rival.load(carbonCopy, { id })).status).toBe(404)
  })

  test('without scripts is sealed on the server; the price is in the answer to a bad form and on no page', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { proposalId: id, revision } = await makeReadyProposal(world, await makePublishedRequirement(world))
    const mine = await bidder(world, queue)
    const bad = await mine.post(submit, { id }, { ...price, 'lines[0].tax': 'x', revision: String(revision), intent: 'submit' })
    expect(bad).toMatchObject({
      status: 400,
      data: {
        price: { form: { error: { 'lines[0].tax': ['proposals.price.notPercent'] }, initialValue: { lines: [{ unit: '4,512,345' }, {}, {}, {}, {}] } } },
      },
    })
    const computed = await mine.post(submit, { id }, { ...price, revision: String(revision), intent: 'compute' })
    expect(computed).toMatchObject({ status: 200, data: { price: { counted: { left: 0, totals: { total: { amountMinor: 929_432_020n } } } } } })
    const pasted = await mine.post(submit, { id }, { revision: String(revision), intent: 'paste', pasted: 'licence\tA\t\t2\tRs 10\t0\t21' })
    expect(pasted).toMatchObject({ status: 400, data: { price: { pasteFaults: [{ fault: 'line-total', row: 1, stated: { amountMinor: 2_100n } }] } } })
    const added = await mine.post(submit, { id }, { ...price, __intent__: JSON.stringify({ type: 'insert', payload: { name: 'lines', defaultValue: {} } }) })
    expect(added).toMatchObject({ status: 200, data: { price: { form: { initialValue: { lines: { length: 6 } } } } } })
    expect(await envelopes(world)).toEqual([])
    expect((await mine.post(submit, { id }, { ...price, revision: String(revision), intent: 'submit' })).status).toBe(303)
    expect(await envelopes(world)).toEqual([{ sealedBy: 'server' }])
    for (const loader of [page, submitting, receipt, home]) expect(JSON.stringify((await mine.load(loader, { id })).data)).not.toMatch(/4,?512,?345|929432020/)
  })
})

describe('withdrawing', () => {
  test('is open until closing, and the receipt of each submission stays', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const id = await makeSubmittedProposal(world, requirement)
    const mine = await bidder(world, queue)
    expect((await mine.post(write, { id }, { intent: 'withdraw' })).status).toBe(303)
    expect(await mine.post(write, { id }, { intent: 'withdraw' })).toMatchObject({ status: 409, data: { refused: { reason: 'not_submitted' } } })
    const { proposal } = (await mine.load(page, { id })).data as { proposal: { revision: number } }
    await mine.post(submit, { id }, { ...price, revision: String(proposal.revision), intent: 'submit' })
    expect((await mine.load(receipt, { id })).data).toMatchObject({ shown: { version: 2, withdrawnAt: null }, others: [1] })
    await close(world, requirement)
    expect(await mine.post(write, { id }, { intent: 'withdraw' })).toMatchObject({ status: 409, data: { refused: { reason: 'late' } } })
  })
})
