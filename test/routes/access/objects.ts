import type { Act } from '#app/domain/act.server.ts'
import { addEntry } from '#app/domain/answer-library/add-entry.server.ts'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { offerFix } from '#app/domain/evaluation/offer-fix.server.ts'
import { saveSheet } from '#app/domain/evaluation/score.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { acceptTerms } from '#app/domain/invitations/accept-terms.server.ts'
import { inviteHouse } from '#app/domain/invitations/invite.server.ts'
import { termsVersion } from '#app/domain/invitations/terms.ts'
import { markets } from '#app/domain/market.ts'
import { recordBand } from '#app/domain/matching/record-band.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { DraftOffering } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { removeOwnEntry } from '#app/domain/own-list/remove-entry.server.ts'
import { inviteMember } from '#app/domain/organisations/invite-member.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { decideSuspension } from '#app/domain/organisations/suspend.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { fileReport } from '#app/domain/reports/file-report.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { amend } from '#test/fixtures/make-course.ts'
import { decideAll, makeEntries, openBids, reportBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeSubmittedProposal, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, makeSavedRequirement, makeSubmittedRequirement, type Published } from '#test/fixtures/make-requirement.ts'
import { makeProposedSuspension } from '#test/fixtures/make-suspension.ts'
import type { People, World } from '#test/fixtures/make-world.ts'
import { planted } from './markers.ts'
import { emailOf } from './people.ts'

/** What the addresses of the tables stand for, by the name in their braces. */
export type Objects = Record<string, string>

const dayMs = 86_400_000
const longAgoDays = 40

/**
 * Requirements of the bank in every stage, proposals of both houses, offerings, an entry and invitations. All in one transaction, with a clock of its own: the jobs of the site,
 * which go by the real one, see what lies in the past only when it is done.
 */
export function makeObjects(act: Act, people: People): Promise<Objects> {
  return transact(act.db, async (trx) => {
    const now = await act.clock(trx)
    const longAgo = new Date(now.getTime() - longAgoDays * dayMs)
    const world = worldIn(trx, act, people, now)
    const private_ = { replaces: [await makeSecretProduct(trx)], budgetMaxMinor: BigInt(planted.budget) * 100n }
    const draft = await makeSavedRequirement(world, { draft: { narrative: sentence(planted.draftNarrative), ...private_ } })
    // As its page does when it is written, so that its record holds a look from the beginning.
    must(await recordBand(world.act(world.bank.procurement), { requirementId: draft.id, market: markets.pk }))
    const review = await makeSubmittedRequirement(world, { draft: { narrative: sentence(planted.reviewNarrative), ...private_ } })
    const published = await makePublishedRequirement(world, { draft: private_ })
    const sealed = await bid(world, published, 0, planted.sealedText, planted.sealedPrice)
    must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: published.id, market: markets.pk }))
    const rivalDraft = must(await startProposal(world.act(world.houses[1]!.bidder), { requirementId: published.id })).id
    const content = makeTechnical(published.criterionIds, { delivery: planted.rivalDraftText })
    must(await saveDraft(world.act(world.houses[1]!.bidder), { proposalId: rivalDraft, revision: 1, content }))

    const course = await makeCourse(trx, world)
    world.time.moveTo(longAgo)
    const due = await makePublishedRequirement(world, { draft: private_ })
    const dueBid = await bid(world, due, 0, planted.dueText, planted.duePrice)
    await close(world, due)
    await seat(world, due.id, '')
    world.time.moveTo(longAgo)
    const { opened, open } = await makeOpened(world)
    world.time.moveTo(longAgo)
    const judged = await makeJudged(world)
    world.time.moveTo(longAgo)
    const ended = await makeAwarded(world)
    world.time.moveTo(now)
    const marketplace = await makeMarketplace(trx, world)
    return {
      ...{ draft: draft.id, review: review.id, published: published.id, due: due.id, opened: opened.id },
      ...{ sealed, rivalDraft, dueBid, open, ...judged },
      ...ended,
      ...course,
      ...marketplace,
      statementAsk: await makeStatementAsk(world, due, marketplace.draftOffering!),
      ...(await makeInvitations(trx, world)),
      ...(await makeCases(world)),
      ...(await makeLibrary(world)),
      removedEntry: await makeOwnList(world),
    }
  })
}

