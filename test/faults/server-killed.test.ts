import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { hashSecret, newSecret } from '#app/domain/access/secret.server.ts'
import type { Db } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeySettings } from '#test/fixtures/make-world.ts'
import { freePort, startServerProcess } from '#test/fixtures/server-process.ts'
import { expectAllSubmittedOnce, prepareProposals, type Prepared } from './submitted-once.ts'

const houses = 200
const kills = 4

test(
  '200 houses submit over HTTP while the web server is killed four times: who was led to the receipt has one, all get through, and nothing stands twice',
  { timeout: 180_000 },
  async ({ queue }) => {
    const clone = await cloneDatabase()
    const world = await makeWorld(clone.db, queue, { houses: 0 })
    world.time.moveTo(await databaseClock(clone.db))
    const requirement = await makePublishedRequirement(world)
    const proposals = await prepareProposals(world, requirement, houses)
    const sessions = await beginSessions(clone.db, proposals)
    const env = serverEnvironment(clone, await freePort())

    let server = await startServerProcess(env)
    const acknowledged = new Set<string>()
    const bidders = proposals.map((proposal, index) => new Bidder(server.url, proposal, sessions[index]!, (id) => acknowledged.add(id)))
    const all = Promise.all(bidders.map((bidder) => bidder.submit()))
    for (let killed = 0; killed < kills; killed += 1) {
      // Somewhere in the middle of what is left, and not always just after an answer.
      const target = acknowledged.size + 1 + Math.floor(Math.random() * ((houses - acknowledged.size) / 5))
      while (acknowledged.size < target) await wait(2)
      await wait(Math.random() * 40)
      await server.kill()
      // A kill counts only with work in mid-flight.
      expect(acknowledged.size).toBeLessThan(houses)
      server = await startServerProcess(env)
    }
    const answers = await all

    // Whoever met "already submitted" had lost an answer on the way: the proposal was taken, and the bidder was not told.
    for (const { status, broken } of answers) if (status === 409) expect(broken).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(acknowledged.size)
    expect(acknowledged.size).toBeGreaterThan(houses / 2)
    expect(answers.reduce((sum, { broken }) => sum + broken, 0)).toBeGreaterThan(kills)
    const receipts = await Promise.all(bidders.map((bidder) => bidder.fetchReceipt()))
    expect(await server.stop()).toMatchObject({ code: 0, signal: null })

    const rows = await expectAllSubmittedOnce(clone.db, proposals)
    for (const [index, { proposalId }] of proposals.entries()) expect(receipts[index]).toBe(rows.get(proposalId)!.receipt.toString())
  },
)

type Answer = { status: 303 | 409; broken: number }

/** One house's browser: posts what it has sealed until it is answered, as its person would after a page that did not load. */
class Bidder {
  readonly #url: string
  readonly #proposal: Prepared
  readonly #headers: Record<string, string>
  readonly #onReceipt: (proposalId: string) => void

  constructor(url: string, proposal: Prepared, session: string, onReceipt: (proposalId: string) => void) {
    this.#url = `${url}/house/proposals/${proposal.proposalId}`
    this.#proposal = proposal
    this.#headers = { Cookie: `session=${session}`, Origin: url }
    this.#onReceipt = onReceipt
  }

  async submit(): Promise<Answer> {
    const { proposalId, revision, requirementVersionId, ciphertext, commitment } = this.#proposal
    for (let broken = 0; ; broken += 1) {
      const body = new URLSearchParams({
        sealedBy: 'browser',
        revision: String(revision),
        requirementVersion: requirementVersionId,
        'ciphertext.single': ciphertext,
        'commitment.single': commitment,
      })
      const response = await fetch(`${this.#url}/submit`, { method: 'POST', redirect: 'manual', headers: this.#headers, body }).catch(() => undefined)
      if (response?.status === 303 && new URL(response.headers.get('location')!, this.#url).pathname.endsWith(`/${proposalId}/receipt`)) {
        this.#onReceipt(proposalId)
        return { status: 303, broken }
      }
      if (response?.status === 409) return { status: 409, broken }
      if (response) throw new Error(`a submission was answered with ${response.status}: ${(await response.text()).slice(0, 500)}`)
      await wait(50 + Math.random() * 100)
    }
  }

  async fetchReceipt(): Promise<string> {
    const response = await fetch(`${this.#url}/receipt.json`, { headers: this.#headers })
    expect(response.status).toBe(200)
    return response.text()
  }
}

/** A session for the owner of each house, as signing in makes it; the password's hash would take a minute of processor for all. */
async function beginSessions(db: Db, proposals: readonly Prepared[]): Promise<string[]> {
  const createdAt = await databaseClock(db)
  const secrets = proposals.map(() => newSecret())
  const rows = proposals.map(({ actor }, index) => ({
    idHash: hashSecret(secrets[index]!),
    personId: actor.personId,
    organisationId: actor.organisation.id,
    strength: 'password' as const,
    userAgent: null,
    createdAt,
    lastSeenAt: createdAt,
    expiresAt: new Date(createdAt.getTime() + 3_600_000),
    revokedAt: null,
  }))
  await db.insertInto('session').values(rows).execute()
  return secrets
}

function serverEnvironment(clone: { url: string; migrateUrl: string }, port: number): Record<string, string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mutabadil-faults-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return {
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: clone.url,
    DATABASE_MIGRATE_URL: clone.migrateUrl,
    SEAL_KEY: testKeySettings.sealKey,
    SIGNING_KEY: testKeySettings.signingKey,
    SESSION_SECRET: testKeySettings.sessionSecret,
  }
}
