import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { findStandingHide } from '#app/domain/hiding/read.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { mayTakePart } from '#app/domain/invitations/rules.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { findFixedPeriod } from '#app/domain/requirements/read-periods.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { questionsAtMost } from './schema.ts'

export type AskRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' | 'house_not_verified' | 'too_many' }
  /** Participation is by invitation, and the house is not among those invited. */
  | { reason: 'not_invited'; rule: string }
  /** When questions were over, the instant read under the lock, and the rule. */
  | { reason: 'late'; until: Date; readAt: Date; rule: string }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/**
 * Asks a question on an open requirement, until questions are over by the clock under its lock. The institution reads the text and never who asked; it is published with its answer, to
 * everybody. Answers the question's id.
 */
export function askQuestion(act: Act<MemberActor>, input: { requirementId: string; body: string }): Promise<Result<{ id: string }, AskRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'question', 'ask', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked?.requirement.publishedAt) return refuse({ reason: 'not_found' })
    const refusal = await findAskRefusal(trx, act, locked)
    if (refusal) return refuse(refusal)
    const aboutPeople = findWordsAboutPeople(input.body)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    const { requirement, at } = locked
    const id = newId()
    await trx
      .insertInto('question')
      .values({ id, requirementId: requirement.id, houseId: organisation.id, askedBy: personId, askedAt: at, body: input.body })
      .execute()
    await recordChange(trx, act, { verb: 'question.ask', subject: { kind: 'question', id }, at, to: 'asked', data: { requirement: requirement.id } })
    await notify(trx, act, {
      to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
      kind: 'question-asked',
      values: await readNaming(trx, requirement),
      path: `/institution/requirements/${requirement.id}/questions`,
      at,
    })
    return ok({ id })
  })
}

async function findAskRefusal(trx: Trx, act: Act<MemberActor>, { requirement, profile, at }: LockedRequirement): Promise<AskRefusal | undefined> {
  const houseId = act.actor.organisation.id
  const requirementId = requirement.id
  const own = await trx.selectFrom('proposal').select('id').where('requirementId', '=', requirementId).where('houseId', '=', houseId).executeTakeFirst()
  if (!own && (await findStandingHide(trx, { kind: 'requirement', id: requirementId }, at))) return { reason: 'not_found' }
  if (!(await mayTakePart(trx, requirement, houseId))) return { reason: 'not_invited', rule: citationOf(profile, 'participation') }
  const period = await findFixedPeriod(trx, requirementId, 'questions')
  const until = period?.endsAt ?? requirement.closesAt!
  const rule = period?.rule ?? citationOf(profile, 'questions')
  if (until <= at) {
    await recordEvent(trx, act, {
      verb: 'question.refused_late',
      subject: { kind: 'requirement', id: requirementId },
      at,
      data: { until: until.toISOString(), readAt: at.toISOString() },
    })
    return { reason: 'late', until, readAt: at, rule }
  }
  if (requirement.state !== 'published') return { reason: 'not_open' }
  if ((await findHouseState(trx, houseId, marketDay(at))) !== 'verified') return { reason: 'house_not_verified' }
  const asked = await trx.selectFrom('question').select('id').where('requirementId', '=', requirementId).where('houseId', '=', houseId).execute()
  return asked.length >= questionsAtMost ? { reason: 'too_many' } : undefined
}
