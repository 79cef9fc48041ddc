import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockForChair, type ChairRefusal } from './chair.server.ts'
import { computeFaults } from './responsiveness.server.ts'
import { isFinal } from './responsiveness.ts'

export type OfferFixRefusal =
  | ChairRefusal
  | { reason: 'already_offered' | 'no_shortcomings' | 'not_opened' }
  /** Nobody said that what is to be mended touches neither substance nor price. */
  | { reason: 'not_confirmed' }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

export type OfferFixInput = { proposalId: string; shortcomings: string; neitherSubstanceNorPrice: boolean; market: Market }

/** The chair offers a house to mend listed shortcomings that touch neither substance nor price, once and for as long as the profile says. The house is told. Answers until when. */
export function offerFix(act: Act<MemberActor>, input: OfferFixInput): Promise<Result<{ dueAt: Date }, OfferFixRefusal>> {
  return transact(act.db, async (trx) => {
    const judged = await lockForChair(trx, act, input.proposalId, 'fix.denied')
    if (!judged.ok) return judged
    const { requirement, profile, proposal, at, fix } = judged.value
    if (fix) return refuse({ reason: 'already_offered' })
    if ((await computeFaults(trx, requirement)).get(proposal.id)?.some(isFinal)) return refuse({ reason: 'not_opened' })
    const shortcomings = input.shortcomings.trim()
    if (shortcomings === '') return refuse({ reason: 'no_shortcomings' })
    if (!input.neitherSubstanceNorPrice) return refuse({ reason: 'not_confirmed' })
    const aboutPeople = findWordsAboutPeople(shortcomings)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const dueAt = endOfPeriod(at, profile.fix, await readCalendar(trx, input.market))
    await trx
      .insertInto('responsivenessFix')
      .values({ proposalId: proposal.id, shortcomings, offeredBy: act.actor.personId, offeredAt: at, dueAt, answer: null, answeredBy: null, answeredAt: null })
      .execute()
    const subject = { kind: 'proposal', id: proposal.id }
    await recordChange(trx, act, { verb: 'proposal.offer_fix', subject, at, data: { dueAt: dueAt.toISOString() }, detail: { shortcomings } })
    await notify(trx, act, {
      to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
      kind: 'fix-offered',
      values: { ...(await readNaming(trx, requirement)), dueAt: dueAt.toISOString() },
      path: `/house/proposals/${proposal.id}/fix`,
      at,
    })
    return ok({ dueAt })
  })
}
