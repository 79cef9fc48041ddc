import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { canonicalText } from '#app/domain/canonical.ts'
import { newId } from '#app/domain/identifiers.ts'
import { readConflicts } from '#app/domain/institutions/read.server.ts'
import { readListedToday } from '#app/domain/listed-facts/read-listed.server.ts'
import type { Market } from '#app/domain/market.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { planFor } from '#app/domain/requirements/plan.ts'
import type { DraftCriterion } from '#app/domain/requirements/schema.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import type { Band } from './band.ts'
import { qualifyingBand } from './qualifying.server.ts'

export type BandRefusal = { reason: 'forbidden' | 'not_found' | 'not_a_draft' }

/**
 * The band of listed offerings that would qualify for a draft as it is stored, and the record of the look: what the criteria were and which band was seen, by whom and when, each time
 * that either differs from the last look. Null where the institution sees nothing of how its requirement matches, being related to a house whose business is asked for.
 */
export async function recordBand(act: Act<MemberActor>, input: { requirementId: string; market: Market }): Promise<Result<{ band: Band | null }, BandRefusal>> {
  const listed = await readListedToday(act, input.market)
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'write', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'draft') return refuse({ reason: 'not_a_draft' })
    const { criteria, closingWish } = await readDraft(trx, requirement)
    const { timeZone } = input.market
    const today = dayInZone(at, timeZone)
    const conflictsIn = await readConflicts(trx, requirement.institutionId, today)
    const codes = criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
    if (conflictsIn && conflictsIn(codes).length > 0) return ok({ band: null })
    const { closesAt } = planFor(profile, at, closingWish ?? null, await readCalendar(trx, input.market))
    const { id, institutionId } = requirement
    const band = await qualifyingBand(trx, listed, { id, institutionId, criteria, closingDate: dayInZone(closesAt, timeZone) })
    await keepLook(trx, { requirementId: id, criteria, band, seenBy: act.actor.personId, seenAt: at })
    return ok({ band })
  })
}

type Look = { requirementId: string; criteria: readonly DraftCriterion[]; band: Band; seenBy: string; seenAt: Date }

async function keepLook(trx: Trx, { criteria, ...look }: Look): Promise<void> {
  const last = await trx
    .selectFrom('requirementBand')
    .select(['criteria', 'band'])
    .where('requirementId', '=', look.requirementId)
    .orderBy('seenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && last.band === look.band && canonicalText(last.criteria) === canonicalText(criteria)) return
  await trx
    .insertInto('requirementBand')
    .values({ id: newId(), ...look, criteria: JSON.stringify(criteria) })
    .execute()
}
