import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db } from '#db/client.server.ts'
import { requestRuns } from './request-runs.server.ts'
import { progressOf, type RunProgress } from './run-progress.ts'

export type AskRunRefusal = { reason: 'forbidden' | 'not_found' | 'not_published' }

/** Asks for a new run of a published requirement, on record against the officer who asks. It comes as a job; `findRunProgress` tells how far it is. */
export function askRun(act: Act<MemberActor>, input: { requirementId: string }): Promise<Result<null, AskRunRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'match', 'run', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'published') return refuse({ reason: 'not_published' })
    await recordEvent(trx, act, { verb: 'match.ask_run', subject: { kind: 'requirement', id: requirement.id }, at })
    await requestRuns({ ...act, db: trx }, [requirement.id], act.actor.personId)
    return ok(null)
  })
}

/** How the newest run comes along that was asked for; undefined where none was. The caller has checked that the requirement is the reader's own. */
export async function findRunProgress(db: Db, requirementId: string): Promise<RunProgress | undefined> {
  const row = await db.selectFrom('matchRunRequest').selectAll().where('requirementId', '=', requirementId).executeTakeFirst()
  return row && progressOf(row)
}