function worldIn(trx: Trx, act: Act, people: People, start: Date): World {
  let at = start
  const time: World['time'] = { now: () => at, moveTo: (to) => void (at = to), pass: (milliseconds) => void (at = new Date(at.getTime() + milliseconds)) }
  return { ...people, db: trx, time, act: (actor) => ({ ...act, db: trx, actor, clock: () => Promise.resolve(at) }) }
}

const sentence = (words: string) => `${words}, so that administrators reach their servers through one gateway.`

function bid(world: World, requirement: Published, house: 0 | 1, text: string, priceRupees: string): Promise<string> {
  return makeSubmittedProposal(world, requirement, { house, price: makePrice(BigInt(priceRupees) * 100n), technical: { delivery: text } })
}

async function seat(world: World, requirementId: string, note: string): Promise<void> {
  const { evaluator, procurement } = world.bank
  must(await appointPanel(world.act(procurement), { requirementId, personIds: [evaluator.personId], chairId: evaluator.personId }))
  must(await declareInterest(world.act(evaluator), { requirementId, conflict: false, note }))
}

/** What the bank asked the house about an offering before its requirement closed, by its row alone: nobody can answer it any more. */
async function makeStatementAsk({ db, bank, time }: World, requirement: Published, offeringId: string): Promise<string> {
  const id = newId()
  const asked = { kind: 'support-city', ref: planted.askedCity, bound: null, askedBy: bank.procurement.personId, askedAt: time.now() } as const
  await db
    .insertInto('statementAsk')
    .values({ id, requirementId: requirement.id, offeringId, criterionId: requirement.criterionIds[0]!, ...asked })
    .execute()
  return id
}

/** A text in the library of the house. */
async function makeLibrary(world: World): Promise<Objects> {
  const text = { title: 'Sessions', body: planted.libraryText }
  return { answer: must(await addEntry(world.act(world.houses[0]!.bidder), { text, topic: { kind: 'capability', ref: 'iam-pam' } })).id }
}

/** A requirement that has been asked about, amended after a proposal, and to which the house is invited: it has accepted the terms. */
async function makeCourse(trx: Trx, world: World): Promise<Objects> {
  const [makerId, productId] = [newId(), newId()]
  await trx
    .insertInto('maker')
    .values({ id: makerId, name: 'Another maker', slug: 'another-maker-of-the-matrix', jurisdiction: null, jurisdictionSource: null })
    .execute()
  const product = { id: productId, makerId, name: planted.replacedInvited, slug: 'another-product-of-the-matrix', description: 'A vault.', category: '' }
  await trx.insertInto('product').values(product).execute()
  const requirement = await makePublishedRequirement(world, { draft: { replaces: [productId] } })
  const { id: requirementId } = requirement
  const house = world.houses[0]!
  must(await inviteHouse(world.act(world.bank.owner), { requirementId, houseId: house.id, reason: planted.invitationReason }))
  must(await acceptTerms(world.act(house.bidder), { requirementId, version: termsVersion }))
  const waiting = must(await askQuestion(world.act(house.bidder), { requirementId, body: planted.waitingQuestion }))
  const unconfirmed = await makeSubmittedProposal(world, requirement, { house: 0 })
  await amend(world, requirementId, { title: 'An amended requirement of the matrix' })
  return { asked: requirementId, waitingQuestion: waiting.id, unconfirmed }
}

/** Opened, declared, and scored by one member who has not locked its sheets. */
async function makeOpened(world: World): Promise<{ opened: Published; open: string }> {
  const opened = await makePublishedRequirement(world)
  const open = await bid(world, opened, 0, planted.openText, planted.openPrice)
  await openBids(world, opened)
  await seat(world, opened.id, planted.declaration)
  await decideAll(world, opened.id)
  const entries = makeEntries(opened, new Map([[open, 70]])).map((entry) => ({ ...entry, note: planted.mark }))
  must(await saveSheet(world.act(world.bank.evaluator), { requirementId: opened.id, entries }))
  return { opened, open }
}

/** Opened and not decided: the first bidder was offered a fix, whose time is over by now. */
async function makeJudged(world: World): Promise<Objects> {
  const judged = await makePublishedRequirement(world)
  const mended = await bid(world, judged, 0, planted.mendedText, '6661234566')
  await bid(world, judged, 1, 'A text of the rival', '6661234567')
  await openBids(world, judged)
  await seat(world, judged.id, '')
  const offer = { proposalId: mended, shortcomings: planted.shortcomings, neitherSubstanceNorPrice: true, market: markets.pk }
  must(await offerFix(world.act(world.bank.evaluator), offer))
  return { judged: judged.id, mended }
}

