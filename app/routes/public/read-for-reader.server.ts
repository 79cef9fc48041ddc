import { may } from '#app/domain/access/table.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { isInvited } from '#app/domain/invitations/rules.server.ts'
import { findOwnPart } from '#app/domain/matching/read-own-part.server.ts'
import { findProposalTo } from '#app/domain/proposals/read.server.ts'
import { findQuestionsPeriod, listAnswered, listOwnUnanswered } from '#app/domain/questions/read.server.ts'
import { isFollowing } from '#app/domain/requirements/follow.server.ts'
import type { PublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { findViewer } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { viewOf } from '#app/web/page.server.ts'

/** What a member of a software house sees on top: its invitation and proposal, what it has asked, and why its own offerings were or were not matched. */
export async function readForHouse(request: Request, context: PageContext, { id, participation }: PublicRequirement) {
  const actor = (await findViewer(request, context))?.actor
  if (actor?.organisation?.kind !== 'house') return null
  const { db, locale } = context
  const houseId = actor.organisation.id
  const invited = await isInvited(db, id, houseId)
  return {
    proposalId: (await findProposalTo(db, houseId, id))?.id ?? null,
    mayPropose: may(actor, 'proposal', 'draft', houseId),
    mayAsk: may(actor, 'question', 'ask', houseId) && (participation === 'open' || invited),
    verified: (await findHouseState(db, houseId, (await viewOf(context)).today)) === 'verified',
    invited,
    shutOut: participation === 'invited' && !invited,
    asked: await listOwnUnanswered(db, id, houseId),
    part: (await findOwnPart(db, { requirementId: id, houseId }, locale)) ?? null,
  }
}

/** Whether the reader follows; null for somebody who cannot: a visitor, or a person who acts for nobody. */
export async function readFollowing(request: Request, context: PageContext, requirementId: string): Promise<boolean | null> {
  const actor = (await findViewer(request, context))?.actor
  return actor?.organisation ? isFollowing(context.db, requirementId, actor.personId) : null
}

/** The questions that were answered, and until when more are taken. */
export async function readQuestions({ db }: PageContext, requirement: PublicRequirement) {
  const period = await findQuestionsPeriod(db, requirement.id)
  const open = requirement.state === 'published' && period !== undefined && requirement.at < period.until
  return { answered: await listAnswered(db, requirement.id), period: period ?? null, open }
}
