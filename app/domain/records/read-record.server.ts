import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { readHead } from '#app/domain/audit/head.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { findSeat } from '#app/domain/evaluation/panel.server.ts'
import { canReadOpened } from '#app/domain/evaluation/rules.ts'
import { isId } from '#app/domain/identifiers.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { findChainHead } from '#app/domain/sealing/append-entry.server.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import type { Locale } from '#app/messages/locale.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { readBidding, type BiddingRecord } from './bidding.server.ts'
import { readEvaluation, type EvaluationRecord } from './evaluation.server.ts'
import { readWriting, type WritingRecord } from './writing.server.ts'

export type ReadRecordRefusal = { reason: 'forbidden' | 'not_found' }

/** All that is kept of a requirement: how it was written, how bids came in, how they were evaluated, and the heads of the chains that it stands in. */
export type RequirementRecord = {
  readAt: Date
  requirement: { id: string; reference: string; title: string; state: RequirementState; procedure: string; publishedAt: Date | null; closesAt: Date | null }
  writing: WritingRecord
  bidding: BiddingRecord
  /** Null before anything was opened, and for a reader who sits on the panel and has not declared, or declared a conflict. */
  evaluation: EvaluationRecord | null
  heads: { sealed: { position: number; hash: string }; audit: { position: number; hash: string } }
}

/**
 * The record of a requirement, for the auditor and the owner of its institution. It holds nothing that is sealed, not what the institution replaces or would spend, and not who asked a
 * question; who bid is in it from closing on. Reading it is an event, and so is being refused.
 */
export function readRecord(
  act: Act<MemberActor>,
  { requirementId, locale }: { requirementId: string; locale: Locale },
): Promise<Result<RequirementRecord, ReadRecordRefusal>> {
  return transact(act.db, async (trx) => {
    const row = isId(requirementId) ? await findRow(trx, requirementId) : undefined
    if (!row) return refuse({ reason: 'not_found' })
    const { institutionId, ...requirement } = row
    const access = decideAccess(act.actor, 'record', 'read', institutionId)
    if (access === 'not_found') return refuse({ reason: access })
    const at = await act.clock(trx)
    const subject = { kind: 'requirement', id: requirementId }
    await recordEvent(trx, act, { verb: access === 'forbidden' ? 'record.read_denied' : 'record.read', subject, at })
    if (access === 'forbidden') return refuse({ reason: access })
    const seat = await findSeat(trx, requirementId, act.actor.personId)
    const chain = await findChainHead(trx, requirementId)
    return ok({
      readAt: at,
      requirement,
      writing: await readWriting(trx, { requirementId, institutionId, locale }),
      bidding: await readBidding(trx, requirement),
      evaluation: canReadOpened(act.actor.organisation.roles, seat) ? await readEvaluation(trx, requirementId) : null,
      heads: { sealed: { position: chain.position, hash: hexOf(chain.head) }, audit: await readHead(trx) },
    })
  })
}

async function findRow(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('requirementEffective as requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.institutionId', 'requirement.reference', 'version.title', 'requirement.effectiveState as state'])
    .select(['requirement.profileCode', 'requirement.profileVersion', 'requirement.publishedAt', 'requirement.closesAt'])
    .where('requirement.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { profileCode, profileVersion, ...rest } = row
  return { ...rest, title: row.title || row.reference, procedure: `${profileCode} ${profileVersion}` }
}
