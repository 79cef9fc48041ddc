import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeySettings } from '#test/fixtures/make-world.ts'
import type { Said, Submission } from './submit-all.ts'
import { expectAllSubmittedOnce, prepareProposals } from './submitted-once.ts'

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
    const proposals = await prepareProposals(world, requirement, houses)
    const file = writeSubmission({ url: clone.url, keys: testKeySettings, proposals })

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

    const rows = await expectAllSubmittedOnce(clone.db, proposals)
    expect(acknowledged.size).toBeGreaterThan(kills)
    for (const [proposalId, { receipt, signature, position }] of acknowledged) {
      const row = rows.get(proposalId)!
      expect([row.receipt.toString('base64'), row.receiptSignature.toString('base64'), row.chainPosition]).toEqual([receipt, signature, position])
    }
  },
)

function writeSubmission(submission: Submission): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'prepared.json')
  writeFileSync(file, JSON.stringify(submission))
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
