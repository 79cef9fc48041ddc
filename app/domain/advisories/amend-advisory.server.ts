import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { marketDay } from '../market-day.ts'
import { listQuoting, reviewSooner } from '../registry/review-sooner.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { differenceOfVersions } from './difference.ts'
import { readVersions } from './read.server.ts'
import type { AmendedAdvisory } from './schema.ts'
import { insertAdvisoryVersion } from './version.server.ts'

export type AmendAdvisoryRefusal = { reason: 'forbidden' | 'not_found' | 'issued_in_future' | 'withdrawn' | 'unchanged' } | { reason: 'stale'; version: number }

/**
 * Records that the authority has amended an advisory: another version with its own clauses; the ones before stay as they are, and entries go on citing the clause that they quoted. One
 * whose words are no longer there is reviewed within thirty days.
 * `version` is the one that the form was made from.
 */
export function amendAdvisory(
  act: Act,
  input: AmendedAdvisory & { advisoryId: string },
): Promise<Result<{ slug: string; number: number }, AmendAdvisoryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'advisory', 'amend')
    if (!member.ok) return member
    const { advisoryId, version, ...words } = input
    const advisory = await trx.selectFrom('advisory').where('id', '=', advisoryId).selectAll().forUpdate().executeTakeFirst()
    if (!advisory) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    if (advisory.state === 'withdrawn') return refuse({ reason: 'withdrawn' })
    if (words.issuedOn > marketDay(at)) return refuse({ reason: 'issued_in_future' })
    const [latest] = await readVersions(trx, advisoryId)
    if (latest!.number !== version) return refuse({ reason: 'stale', version: latest!.number })
    const after = { ...words, consultBody: words.consultBody ?? null, sourceUrl: words.sourceUrl ?? null }
    if (differenceOfVersions(latest!, after).length === 0) return refuse({ reason: 'unchanged' })

    const quoted = await listQuoting(trx, act, advisoryId)
    const number = version + 1
    const { versionId } = await insertAdvisoryVersion(trx, { advisoryId, number, words, personId: member.value.personId, at })
    await trx.updateTable('advisory').set({ state: 'amended' }).where('id', '=', advisoryId).execute()
    const subject = { kind: 'advisory', id: advisoryId }
    await recordChange(trx, act, { verb: 'advisory.amend', subject, from: advisory.state, to: 'amended', at, data: { version: versionId }, search: true })
    await reviewSooner(trx, act, { advisoryId, quoted }, at)
    return ok({ slug: advisory.slug, number })
  })
}