async function makeAwarded(world: World): Promise<Objects> {
  const requirement = await makePublishedRequirement(world, { draft: { named: true } })
  const won = await bid(world, requirement, 0, planted.wonText, planted.wonPrice)
  const lost = await bid(world, requirement, 1, planted.lostText, planted.lostPrice)
  await reportBids(world, { requirement, proposalIds: [won, lost] }, [95, 80])
  const debriefs = new Map([[lost, planted.debrief]])
  must(await decideAward(world.act(world.bank.procurement), { requirementId: requirement.id, proposalId: won, reason: planted.awardReason, debriefs }))
  return { awarded: requirement.id, won, lost }
}

/** A reference that the bank was asked for and has declined, by its row alone; and the address under which everybody finds what the bank published by name. */
async function makeReference(trx: Trx, { bank, houses, time }: World, offeringId: string): Promise<Objects> {
  const id = newId()
  const house = houses[0]!
  const asked = { houseId: house.id, institutionId: bank.id, offeringId, requirementId: null, askedBy: house.owner.personId, askedAt: time.now() }
  const decided = { state: 'declined', decidedBy: bank.owner.personId, decidedAt: time.now() } as const
  await trx
    .insertInto('reference')
    .values({ id, ...asked, capabilityCodes: ['iam-pam'], usedSince: '2024-01-01', sizeBand: 'under-50', ...decided })
    .execute()
  const { slug } = await trx.selectFrom('organisation').select('slug').where('id', '=', bank.id).executeTakeFirstOrThrow()
  return { reference: id, bankSlug: slug }
}

async function makeMarketplace(trx: Trx, world: World): Promise<Objects> {
  const [house, rival] = [world.houses[0]!, world.houses[1]!]
  const owner = world.act(house.owner)
  const deployments = [{ ref: 'on-premise', stated: 'yes' }] as const
  const draft = (name: string, summary: string) =>
    draftOffering(owner, { draft: DraftOffering.parse({ name, summary, capabilities: [{ ref: 'iam-pam', sentence: 'Brokers every session.' }], deployments }) })
  const draftOffer = must(await draft('Matrix Draft', planted.draftOffering))
  const submitted = must(await draft('Matrix Submitted', planted.submittedOffering))
  must(await submitOffering(owner, submitted))
  const issuedOn = new Date(world.time.now().getTime() - longAgoDays * dayMs).toISOString().slice(0, 10)
  const attestation = must(await addAttestation(owner, { code: 'iso27001', issuer: 'A certifier', number: '1', scope: '', issuedOn }))
  const evidenced = must(await addAttestation(owner, { code: 'iso9001', issuer: 'A certifier', number: '2', scope: '', issuedOn }))
  const evidence = await makeEvidence(trx, { attestationId: evidenced.id, ownerId: house.id, uploadedBy: house.owner.personId, at: world.time.now() })
  const clause = await trx.selectFrom('advisoryClause').select('id').where('body', 'like', '%Vaultrane PAM%').executeTakeFirstOrThrow()
  const proposed = must(
    await proposeEntry(world.act(world.staff.admin), {
      ...{ makerName: 'Maker of the Matrix', productName: planted.proposedProduct, description: 'A vault.', aliases: [], capabilities: ['iam-pam'] },
      ...{ basis: 'named', citations: [{ clauseId: clause.id, quotation: 'Vaultrane PAM' }] },
    }),
  )
  const slugs = await trx.selectFrom('offering').select(['id', 'slug']).where('houseId', '=', house.id).execute()
  const slugOf = (id: string) => slugs.find((row) => row.id === id)!.slug
  const { slug: houseSlug } = await trx.selectFrom('organisation').select('slug').where('id', '=', house.id).executeTakeFirstOrThrow()
  const listed = await trx
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .where('product.slug', '=', 'vaultrane-pam')
    .select('registryEntry.id')
    .executeTakeFirstOrThrow()
  const advisory = await trx
    .selectFrom('advisory')
    .innerJoin('advisoryVersion', 'advisoryVersion.advisoryId', 'advisory.id')
    .innerJoin('advisoryClause', 'advisoryClause.advisoryVersionId', 'advisoryVersion.id')
    .where('advisoryClause.id', '=', clause.id)
    .select(['advisory.id', 'advisory.slug'])
    .executeTakeFirstOrThrow()
  return {
    ...{ draftOffering: draftOffer.id, draftSlug: slugOf(draftOffer.id), submittedOffering: submitted.id, submittedSlug: slugOf(submitted.id) },
    ...{ evidenced: evidenced.id, evidence },
    ...{ attestation: attestation.id, clause: clause.id, proposedEntry: proposed.id, proposedSlug: proposed.slug, listedEntry: listed.id },
    ...{
      houseSlug,
      advisory: advisory.slug,
      advisoryId: advisory.id,
      houseOrg: house.id,
      rivalOrg: rival.id,
      bankOrg: world.bank.id,
      strangerOrg: world.stranger.id,
    },
    ...(await makeReference(trx, world, draftOffer.id)),
    evaluatorPerson: world.bank.evaluator.personId,
  }
}

