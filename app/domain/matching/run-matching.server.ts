import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import { readListedToday } from '#app/domain/listed-facts/read-listed.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { tellAnswered } from '#app/domain/statement-asks/tell-answered.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { newestRun } from './find-newest-run.server.ts'
import { matchColumns } from './columns/match.ts'
import { publicPartsOf } from './contributions.ts'
import { digestOfInputs } from './inputs-digest.server.ts'
import { readRequirementFacts } from './requirement-facts.server.ts'
import type { MatchRun } from './run.ts'
import { tellInstitution } from './tell-strong.server.ts'

export type RunRefusal = { reason: 'forbidden' | 'not_found' | 'not_published' }

type Ran = { runId: string; isNew: boolean }

/**
 * Matches a published requirement with all listed offerings and stores the run: its rules, its inputs' digest, its bytes, and a row for each match. The institution sees the
 * newest run; houses that match for the first time are told, the institution of new strong matches, and the officer who asked a house for a statement that it now makes. Running it on unchanged inputs stores nothing new.
 */
export async function runMatching(act: Act, input: { requirementId: string; market: Market }): Promise<Result<Ran, RunRefusal>> {
  const listed = await readListedToday(act, input.market)
  const ran = await transact(act.db, (trx) => runOn(trx, act, listed, input))
  // Midnight came between the reading and the lock.
  return ran === 'another_day' ? runMatching(act, input) : ran
}

async function runOn(
  trx: Trx,
  act: Act,
  { today, columns, tree }: Listed,
  input: { requirementId: string; market: Market },
): Promise<Result<Ran, RunRefusal> | 'another_day'> {
  const locked = await lockRequirement(trx, act, input.requirementId)
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, at } = locked
  const access = decideAccess(act.actor, 'match', 'run', requirement.institutionId)
  if (access !== 'allowed') return refuse({ reason: access })
  if (requirement.state !== 'published') return refuse({ reason: 'not_published' })
  if (dayInZone(at, input.market.timeZone) !== today) return 'another_day'
  // Also where nothing else has changed since the last run: what a house states is told once, whichever run comes to it.
  await tellAnswered(trx, act, locked)
  const facts = await readRequirementFacts(trx, requirement, { today, closingDate: dayInZone(requirement.closesAt!, input.market.timeZone) })
  const last = await newestRun(trx, requirement.id).select(['id', 'inputsDigest']).executeTakeFirst()
  // The digest and the run read the columns in one breath: they go on changing after an await.
  const inputsDigest = digestOfInputs(facts, columns, tree)
  if (last && last.inputsDigest.equals(inputsDigest)) return ok({ runId: last.id, isNew: false })
  const run = matchColumns(facts, columns, tree)
  const runId = await store(trx, run, inputsDigest, at)
  // Not the inputs' digest: what is replaced is among them, and whoever reads events could try one product after the other against it.
  await recordChange(trx, act, { verb: 'match.run', subject: { kind: 'requirement', id: requirement.id }, at, data: { run: runId, ...run.counts } })
  await tellNewlyMatched(trx, act, locked, run, runId)
  await tellInstitution(trx, act, locked, run, runId)
  return ok({ runId, isNew: true })
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
