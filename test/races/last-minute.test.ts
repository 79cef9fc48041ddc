import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import { checkReceipt } from '#app/domain/sealing/check-receipt.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { publicKeys } from '#app/domain/sealing/keys.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { openDatabase, type Db } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys, type World } from '#test/fixtures/make-world.ts'

const houses = 500
/** Closing is so far away once so many were taken: some more come in time, and far from all. */
const takenFirst = 50
const millisecondsToClosing = 400

test(
  'five hundred houses in the last minute: each is taken in time with a receipt that verifies, or late and on record; none is lost',
  { timeout: 60_000 },
  async ({ queue }) => {
    const { db, url } = await cloneDatabase()
    const world = await makeWorld(db, queue)
    world.time.moveTo(await databaseClock(db))
    const requirement = await makePublishedRequirement(world, { profileCode: 'quotation-rehearsal' })
    const bidders = await makeReadyHouses(db, requirement)
    const pool = openDatabase(url, { max: 12, applicationName: 'last minute' })
    let answered = 0
    let closing: Promise<Date> | undefined
    const answers = await Promise.all(
      bidders.map(async (bidder) => {
        const answer = await handIn(pool, world, bidder)
        if ((answered += 1) === takenFirst) closing = closeSoon(db, requirement.id)
        return answer
      }),
    )
    await pool.destroy()
    const closesAt = await closing!

    const late = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
    const taken = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(taken.length + late.length).toBe(houses)
    // Otherwise closing was not crossed.
    expect(Math.min(taken.length, late.length)).toBeGreaterThan(0)
    for (const refusal of late) expect(refusal).toMatchObject({ reason: 'late', closesAt })
    for (const { receivedAt } of taken) expect(receivedAt.getTime()).toBeLessThan(closesAt.getTime())

    const chain = await db.selectFrom('sealedChainEntry').selectAll().where('requirementId', '=', requirement.id).orderBy('position').execute()
    expect(await findBreak(chain)).toBeUndefined()
    expect(chain.map(({ kind }) => kind)).toEqual([...taken.map(() => 'submitted'), 'closed'])
    expect(taken.map(({ position }) => position).sort((a, b) => a - b)).toEqual(taken.map((_, index) => index + 1))

    const receipts = await db.selectFrom('submissionReceipt').selectAll().execute()
    expect(new Set(receipts.map(({ proposalVersionId }) => proposalVersionId))).toEqual(new Set(taken.map(({ versionId }) => versionId)))
    for (const { receipt, signature, chainPosition } of receipts) {
      const checked = await checkReceipt(receipt.toString(), signature.toString('base64'), publicKeys(testKeys))
      expect(checked).toMatchObject({ ok: true, value: { position: chainPosition, head: hexOf(chain[chainPosition - 1]!.hash) } })
    }
    expect(await db.selectFrom('envelope').select('id').execute()).toHaveLength(taken.length)
    const refused = await db.selectFrom('auditEvent').select('happenedAt').where('verb', '=', 'proposal.refused_late').execute()
    expect(refused).toHaveLength(late.length)
    for (const { happenedAt } of refused) expect(happenedAt.getTime()).toBeGreaterThanOrEqual(closesAt.getTime())
  },
)

type Bidder = { actor: MemberActor; proposalId: string; requirementVersionId: string }

function handIn(pool: Db, world: World, { actor, ...of }: Bidder) {
  // A header and noise: whether it opens is found at the opening, and is not what is raced for here.
  const ciphertext = Buffer.concat([Buffer.from('age-encryption.org/v1\n'), randomBytes(4_000)])
  const sealed = [{ kind: 'single' as const, commitment: randomBytes(32).toString('hex'), ciphertext }]
  return submitProposal({ ...world.act(actor), db: pool, clock: databaseClock }, { ...of, revision: 1, sealed, sealedBy: 'browser' })
}

/** Moves closing under the lock, so that nobody is in the middle of being taken when it is set. */
function closeSoon(db: Db, requirementId: string): Promise<Date> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('requirement').select('id').where('id', '=', requirementId).forUpdate().execute()
    const closesAt = new Date((await databaseClock(trx)).getTime() + millisecondsToClosing)
    await trx.updateTable('requirement').set({ closesAt, openingDueAt: closesAt }).where('id', '=', requirementId).execute()
    return closesAt
  })
}

/** Verified houses with one bidder and a complete draft each, written in bulk: made one by one they would take longer than the race. */
async function makeReadyHouses(db: Db, requirement: Published): Promise<Bidder[]> {
  const at = await databaseClock(db)
  const made = Array.from({ length: houses }, () => ({ house: newId(), person: newId(), proposal: newId() }))
  await db
    .insertInto('organisation')
    .values(made.map(({ house }, n) => ({ id: house, kind: 'house' as const, name: `Bidder ${n}`, slug: `bidder-${n}`, createdAt: at, createdBy: null })))
    .execute()
  const rest = { secpNumber: null, ntn: null, city: 'Lahore', website: null, foundedYear: null, teamSize: null, verifiedOn: null, verifiedMethod: null }
  await db
    .insertInto('house')
    .values(made.map(({ house }, n) => ({ ...rest, organisationId: house, legalName: `Bidder ${n}`, state: 'verified' as const })))
    .execute()
  const person = { passwordHash: 'none', locale: 'en' as const, confirmedAt: at, disabledAt: null, createdAt: at }
  await db
    .insertInto('person')
    .values(made.map((one, n) => ({ ...person, id: one.person, email: `b${n}@bidders.test`, emailKey: `b${n}@bidders.test`, name: `Bidder ${n}` })))
    .execute()
  await db
    .insertInto('membership')
    .values(made.map((one) => ({ id: newId(), organisationId: one.house, personId: one.person, roles: ['bidder'], createdAt: at, endedAt: null })))
    .execute()
  const proposal = { requirementId: requirement.id, state: 'draft' as const, createdAt: at, currentVersionId: null }
  await db
    .insertInto('proposal')
    .values(made.map((one) => ({ ...proposal, id: one.proposal, houseId: one.house, createdBy: one.person })))
    .execute()
  const body = JSON.stringify(makeTechnical(requirement.criterionIds))
  await db
    .insertInto('proposalDraft')
    .values(made.map((one) => ({ proposalId: one.proposal, body, updatedBy: one.person, updatedAt: at })))
    .execute()
  return made.map(({ house, person: personId, proposal: proposalId }) => ({
    proposalId,
    requirementVersionId: requirement.versionId,
    actor: { kind: 'person', personId, organisation: { id: house, kind: 'house', roles: ['bidder'] } },
  }))
}
