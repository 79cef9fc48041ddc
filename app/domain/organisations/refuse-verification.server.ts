import { z } from 'zod'
import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { lockHouse } from '#app/domain/houses/lock-house.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db } from '#db/client.server.ts'
import { checkedRevision } from './facts.ts'
import { hasInterestIn } from './interest.server.ts'
import { saveState } from './move.server.ts'
import { answerQuestions } from './questions.server.ts'
import { refusalGrounds, type RefusalGround } from './refusal-grounds.ts'
import { stateAfter } from './status.ts'

export const VerificationRefusal = z.object({
  ground: z.enum(refusalGrounds, 'organisations.choice.missing'),
  reason: z.string('organisations.text.missing').trim().min(1, 'organisations.text.missing').max(1000, 'organisations.text.long'),
  revision: checkedRevision,
})

export type RefuseVerificationRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' | 'other_facts' | 'second_person' }
export type ProposedRefusal = { decidedBy: string; ground: RefusalGround | null; reason: string; by: string }

/**
 * Refusing a house its verification takes two people. The first proposes it with a reason from the list and a note, the second agrees with theirs; only then does the house go back to unverified and is told. It may
 * correct its facts and ask again, and then an old proposal counts for nothing.
 */
export function refuseVerification(
  act: Act,
  input: z.infer<typeof VerificationRefusal> & { organisationId: string },
): Promise<Result<{ refused: boolean }, RefuseVerificationRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'organisation', 'verify')
    if (!allowed.ok) return allowed
    const { personId } = allowed.value
    const { organisationId, ground, reason, revision } = input
    const locked = await lockHouse(trx, act, organisationId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { house, name, at } = locked
    if (await hasInterestIn(trx, personId, organisationId)) return refuse({ reason: 'interest' })
    const to = stateAfter('house', house.state, 'refuse')
    if (!to) return refuse({ reason: 'wrong_state' })
    if (revision !== undefined && revision !== house.revision) return refuse({ reason: 'other_facts' })
    const proposed = await findProposedRefusal(trx, organisationId)
    if (proposed?.decidedBy === personId) return refuse({ reason: 'second_person' })
    const decision = proposed ? 'refused' : 'refusal_proposed'
    await trx
      .insertInto('organisationDecision')
      .values({ id: newId(), organisationId, decision, ground, reason, method: null, decidedBy: personId, decidedAt: at })
      .execute()
    const subject = { kind: 'house', id: organisationId }
    if (!proposed) {
      await recordChange(trx, act, { verb: 'house.propose_refusal', subject, at, reason, data: { ground } })
      return ok({ refused: false })
    }
    await saveState(trx, { kind: 'house', organisationId, to })
    await answerQuestions(trx, organisationId, at)
    const data = { proposedBy: proposed.decidedBy, ground }
    await recordChange(trx, act, { verb: 'house.refuse', subject, at, from: house.state, to, reason, data, search: true })
    await notify(trx, act, { to: { organisationId }, kind: 'verification-refused', values: { organisation: name }, path: '/house/profile', at })
    return ok({ refused: true })
  })
}

/** The refusal that somebody proposed since the house last asked for verification, and that waits for a second person. */
export async function findProposedRefusal(db: Db, organisationId: string): Promise<ProposedRefusal | undefined> {
  const proposed = await db
    .selectFrom('organisationDecision as decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .where('decision.organisationId', '=', organisationId)
    .where('decision.decision', '=', 'refusal_proposed')
    .where('decision.decidedAt', '>=', (asked) =>
      asked
        .selectFrom('stateHistory')
        .where('subjectKind', '=', 'house')
        .where('subjectId', '=', organisationId)
        .where('toState', '=', 'pending')
        .select((fields) => fields.fn.max('happenedAt').as('at')),
    )
    .orderBy('decision.decidedAt', 'desc')
    .select(['decision.decidedBy', 'decision.ground', 'decision.reason', 'person.name as by'])
    .executeTakeFirst()
  return proposed && { ...proposed, ground: proposed.ground as RefusalGround | null }
}
