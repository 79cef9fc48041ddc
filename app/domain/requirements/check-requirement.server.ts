import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'
import { holdInstitutionState } from '#app/domain/institutions/hold-state.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { hasInterestIn } from '#app/domain/organisations/interest.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { lockRequirement, type LockedRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { publish } from './publish.server.ts'
import { moveFrom, type Move } from './status.ts'
import { insertVersion, readDraft } from './version.server.ts'

/** What staff can answer, from a list, so that decisions can be compared. */
export const checkReasons = {
  publish: ['meets-the-check'],
  request_changes: ['unreadable-must', 'personal-data', 'words-about-people', 'no-real-need', 'other'],
} as const
export type CheckDecision = keyof typeof checkReasons

export type CheckRefusal = {
  reason: 'forbidden' | 'not_found' | 'not_in_review' | 'already_published' | 'interest' | 'institution_not_verified' | 'unknown_reason'
}

/**
 * Staff's check against a short list: a real need, readable musts, no personal data, no words about people. They change nothing in it and see no budget and no
 * product that it replaces. Publishing fixes the calendar; asking for changes gives the author a new version to write in.
 */
export function checkRequirement(
  act: Act<MemberActor>,
  input: { id: string; decision: CheckDecision; reason: string; note: string; market: Market },
): Promise<Result<{ id: string }, CheckRefusal>> {
  return transact(act.db, async (trx) => {
    if (decideAccess(act.actor, 'requirement', 'check') !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const move = moveFrom(profile, requirement.state, input.decision)
    if (!move) return refuse({ reason: requirement.publishedAt ? 'already_published' : 'not_in_review' })
    if (await hasInterestIn(trx, act.actor.personId, requirement.institutionId)) return refuse({ reason: 'interest' })
    if (!(checkReasons[input.decision] as readonly string[]).includes(input.reason)) return refuse({ reason: 'unknown_reason' })
    const { decision, reason, note } = input
    if (decision === 'publish' && (await holdInstitutionState(trx, requirement.institutionId)) !== 'verified') {
      return refuse({ reason: 'institution_not_verified' })
    }
    await trx
      .insertInto('requirementCheck')
      .values({
        id: newId(),
        requirementId: requirement.id,
        versionId: requirement.currentVersionId!,
        decision,
        reason,
        note,
        decidedBy: act.actor.personId,
        decidedAt: at,
      })
      .execute()
    if (decision === 'publish') await publish(trx, act, { ...locked, move, market: input.market })
    else await returnToAuthor(trx, act, { ...locked, move, reason })
    return ok({ id: requirement.id })
  })
}

type Returned = LockedRequirement & { move: Move; reason: string }

async function returnToAuthor(trx: Trx, act: Act<MemberActor>, { requirement, at, move, reason }: Returned): Promise<void> {
  const { number } = await trx.selectFrom('requirementVersion').select('number').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const draft = await readDraft(trx, requirement)
  const currentVersionId = await insertVersion(trx, { requirementId: requirement.id, number: number + 1, draft, personId: requirement.createdBy, at })
  await moveRequirement(trx, act, { requirement, at }, move, { set: { currentVersionId, checkDueAt: null }, reason })
  await notify(trx, act, {
    to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
    kind: 'requirement-changes-requested',
    values: await readNaming(trx, requirement),
    path: `/institution/requirements/${requirement.id}`,
    at,
  })
}
