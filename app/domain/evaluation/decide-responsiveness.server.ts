import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { proposalMove } from '#app/domain/proposals/status.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { lockForChair, type ChairRefusal } from './chair.server.ts'
import { computeFaults } from './responsiveness.server.ts'
import { isFinal, overrules, type JudgedFault, type ResponsivenessFault, type Verdict } from './responsiveness.ts'

export type DecideResponsivenessRefusal =
  | ChairRefusal
  | { reason: 'fix_open'; dueAt: Date }
  /** Not responsive without a fault, or responsive with one that somebody found. */
  | { reason: 'no_fault' | 'fault_beside_responsive' }
  /** What was found is overruled, or a fault is none of the list, and nothing says why. */
  | { reason: 'no_reason' }
  /** An envelope that did not open cannot be responsive. */
  | { reason: 'cannot_overrule'; fault: ResponsivenessFault }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

export type DecideResponsivenessInput = { proposalId: string; verdict: Verdict; faults: readonly JudgedFault[]; reason: string }

/**
 * The chair finds an opened proposal responsive or not, once. What the envelope shows of itself counts whatever is chosen; passing over it takes a reason, which stands in the report. Until
 * a fix that was offered is answered or over, nothing is decided.
 */
export function decideResponsiveness(
  act: Act<MemberActor>,
  input: DecideResponsivenessInput,
): Promise<Result<{ verdict: Verdict }, DecideResponsivenessRefusal>> {
  return transact(act.db, async (trx) => {
    const judged = await lockForChair(trx, act, input.proposalId, 'responsiveness.denied')
    if (!judged.ok) return judged
    const { requirement, at, fix } = judged.value
    if (fix && !fix.answeredAt && at < fix.dueAt) return refuse({ reason: 'fix_open', dueAt: fix.dueAt })
    const reason = input.reason.trim()
    const computed = (await computeFaults(trx, requirement)).get(input.proposalId) ?? []
    const final = computed.find(isFinal)
    if (final && input.verdict === 'responsive') return refuse({ reason: 'cannot_overrule', fault: final })
    if (input.verdict === 'responsive' && input.faults.length > 0) return refuse({ reason: 'fault_beside_responsive' })
    if (input.verdict === 'not_responsive' && input.faults.length + computed.length === 0) return refuse({ reason: 'no_fault' })
    if (reason === '' && (overrules(input.verdict, computed) || input.faults.length > 0)) return refuse({ reason: 'no_reason' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    await keepVerdict(trx, act, { proposalId: input.proposalId, verdict: input.verdict, faults: [...computed, ...input.faults], reason, at })
    return ok({ verdict: input.verdict })
  })
}

type Kept = { proposalId: string; verdict: Verdict; faults: readonly ResponsivenessFault[]; reason: string; at: Date }

/** Stores a verdict on an opened proposal and takes the proposal to what it became. The caller holds the lock on its requirement. */
export async function keepVerdict(trx: Trx, act: Act<MemberActor>, { proposalId, verdict, faults, reason, at }: Kept): Promise<void> {
  const decision = { proposalId, verdict, faults: [...faults], reason, decidedBy: act.actor.personId, decidedAt: at }
  await trx.insertInto('responsivenessDecision').values(decision).execute()
  const move = proposalMove('opened', verdict === 'responsive' ? 'find_responsive' : 'find_not_responsive')!
  await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', proposalId).execute()
  await recordChange(trx, act, {
    verb: `proposal.${move.name}`,
    subject: { kind: 'proposal', id: proposalId },
    at,
    from: move.from,
    to: move.to,
    ...(verdict === 'not_responsive' && { reason: faults[0]! }),
    data: { faults: [...faults], overruled: verdict === 'responsive' && faults.length > 0 },
    ...(reason && { detail: { why: reason } }),
  })
}
