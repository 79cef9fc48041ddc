import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { marketDay } from '../market-day.ts'
import { recordDueLapses } from '../registry/record-lapses.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { WithdrawnAdvisory } from './schema.ts'

export type WithdrawAdvisoryRefusal =
  | { reason: 'forbidden' | 'not_found' | 'withdrawn' | 'withdrawn_in_future' }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

/**
 * Records that the authority has withdrawn an advisory. One person is enough: it is the authority's decision, and an entry that stands a day too long costs a maker more than one that
 * is proposed again. What rests on it alone lapses in the same transaction, and everybody who was told of it is told. Answers how many entries lapsed.
 */
export function withdrawAdvisory(
  act: Act,
  input: WithdrawnAdvisory & { advisoryId: string },
): Promise<Result<{ slug: string; lapsed: number }, WithdrawAdvisoryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'advisory', 'withdraw')
    if (!member.ok) return member
    const { advisoryId, reason, withdrawnOn, sourceUrl = null } = input
    const advisory = await trx.selectFrom('advisory').where('id', '=', advisoryId).selectAll().forUpdate().executeTakeFirst()
    if (!advisory) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    if (advisory.state === 'withdrawn') return refuse({ reason: 'withdrawn' })
    if (withdrawnOn > marketDay(at)) return refuse({ reason: 'withdrawn_in_future' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })

    await trx
      .insertInto('advisoryWithdrawal')
      .values({ advisoryId, withdrawnOn, reason, sourceUrl, recordedBy: member.value.personId, recordedAt: at })
      .execute()
    await trx.updateTable('advisory').set({ state: 'withdrawn' }).where('id', '=', advisoryId).execute()
    const subject = { kind: 'advisory', id: advisoryId }
    await recordChange(trx, act, {
      verb: 'advisory.withdraw',
      subject,
      from: advisory.state,
      to: 'withdrawn',
      reason,
      at,
      data: { withdrawnOn },
      search: true,
    })
    return ok({ slug: advisory.slug, lapsed: await recordDueLapses(trx, act) })
  })
}
