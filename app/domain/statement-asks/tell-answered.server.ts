import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import type { Trx } from '#db/client.server.ts'
import { findOfficers } from './officers.server.ts'
import { readStated } from './stated.server.ts'

/**
 * Tells each officer once what a listed offering has come to say to their ask, and records it for the auditor. Every run of a requirement calls it: whatever makes an offering say
 * something brings a run, so that no way of saying it is missed.
 */
export async function tellAnswered(trx: Trx, act: Act, { requirement, at }: Pick<LockedRequirement, 'requirement' | 'at'>): Promise<void> {
  const waiting = await trx
    .selectFrom('statementAsk as ask')
    .innerJoin('offering', 'offering.id', 'ask.offeringId')
    .leftJoin('statementAskTold as told', 'told.askId', 'ask.id')
    .where('ask.requirementId', '=', requirement.id)
    .where('told.askId', 'is', null)
    .where('offering.listedVersionId', 'is not', null)
    .orderBy('ask.id')
    .select(['ask.id', 'ask.criterionId', 'ask.kind', 'ask.ref', 'ask.bound', 'offering.listedVersionId'])
    .execute()
  if (waiting.length === 0) return
  const stated = await readStated(
    trx,
    waiting.map(({ listedVersionId }) => listedVersionId!),
    marketDay(at),
  )
  const closingDate = marketDay(requirement.closesAt!)
  for (const { listedVersionId, ...ask } of waiting) {
    const answered = stated(listedVersionId, { ...ask, closingDate })
    if (answered === null) continue
    await trx.insertInto('statementAskTold').values({ askId: ask.id, answered, toldAt: at }).execute()
    await recordChange(trx, act, { verb: 'statement.answered', subject: { kind: 'requirement', id: requirement.id }, at, data: { ask: ask.id, answered } })
    await notify(trx, act, {
      to: await findOfficers(trx, ask.id),
      kind: 'statement-answered',
      values: await readNaming(trx, requirement),
      path: `/institution/requirements/${requirement.id}/asks`,
      at,
    })
  }
}
