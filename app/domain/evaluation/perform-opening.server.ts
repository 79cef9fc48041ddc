import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { envelopeSchemas } from '#app/domain/proposals/content.ts'
import { listSubmittedEnvelopes, type SubmittedEnvelope } from '#app/domain/proposals/envelope.server.ts'
import { addsUp } from '#app/domain/proposals/price.ts'
import { proposalMove } from '#app/domain/proposals/status.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import type { CustodyRefusal, EnvelopeKind, OpenedEnvelope } from '#app/domain/sealing/custody.ts'
import { serverHeldCustody } from '#app/domain/sealing/server-held.server.ts'
import type { Trx } from '#db/client.server.ts'
import { keepVerdict } from './decide-responsiveness.server.ts'
import type { OpeningOutcome } from './scorable.server.ts'

/**
 * Opens every envelope of the kind whose opening is due and approved, of a requirement that the caller has locked; of the prices that stand apart, those of proposals that passed alone. One
 * that was altered, is not what was committed to, or whose total is not the sum of its lines, is refused by name and the rest go on: a proposal of which nothing can be read is not
 * responsive from here on.
 */
export async function performOpening(
  trx: Trx,
  act: Act<MemberActor>,
  locked: LockedRequirement,
  opening: { id: string; kind: 'technical' | 'financial' },
): Promise<Result<null, CustodyRefusal>> {
  const { requirement, profile, at } = locked
  const kind: EnvelopeKind = profile.envelopes === 'single' ? 'single' : opening.kind
  const envelopes = await listSubmittedEnvelopes(trx, requirement.id, kind)
  const opened = await serverHeldCustody(act.keys).open(trx, requirement.id, kind, envelopes, at)
  if (!opened.ok) return opened
  const outcomes: { envelope: string; proposal: string; outcome: OpeningOutcome }[] = []
  for (const [index, envelope] of envelopes.entries()) {
    const outcome = await keepOpened(trx, kind, envelope, opened.value[index]!, at)
    outcomes.push({ envelope: envelope.envelopeId, proposal: envelope.proposalId, outcome })
    // The second opening moves no proposal: those whose prices open were found responsive before.
    const move = kind === 'financial' ? undefined : proposalMove('submitted', 'open')!
    if (move) await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', envelope.proposalId).execute()
    await recordChange(trx, act, {
      verb: kind === 'financial' ? 'proposal.open_price' : 'proposal.open',
      subject: { kind: 'proposal', id: envelope.proposalId },
      at,
      ...(move && { from: move.from, to: move.to }),
      data: { outcome, commitment: envelope.commitment },
    })
    if (move && outcome !== 'intact') {
      const fault = outcome === 'does-not-sum' ? 'does-not-sum' : 'envelope-not-intact'
      await keepVerdict(trx, act, { proposalId: envelope.proposalId, verdict: 'not_responsive', faults: [fault], reason: '', at })
    }
  }
  const { head } = await appendEntry(trx, { requirementId: requirement.id, kind: 'opened', at, data: { opening: opening.id, outcomes } })
  await trx
    .updateTable('opening')
    .set({ performedAt: at, envelopeCount: envelopes.length, chainHead: Buffer.from(head) })
    .where('id', '=', opening.id)
    .execute()
  const move = moveFrom(profile, requirement.state, 'open')!
  await moveRequirement(trx, act, locked, move, { data: { opening: opening.id, envelopes: envelopes.length }, search: true })
  await tell(trx, act, locked, envelopes)
  return ok(null)
}

async function keepOpened(trx: Trx, kind: EnvelopeKind, envelope: SubmittedEnvelope, { result }: OpenedEnvelope, openedAt: Date): Promise<OpeningOutcome> {
  const content = result.ok ? envelopeSchemas[kind].safeParse(result.value.content) : undefined
  const isBound = content?.success && content.data.proposal === envelope.proposalId && content.data.requirementVersion === envelope.requirementVersionId
  const sums = !content?.success || !('price' in content.data) || addsUp(content.data.price)
  const outcome: OpeningOutcome = result.ok ? (!isBound ? 'malformed' : sums ? 'intact' : 'does-not-sum') : result.refusal.reason
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
    // Everybody of the institution may see that it was opened; what was in the envelopes is for fewer.
    path: `/institution/requirements/${requirement.id}/opening`,
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
