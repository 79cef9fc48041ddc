import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { freeSlug } from '../free-slug.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { RecordedAdvisory } from './schema.ts'
import { insertAdvisoryVersion } from './version.server.ts'

export type RecordAdvisoryRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'issued_in_future' } | { reason: 'already_recorded'; slug: string }

/** Records an advisory as version 1 with its clauses, in force from then on. The same reference of the same issuer is recorded once. */
export function recordAdvisory(act: Act, input: RecordedAdvisory): Promise<Result<{ id: string; slug: string; clauseIds: string[] }, RecordAdvisoryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'advisory', 'record')
    if (!member.ok) return member
    const at = await act.clock(trx)
    if (input.issuedOn > marketDay(at)) return refuse({ reason: 'issued_in_future' })
    const known = await trx
      .selectFrom('advisoryVersion as version')
      .innerJoin('advisory', 'advisory.id', 'version.advisoryId')
      .where('version.issuer', '=', input.issuer)
      .where('version.reference', '=', input.reference)
      .select('advisory.slug')
      .executeTakeFirst()
    if (known) return refuse({ reason: 'already_recorded', slug: known.slug })

    const id = newId()
    const slug = await freeSlug(input.title, 'advisory', async (taken) =>
      Boolean(await trx.selectFrom('advisory').where('slug', '=', taken).select('id').executeTakeFirst()),
    )
    await trx.insertInto('advisory').values({ id, slug, state: 'in_force', invented: input.invented, createdAt: at }).execute()
    const { invented, ...words } = input
    const { versionId, clauseIds } = await insertAdvisoryVersion(trx, { advisoryId: id, number: 1, words, personId: member.value.personId, at })
    const subject = { kind: 'advisory', id }
    await recordChange(trx, act, { verb: 'advisory.record', subject, to: 'in_force', at, data: { version: versionId, invented }, search: true })
    return ok({ id, slug, clauseIds })
  })
}
