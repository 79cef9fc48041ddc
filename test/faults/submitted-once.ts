import { expect } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { verifySignature } from '#app/domain/sealing/receipt.ts'
import type { Db } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { makeHouseOwner } from '#test/fixtures/make-members.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'
import type { Published } from '#test/fixtures/make-requirement.ts'
import { testKeys, type World } from '#test/fixtures/make-world.ts'

/** A proposal that is one call away from being submitted; the ciphertext is base64. */
export type Prepared = { proposalId: string; revision: number; requirementVersionId: string; actor: MemberActor; ciphertext: string; commitment: string }

/** Proposals of as many houses, each with an owner of its own. */
export async function prepareProposals(world: World, requirement: Published, houses: number): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (let house = 0; house < houses; house += 1) prepared.push(await prepare(world, requirement, house))
  return prepared
}

async function prepare(world: World, requirement: Published, house: number): Promise<Prepared> {
  const actor = await makeHouseOwner(world.db)
  const { id: proposalId } = must(await startProposal(world.act(actor), { requirementId: requirement.id }))
  const content = makeTechnical(requirement.criterionIds)
  const { revision } = must(await saveDraft(world.act(actor), { proposalId, revision: 1, content }))
  const { sealed, requirementVersionId } = must(await sealOnServer(world.act(actor), { proposalId, price: makePrice(BigInt(1_000 + house)) }))
  const { ciphertext, commitment } = sealed[0]!
  return { proposalId, revision, requirementVersionId, actor, ciphertext: Buffer.from(ciphertext).toString('base64'), commitment }
}

export type SubmittedRow = { receipt: Buffer; signature: Buffer; chainPosition: number }

/**
 * Holds the database to this: every prepared proposal was taken once and no other was, positions have no gap, each envelope is the one that was sent with a receipt that
 * speaks of it, both chains are whole, and each house was told once. Answers the row of each proposal.
 */
export async function expectAllSubmittedOnce(db: Db, proposals: readonly Prepared[]): Promise<Map<string, SubmittedRow>> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('proposalVersion', 'proposalVersion.proposalId', 'proposal.id')
    .innerJoin('envelope', 'envelope.proposalVersionId', 'proposalVersion.id')
    .innerJoin('submissionReceipt', 'submissionReceipt.proposalVersionId', 'proposalVersion.id')
    .innerJoin('envelopePart', 'envelopePart.envelopeId', 'envelope.id')
    .select(['proposal.id', 'proposal.state', 'submissionReceipt.receipt', 'submissionReceipt.signature', 'envelope.chainPosition', 'envelopePart.ciphertext'])
    .execute()
  expect(rows.map((row) => row.id).sort()).toEqual(proposals.map((proposal) => proposal.proposalId).sort())
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['submitted']))
  expect(rows.map((row) => row.chainPosition).sort((a, b) => a - b)).toEqual(proposals.map((_, index) => index + 1))
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { proposalId, ciphertext } of proposals) {
    const row = byId.get(proposalId)!
    expect(row.ciphertext.toString('base64')).toBe(ciphertext)
    expect(await verifySignature(row.receipt, row.signature, testKeys.signing.current.publicKey)).toBe(true)
    expect(JSON.parse(row.receipt.toString())).toMatchObject({
      position: row.chainPosition,
      envelopes: [{ ciphertextDigest: await sha256Hex(row.ciphertext) }],
    })
  }
  const chain = await db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()
  expect(chain).toHaveLength(proposals.length)
  expect(await findBreak(chain)).toBeUndefined()
  await linkAudit(db, { everything: true })
  expect(await verifyAudit(db)).toMatchObject({ sealedEntries: proposals.length, firstBreak: undefined })
  const notices = await db.selectFrom('notification').select('id').where('kind', '=', 'proposal-received').execute()
  expect(notices).toHaveLength(proposals.length)
  return byId
}
