import type { Act } from '#app/domain/act.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import type { Hold } from '#app/domain/complaints/hold.server.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { citationOf, type RuleName } from '#app/domain/requirements/profile.ts'
import type { Trx } from '#db/client.server.ts'

/** A refusal that follows from a rule of the procedure, kept as an event: somebody wanted to award sooner than they may. */
export async function recordRefused<Reason extends string>(trx: Trx, act: Act, locked: LockedRequirement, refused: { reason: Reason; rule: RuleName }) {
  const { requirement, profile, at } = locked
  await recordEvent(trx, act, { verb: 'award.refuse', subject: { kind: 'requirement', id: requirement.id }, at, data: { reason: refused.reason } })
  return { reason: refused.reason, rule: citationOf(profile, refused.rule) }
}

/** A complaint holds the proceedings: nothing is intended and nothing awarded until it is decided. */
export async function recordHeld(trx: Trx, act: Act, locked: LockedRequirement, hold: Hold): Promise<{ reason: 'held'; rule: string }> {
  const { requirement, profile, at } = locked
  const data = { reason: 'held', complaint: hold.complaintId }
  await recordEvent(trx, act, { verb: 'award.refuse', subject: { kind: 'requirement', id: requirement.id }, at, data })
  return { reason: 'held', rule: citationOf(profile, requirement.state === 'standstill' ? 'standstill' : 'award') }
}
