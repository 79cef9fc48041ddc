import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { readOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { tellAnswered } from '#app/domain/statement-asks/tell-answered.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { publicPartsOf } from './contributions.ts'
import { digestOfInputs } from './inputs-digest.server.ts'
import { readRequirementFacts } from './requirement-facts.server.ts'
import { matchRequirement, type MatchRun } from './run.ts'

export type RunRefusal = { reason: 'forbidden' | 'not_found' | 'not_published' }

/**
 * Matches a published requirement with all listed offerings and stores the run: its rules, its inputs' digest, its bytes, and a row for each match. The institution sees the
 * newest run; houses that match for the first time are told. Running it on unchanged inputs stores nothing new.
 */
export function runMatching(act: Act, input: { requirementId: string; market: Market }): Promise<Result<{ runId: string; isNew: boolean }, RunRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'match', 'run', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'published') return refuse({ reason: 'not_published' })
    await tellAnswered(trx, act, locked)
    const today = dayInZone(at, input.market.timeZone)
    const facts = await readRequirementFacts(trx, requirement, { today, closingDate: dayInZone(requirement.closesAt!, input.market.timeZone) })
    const offerings = await readOfferingFacts(trx, today)
    const tree = await readTree(trx)
    const inputsDigest = digestOfInputs(facts, offerings, tree)
    const last = await trx
      .selectFrom('matchRun')
      .select(['id', 'inputsDigest'])
      .where('requirementId', '=', requirement.id)
      .orderBy('ranAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last && last.inputsDigest.equals(inputsDigest)) return ok({ runId: last.id, isNew: false })
    const run = matchRequirement(facts, offerings, tree)
    const runId = await store(trx, run, inputsDigest, at)
    // Not the inputs' digest: what is replaced is among them, and whoever reads events could try one product after the other against it.
    await recordChange(trx, act, { verb: 'match.run', subject: { kind: 'requirement', id: requirement.id }, at, data: { run: runId, ...run.counts } })
    await tellNewlyMatched(trx, act, locked, run, runId)
    return ok({ runId, isNew: true })
  })
}

async function store(trx: Trx, run: MatchRun, inputsDigest: Buffer, ranAt: Date): Promise<string> {
  const id = newId()
  const { requirementId, requirementVersionId, algorithmVersion, counts } = run
  await trx
    .insertInto('matchRun')
    .values({
      id,
      requirementId,
      requirementVersionId,
      algorithmVersion,
      inputsDigest,
      readCount: counts.read,
      eligibleCount: counts.eligible,
      ineligibleCount: counts.ineligible,
      body: Buffer.from(canonicalBytes(run)),
      ranAt,
    })
    .execute()
  if (run.eligible.length === 0) return id
  await trx
    .insertInto('matchResult')
    .values(
      run.eligible.map((match, index) => ({
        runId: id,
        rank: index + 1,
        offeringVersionId: match.offeringVersionId,
        houseId: match.houseId,
        // Its house reads this: without the part that says whether it replaces what is the institution's secret.
        scoreHundredths: publicPartsOf(match.parts).score,
      })),
    )
    .execute()
  return id
}

/** Tells each house once for a requirement, however often it is matched again. */
async function tellNewlyMatched(trx: Trx, act: Act, { requirement, at }: LockedRequirement, run: MatchRun, runId: string): Promise<void> {
  const told = await trx
    .selectFrom('matchResult')
    .innerJoin('matchRun', 'matchRun.id', 'matchResult.runId')
    .select('matchResult.houseId')
    .distinct()
    .where('matchRun.requirementId', '=', requirement.id)
    .where('matchRun.id', '!=', runId)
    .execute()
  const known = new Set(told.map((row) => row.houseId))
  const fresh = [...new Set(run.eligible.map((match) => match.houseId))].filter((houseId) => !known.has(houseId)).sort()
  const values = { ...(await readNaming(trx, requirement)), closesAt: requirement.closesAt!.toISOString() }
  for (const houseId of fresh) {
    await notify(trx, act, {
      to: { organisationId: houseId, roles: ['owner', 'bidder'] },
      kind: 'requirement-matched',
      values,
      path: `/requirements/${requirement.id}`,
      at,
    })
  }
}
