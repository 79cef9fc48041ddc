import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { verifySignature } from '#app/domain/sealing/receipt.ts'
import { databaseClock } from '#db/clock.server.ts'
import { must } from '#seeds/people.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeHouseOwner } from '#test/fixtures/make-members.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys, testKeySettings, type World } from '#test/fixtures/make-world.ts'
import type { Prepared, Said } from './submit-all.ts'

const houses = 200
const kills = 5

test(
  '200 houses submit at once while the process is killed five times: every receipt that was given out stands, and nothing stands twice',
  {
    timeout: 120_000,
  },
  async ({ queue }) => {
    const clone = await cloneDatabase()
    const world = await makeWorld(clone.db, queue, { houses: 0 })
    world.time.moveTo(await databaseClock(clone.db))
    const requirement = await makePublishedRequirement(world)
    const proposals: Prepared['proposals'] = []
    for (let house = 0; house < houses; house += 1) proposals.push(await prepare(world, requirement, house))
    const file = writePrepared({ url: clone.url, keys: testKeySettings, proposals })

    const acknowledged = new Map<string, Extract<Said, { receipt: string }>>()
    let killed = 0
    for (let start = 1; ; start += 1) {
      // Somewhere in the middle of what is left, and not always just after an answer.
      const left = proposals.length - acknowledged.size
      const killAfter = killed < kills ? 1 + Math.floor(Math.random() * Math.max(1, left / 4)) : undefined
      const { said, wasKilled } = await runOnce(file, killAfter)
      if (wasKilled) killed += 1
      for (const one of said) {
        if ('refused' in one) expect(one.refused).toBe('already_submitted')
        else {
          expect(acknowledged.has(one.proposalId)).toBe(false)
          acknowledged.set(one.proposalId, one)
        }
      }
      if (!wasKilled) break
      expect(start).toBeLessThan(20)
    }
    expect(killed).toBe(kills)

    const rows = await clone.db
      .selectFrom('proposal')
      .innerJoin('proposalVersion', 'proposalVersion.proposalId', 'proposal.id')
      .innerJoin('envelope', 'envelope.proposalVersionId', 'proposalVersion.id')
      .innerJoin('envelopePart', 'envelopePart.envelopeId', 'envelope.id')
      .select(['proposal.id', 'proposal.state', 'envelope.receipt', 'envelope.receiptSignature', 'envelope.chainPosition', 'envelopePart.ciphertext'])
      .execute()
    // One row for each house: nothing was lost, and nothing was taken twice.
    expect(rows.map((row) => row.id).sort()).toEqual(proposals.map((proposal) => proposal.proposalId).sort())
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['submitted']))
    expect(rows.map((row) => row.chainPosition).sort((a, b) => a - b)).toEqual(proposals.map((_, index) => index + 1))
    const byId = new Map(rows.map((row) => [row.id, row]))
    expect(acknowledged.size).toBeGreaterThan(kills)
    for (const [proposalId, { receipt, signature, position }] of acknowledged) {
      const row = byId.get(proposalId)!
      expect([row.receipt.toString('base64'), row.receiptSignature.toString('base64'), row.chainPosition]).toEqual([receipt, signature, position])
    }
    for (const { proposalId, ciphertext } of proposals) {
      const row = byId.get(proposalId)!
      expect(row.ciphertext.toString('base64')).toBe(ciphertext)
      expect(await verifySignature(row.receipt, row.receiptSignature, testKeys.signing.current.publicKey)).toBe(true)
      expect(JSON.parse(row.receipt.toString())).toMatchObject({
        position: row.chainPosition,
        envelopes: [{ ciphertextDigest: await sha256Hex(row.ciphertext) }],
      })
    }
    const chain = await clone.db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()
    expect(chain).toHaveLength(houses)
    expect(await findBreak(chain)).toBeUndefined()
    await linkAudit(clone.db, { everything: true })
    expect(await verifyAudit(clone.db)).toMatchObject({ sealedEntries: houses, firstBreak: undefined })
    const notices = await clone.db.selectFrom('notification').select('id').where('kind', '=', 'proposal-received').execute()
    expect(notices).toHaveLength(houses)
  },
)

async function prepare(world: World, requirement: Published, house: number): Promise<Prepared['proposals'][number]> {
  const actor = await makeHouseOwner(world.db)
  const { id: proposalId } = must(await startProposal(world.act(actor), { requirementId: requirement.id }))
  const content = makeTechnical(requirement.criterionIds)
  const { revision } = must(await saveDraft(world.act(actor), { proposalId, revision: 1, content }))
  const { ciphertext, commitment } = must(await sealOnServer(world.act(actor), { proposalId, price: makePrice(BigInt(1_000 + house)) }))
  return { proposalId, revision, actor, ciphertext: Buffer.from(ciphertext).toString('base64'), commitment }
}

function writePrepared(prepared: Prepared): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'prepared.json')
  writeFileSync(file, JSON.stringify(prepared))
  return file
}

/** Runs the process to its end, or kills it a moment after it has acknowledged so many. What it said before is what bidders hold. */
function runOnce(file: string, killAfter: number | undefined): Promise<{ said: Said[]; wasKilled: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('test/faults/submit-all.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: Said[] = []
    let acknowledged = 0
    createInterface(child.stdout).on('line', (line) => {
      const one = JSON.parse(line) as Said
      said.push(one)
      if ('receipt' in one) acknowledged += 1
      if (acknowledged === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 40)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ said, wasKilled: true })
      else if (code === 0) resolve({ said, wasKilled: false })
      else reject(new Error(`the process ended with ${code}`))
    })
  })
}
