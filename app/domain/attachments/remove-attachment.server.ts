import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { markRemoved } from '../files/mark-removed.server.ts'
import type { TechnicalContent } from '../proposals/content.ts'
import { readTechnicalDraft, writeTechnicalDraft } from '../proposals/draft.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { raiseRevision } from './attach.server.ts'
import { lockWritable, type PlaceRefusal } from './place.server.ts'

/**
 * Takes a file out of the draft, and out of the answers that it stood behind. It goes with the day; one that may be part of an envelope that was submitted before is kept as long as
 * papers of procurement are.
 */
export function removeAttachment(
  act: Act<MemberActor>,
  { proposalId, attachmentId }: { proposalId: string; attachmentId: string },
): Promise<Result<{ revision: number; before: number }, PlaceRefusal>> {
  return transact(act.db, async (trx) => {
    const place = await lockWritable(trx, act, proposalId)
    if (!place.ok) return place
    const { proposal, at } = place.value
    const technical = await readTechnicalDraft(trx, act.keys, proposalId)
    if (!technical.attachments.some(({ id }) => id === attachmentId)) return refuse({ reason: 'not_found' })
    await writeTechnicalDraft(trx, proposalId, withoutAttachment(technical, attachmentId), act.actor.personId, at)
    await markRemoved(trx, act, { id: attachmentId, keep: proposal.currentVersionId !== null })
    return ok({ revision: await raiseRevision(trx, act, proposal, at), before: proposal.revision })
  })
}

function withoutAttachment(technical: TechnicalContent, attachmentId: string): TechnicalContent {
  return {
    ...technical,
    attachments: technical.attachments.filter(({ id }) => id !== attachmentId),
    answers: technical.answers.map((answer) => ({ ...answer, evidence: answer.evidence.filter(({ id }) => id !== attachmentId) })),
  }
}
