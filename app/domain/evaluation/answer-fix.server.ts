import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockProposal } from '#app/domain/proposals/lock.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'

export type AnswerFixRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_asked' | 'already_answered' | 'no_answer' }
  | { reason: 'late'; dueAt: Date; readAt: Date; rule: string }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/** A house answers to the shortcomings it was offered to mend, once, before it is over by the clock read under the lock. An answer that comes late is refused, which is an event. */
export function answerFix(act: Act<MemberActor>, input: { proposalId: string; answer: string }): Promise<Result<{ answeredAt: Date }, AnswerFixRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, input.proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, proposal, at } = locked
    const access = decideAccess(act.actor, 'proposal', 'answer_fix', proposal.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    const fix = await trx.selectFrom('responsivenessFix').selectAll().where('proposalId', '=', proposal.id).executeTakeFirst()
    if (!fix) return refuse({ reason: 'not_asked' })
    if (fix.answeredAt) return refuse({ reason: 'already_answered' })
    const subject = { kind: 'proposal', id: proposal.id }
    if (at >= fix.dueAt) {
      await recordEvent(trx, act, { verb: 'proposal.fix_refused_late', subject, at, data: { dueAt: fix.dueAt.toISOString() } })
      return refuse({ reason: 'late', dueAt: fix.dueAt, readAt: at, rule: citationOf(profile, 'fix') })
    }
    const answer = input.answer.trim()
    if (answer === '') return refuse({ reason: 'no_answer' })
    const aboutPeople = findWordsAboutPeople(answer)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    await trx.updateTable('responsivenessFix').set({ answer, answeredBy: act.actor.personId, answeredAt: at }).where('proposalId', '=', proposal.id).execute()
    await recordChange(trx, act, { verb: 'proposal.answer_fix', subject, at, detail: { answer } })
    await notify(trx, act, {
      to: { personIds: await findChair(trx, requirement.id) },
      kind: 'fix-answered',
      values: await readNaming(trx, requirement),
      path: `/institution/requirements/${requirement.id}/responsiveness`,
      at,
    })
    return ok({ answeredAt: at })
  })
}

async function findChair(trx: Trx, requirementId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('panelMember')
    .select('personId')
    .where('requirementId', '=', requirementId)
    .where('removedAt', 'is', null)
    .where('chair', '=', true)
    .execute()
  return rows.map(({ personId }) => personId)
}
