import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addDays, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { withdrawEvidenceOf } from '../offerings/evidence.server.ts'
import { findHouseOfOffering } from '../offerings/listed.server.ts'
import { reminderDays, reminderDue } from '../reminders/due.ts'
import { tellOnce } from '../reminders/tell-once.server.ts'

/** An end that was missed for so long is no news any more; what it means was true from its day without anybody recording it. */
const newsForDays = 30

/**
 * Reminds houses of attestations that are about to end, and records those that have: the evidence that rested on one is claimed again, and the house is told. Each is done once,
 * however often and in however many processes this runs. Answers how many were told.
 */
export async function recordAttestationEnds(act: Act): Promise<number> {
  const today = marketDay(await act.clock(act.db))
  const near = await act.db
    .selectFrom('attestation')
    .where('withdrawnAt', 'is', null)
    .where('proposalId', 'is', null)
    .where('validUntil', '>=', addDays(today, -newsForDays))
    .where('validUntil', '<=', addDays(today, reminderDays[0]))
    .orderBy('validUntil')
    .orderBy('id')
    .select('id')
    .execute()
  let told = 0
  for (const { id } of near) if (await recordOne(act, id)) told += 1
  return told
}

function recordOne(act: Act, id: string): Promise<boolean> {
  return transact(act.db, async (trx) => {
    const attestation = await trx
      .selectFrom('attestation')
      .where('id', '=', id)
      .where('withdrawnAt', 'is', null)
      .select(['id', 'issuer', 'level', 'validUntil', 'createdAt', 'houseId', 'offeringId'])
      .forUpdate()
      .executeTakeFirst()
    const endsOn = attestation?.validUntil
    if (!attestation || !endsOn) return false
    const at = await act.clock(trx)
    const today = marketDay(at)
    const over = today > endsOn
    const daysBefore = over ? 0 : reminderDue({ endsOn, since: marketDay(attestation.createdAt), today })
    if (daysBefore === null || !(await tellOnce(trx, { subjectKind: 'attestation', subjectId: id, endsOn, daysBefore }, at))) return false
    const organisationId = attestation.houseId ?? (await findHouseOfOffering(trx, attestation.offeringId!))
    if (over) {
      const offerings = await withdrawEvidenceOf(trx, id, at)
      const subject = { kind: 'attestation', id }
      await recordChange(trx, act, { verb: 'attestation.end', subject, from: attestation.level, to: 'ended', at, data: { endsOn, offerings }, search: true })
    }
    if (organisationId === undefined) return false
    const to = { organisationId, roles: ['owner'] } as const
    const kind = over ? 'attestation-ended' : 'attestation-ends'
    await notify(trx, act, { kind, values: { issuer: attestation.issuer, endsOn }, to, path: '/house/offerings#attestations', at })
    return true
  })
}