/** A document of an attestation, by its row alone: nobody here follows a signed address, so that its bytes are not asked for. */
async function makeEvidence(trx: Trx, { at, ...of }: { attestationId: string; ownerId: string; uploadedBy: string; at: Date }): Promise<string> {
  const id = newId()
  const file = { storeKey: id, sha256: 'a'.repeat(64), sizeBytes: 1000, type: 'application/pdf', name: planted.evidence, purpose: 'evidence' } as const
  const rest = { scannedAt: null, offeringId: null, organisationId: null, removedAt: null, removedBy: null, retentionUntil: null }
  await trx
    .insertInto('file')
    .values({ id, ...file, ...of, ...rest, uploadedAt: at, attachedAt: at })
    .execute()
  return id
}

/** A report on the house, and a suspension of it that was proposed and declined. */
async function makeCases(world: World): Promise<Objects> {
  const { id } = world.houses[0]!
  const visitor = { ...world.act(world.staff.admin), actor: { kind: 'visitor' } } as const
  const report = { about: { kind: 'house', name: id }, matter: 'wrong-fact', body: planted.reportText, address: '203.0.113.1' } as const
  const suspension = await makeProposedSuspension(world, id)
  must(await decideSuspension(world.act(world.staff.admin), { suspensionId: suspension, decision: 'decline', note: 'The name is theirs.' }))
  return { suspension, report: must(await fileReport(visitor, report)).id }
}

/** One for the invited person, one of the house for somebody else, and the membership of somebody in another organisation. */
async function makeInvitations(trx: Trx, world: World): Promise<Objects> {
  must(await inviteMember(world.act(world.bank.owner), { email: emailOf('invitee'), roles: ['auditor'] }))
  const { path } = await trx
    .selectFrom('mail')
    .select('path')
    .where('toAddress', '=', emailOf('invitee'))
    .where('kind', '=', 'invitation')
    .executeTakeFirstOrThrow()
  const { invitationId } = must(await inviteMember(world.act(world.houses[0]!.owner), { email: 'somebody@matrix.example', roles: ['finance'] }))
  const membership = await trx.selectFrom('membership').select('id').where('organisationId', '=', world.stranger.id).limit(1).executeTakeFirstOrThrow()
  return { token: path!.split('/').at(-1)!, otherInvitation: invitationId, otherMembership: membership.id }
}

/** The bank's own list: one product on it, and one that was taken off again, which is answered. */
async function makeOwnList(world: World): Promise<string> {
  const act = world.act(world.bank.security)
  const add = (productName: string) => addOwnEntry(act, { productName, makerName: 'A maker', reason: 'Our auditor asks for it.' })
  must(await add(planted.ownListed))
  const { id } = must(await add('Basalt Console'))
  must(await removeOwnEntry(act, { id }))
  return id
}

/** A product that the public registry does not have, so that its name is nowhere but where it is to be replaced. */
async function makeSecretProduct(trx: Trx): Promise<string> {
  const makerId = newId()
  const id = newId()
  await trx.insertInto('maker').values({ id: makerId, name: 'A maker', slug: 'a-maker-of-the-matrix', jurisdiction: null, jurisdictionSource: null }).execute()
  await trx
    .insertInto('product')
    .values({ id, makerId, name: planted.replaced, slug: 'a-product-of-the-matrix', description: 'A vault.', category: '' })
    .execute()
  return id
}
