import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { SingleEnvelope } from '#app/domain/proposals/content.ts'
import { listSubmittedEnvelopes, type SubmittedEnvelope } from '#app/domain/proposals/envelope.server.ts'
import { proposalMove } from '#app/domain/proposals/status.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import type { CustodyRefusal, OpenedEnvelope } from '#app/domain/sealing/custody.ts'
import { serverHeldCustody } from '#app/domain/sealing/server-held.server.ts'
import type { Trx } from '#db/client.server.ts'

type Outcome = 'intact' | 'altered' | 'undecryptable' | 'mismatch' | 'malformed'

/**
 * Opens every submitted envelope of a requirement that the caller has locked and whose opening is due and approved. One that was altered, or is not what was
 * committed to, is refused by name and the rest go on.
 */
export async function performOpening(trx: Trx, act: Act<MemberActor>, locked: LockedRequirement, openingId: string): Promise<Result<null, CustodyRefusal>> {
  const { requirement, profile, at } = locked
  const envelopes = await listSubmittedEnvelopes(trx, requirement.id, 'single')
  const opened = await serverHeldCustody(act.keys).open(trx, requirement.id, 'single', envelopes, at)
  if (!opened.ok) return opened
  const outcomes: { envelope: string; proposal: string; outcome: Outcome }[] = []
  for (const [index, envelope] of envelopes.entries()) {
    const outcome = await keepOpened(trx, envelope, opened.value[index]!, at)
    outcomes.push({ envelope: envelope.envelopeId, proposal: envelope.proposalId, outcome })
    const move = proposalMove('submitted', 'open')!
    await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', envelope.proposalId).execute()
    await recordChange(trx, act, {
      verb: 'proposal.open',
      subject: { kind: 'proposal', id: envelope.proposalId },
      at,
      from: move.from,
      to: move.to,
      data: { outcome, commitment: envelope.commitment },
    })
  }
  const { head } = await appendEntry(trx, { requirementId: requirement.id, kind: 'opened', at, data: { opening: openingId, outcomes } })
  await trx
    .updateTable('opening')
    .set({ performedAt: at, envelopeCount: envelopes.length, chainHead: Buffer.from(head) })
    .where('id', '=', openingId)
    .execute()
  const move = moveFrom(profile, requirement.state, 'open')!
  await moveRequirement(trx, act, locked, move, { data: { opening: openingId, envelopes: envelopes.length }, search: true })
  await tell(trx, act, locked, envelopes)
  return ok(null)
}

async function keepOpened(trx: Trx, envelope: SubmittedEnvelope, { result }: OpenedEnvelope, openedAt: Date): Promise<Outcome> {
  const content = result.ok ? SingleEnvelope.safeParse(result.value.content) : undefined
  const isBound = content?.success && content.data.proposal === envelope.proposalId && content.data.requirementVersion === envelope.requirementVersionId
  const outcome: Outcome = result.ok ? (isBound ? 'intact' : 'malformed') : result.refusal.reason
  const kept = outcome === 'intact' && content?.success ? Buffer.from(canonicalBytes(content.data)) : null
  await trx.insertInto('openedEnvelope').values({ envelopeId: envelope.envelopeId, outcome, content: kept, openedAt }).execute()
  return outcome
}

async function tell(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, envelopes: readonly SubmittedEnvelope[]): Promise<void> {
  const values = { ...(await readNaming(trx, requirement)), count: envelopes.length }
  await notify(trx, act, {
    to: { organisationId: requirement.institutionId },
    kind: 'envelopes-opened',
    values,
    path: `/institution/requirements/${requirement.id}/proposals`,
    at,
  })
  for (const { houseId, proposalId } of envelopes) {
    await notify(trx, act, {
      to: { organisationId: houseId, roles: ['owner', 'bidder'] },
      kind: 'envelopes-opened',
      values,
      path: `/house/proposals/${proposalId}`,
      at,
    })
  }
}
