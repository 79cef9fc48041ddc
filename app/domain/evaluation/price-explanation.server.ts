import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockProposal, type ProposalRow } from '#app/domain/proposals/lock.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { explanationPeriod, explanationStep } from './price-explanation.ts'

type AboutPeople = { reason: 'words_about_people'; kind: RefusedKind; words: string }

export type AskExplanationRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_low' | 'already_asked' }
export type AnswerExplanationRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_asked' | 'already_answered' | 'no_answer' }
  /** It came when the time to answer was over. */
  | { reason: 'too_late'; dueAt: Date; receivedAt: Date }
  | AboutPeople
export type DecideExplanationRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_asked' | 'already_decided' | 'no_reason' }
  /** The house has until then to answer. */
  | { reason: 'not_answered'; dueAt: Date }
  | AboutPeople

/** Asks the house of a proposal whose price was marked as abnormally low to explain it in writing. Until it is decided on, the proposal cannot be awarded. */
export function askPriceExplanation(
  act: Act<MemberActor>,
  { proposalId, market }: { proposalId: string; market: Market },
): Promise<Result<{ dueAt: Date }, AskExplanationRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, proposal, at } = locked
    const access = decideAccess(act.actor, 'price_explanation', 'ask', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'final_report') return refuse({ reason: 'not_now' })
    if (!(await isMarked(trx, proposalId))) return refuse({ reason: 'not_low' })
    if (await findExplanation(trx, proposalId)) return refuse({ reason: 'already_asked' })
    const dueAt = endOfPeriod(at, explanationPeriod(profile), await readCalendar(trx, market))
    await trx
      .insertInto('priceExplanation')
      .values({ proposalId, askedBy: act.actor.personId, askedAt: at, dueAt, ...unanswered })
      .execute()
    await recordChange(trx, act, { verb: 'price_explanation.ask', subject: { kind: 'proposal', id: proposalId }, at, data: { dueAt: dueAt.toISOString() } })
    const values = { ...(await readNaming(trx, requirement)), dueAt: dueAt.toISOString() }
    await notify(trx, act, { to: bidders(proposal), kind: 'price-explanation-asked', values, path: `/house/proposals/${proposalId}/price-explanation`, at })
    return ok({ dueAt })
  })
}

/** The house explains its price, once, while there is time. A late answer is an event and changes nothing. */
export function answerPriceExplanation(act: Act<MemberActor>, input: { proposalId: string; answer: string }): Promise<Result<null, AnswerExplanationRefusal>> {
  return transact(act.db, async (trx) => {
    const { proposalId } = input
    const locked = await lockProposal(trx, act, proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, proposal, at } = locked
    const access = decideAccess(act.actor, 'price_explanation', 'answer', proposal.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    const asked = await findExplanation(trx, proposalId)
    if (!asked) return refuse({ reason: 'not_asked' })
    if (asked.answeredAt || asked.accepted !== null) return refuse({ reason: 'already_answered' })
    if (at >= asked.dueAt) {
      await recordEvent(trx, act, { verb: 'price_explanation.refused_late', subject: { kind: 'proposal', id: proposalId }, at })
      return refuse({ reason: 'too_late', dueAt: asked.dueAt, receivedAt: at })
    }
    const answer = input.answer.trim()
    if (answer === '') return refuse({ reason: 'no_answer' })
    const aboutPeople = findWordsAboutPeople(answer)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const said = { answer, answeredBy: act.actor.personId, answeredAt: at }
    await trx.updateTable('priceExplanation').set(said).where('proposalId', '=', proposalId).execute()
    await recordChange(trx, act, { verb: 'price_explanation.answer', subject: { kind: 'proposal', id: proposalId }, at, detail: { answer } })
    await notify(trx, act, {
      to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
      kind: 'price-explanation-answered',
      values: await readNaming(trx, requirement),
      path: `/institution/requirements/${requirement.id}/report`,
      at,
    })
    return ok(null)
  })
}

/** Accepts an explanation or not, once, with the reason: when it came, or when the time for it is over. A price that is not accepted cannot be awarded. */
export function decidePriceExplanation(
  act: Act<MemberActor>,
  input: { proposalId: string; accepted: boolean; reason: string },
): Promise<Result<{ accepted: boolean }, DecideExplanationRefusal>> {
  return transact(act.db, async (trx) => {
    const { proposalId, accepted } = input
    const locked = await lockProposal(trx, act, proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, proposal, at } = locked
    const access = decideAccess(act.actor, 'price_explanation', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const asked = await findExplanation(trx, proposalId)
    if (!asked) return refuse({ reason: 'not_asked' })
    if (asked.accepted !== null) return refuse({ reason: 'already_decided' })
    if (explanationStep(asked, at) === 'with-house') return refuse({ reason: 'not_answered', dueAt: asked.dueAt })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ reason: 'no_reason' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const decided = { accepted, reason, decidedBy: act.actor.personId, decidedAt: at }
    await trx.updateTable('priceExplanation').set(decided).where('proposalId', '=', proposalId).execute()
    await recordChange(trx, act, { verb: 'price_explanation.decide', subject: { kind: 'proposal', id: proposalId }, at, data: { accepted }, reason })
    const kind = accepted ? 'price-explanation-accepted' : 'price-explanation-not-accepted'
    const path = `/house/proposals/${proposalId}/price-explanation`
    await notify(trx, act, { to: bidders(proposal), kind, values: await readNaming(trx, requirement), path, at })
    return ok({ accepted })
  })
}

const unanswered = { answer: null, answeredBy: null, answeredAt: null, accepted: null, decidedBy: null, decidedAt: null }

function bidders({ houseId }: Pick<ProposalRow, 'houseId'>) {
  return { organisationId: houseId, roles: ['owner', 'bidder'] } as const
}

async function isMarked(trx: Trx, proposalId: string): Promise<boolean> {
  const row = await trx.selectFrom('evaluationResult').select('abnormallyLow').where('proposalId', '=', proposalId).executeTakeFirst()
  return row?.abnormallyLow ?? false
}

function findExplanation(trx: Trx, proposalId: string) {
  return trx.selectFrom('priceExplanation').selectAll().where('proposalId', '=', proposalId).executeTakeFirst()
}
