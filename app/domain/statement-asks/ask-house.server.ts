import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { isId, newId } from '#app/domain/identifiers.ts'
import { findBarFromMatches } from '#app/domain/institutions/read.server.ts'
import { marketDay, startOfMarketDay } from '#app/domain/market-day.ts'
import { listMatchConflicts } from '#app/domain/matching/read.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { listedOfferings } from '#app/domain/offerings/listed.server.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { lockRequirement, type RequirementRow } from '#app/domain/requirements/lock.server.ts'
import { readCriteria } from '#app/domain/requirements/version.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { asksADay, asksAtMost } from './answer.ts'
import { readStated } from './stated.server.ts'

export type AskHouseRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' }
  /** The institution sees no matches: it is not verified, or related to a house of the business. */
  | { reason: 'withheld' }
  /** The offering is not in the list that was matched. */
  | { reason: 'not_matched' }
  /** Nobody wrote such a criterion; what is replaced is none. */
  | { reason: 'not_asked' }
  | { reason: 'stated' }
  | { reason: 'too_many_today' | 'too_many'; limit: number }

export type AskHouseInput = { requirementId: string; offeringVersionId: string; criterionId: string }
type Asked = { id: string; isNew: boolean; slug: string }

/**
 * Asks the house of a listed offering for a statement that it has not made and that the requirement asks for. The house reads what is asked, not by whom. Asking again is the same ask,
 * told once. Each version of the offering that a page of matches may still show leads to what is listed now.
 */
export function askHouse(act: Act<MemberActor>, input: AskHouseInput): Promise<Result<Asked, AskHouseRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = isId(input.requirementId) ? await lockRequirement(trx, act, input.requirementId) : undefined
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'statement_ask', 'ask', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
    const today = marketDay(at)
    if (await seesNoMatches(trx, requirement, today)) return refuse({ reason: 'withheld' })
    const offering = await findOffering(trx, input.offeringVersionId, today)
    if (!offering) return refuse({ reason: 'not_matched' })
    const criterion = (await readCriteria(trx, requirement.currentVersionId!)).find(({ id }) => id === input.criterionId)
    if (!criterion) return refuse({ reason: 'not_asked' })
    const { slug } = offering
    const known = await findAsk(trx, requirement.id, offering.id, criterion.id)
    if (known) return ok({ id: known, isNew: false, slug })
    const asked = askedOf(criterion)
    const stated = await readStated(trx, [offering.listedVersionId], today)
    if (stated(offering.listedVersionId, { ...asked, closingDate: marketDay(requirement.closesAt!) }) !== null) return refuse({ reason: 'stated' })
    const pastLimit = await findLimit(trx, requirement.id, startOfMarketDay(today))
    if (pastLimit) return refuse(pastLimit)

    const id = newId()
    await trx
      .insertInto('statementAsk')
      .values({ id, requirementId: requirement.id, offeringId: offering.id, ...asked, askedBy: act.actor.personId, askedAt: at })
      .execute()
    await recordChange(trx, act, {
      verb: 'statement.ask',
      subject: { kind: 'requirement', id: requirement.id },
      at,
      data: { ask: id, offering: offering.id, criterion: criterion.id, kind: criterion.kind, ref: criterion.ref },
    })
    await notify(trx, act, {
      to: { organisationId: offering.houseId, roles: ['owner', 'bidder'] },
      kind: 'statement-asked',
      values: { offering: offering.name },
      path: '/house/asks',
      at,
    })
    return ok({ id, isNew: true, slug })
  })
}

/** Whether the page of matches shows this institution no names: then it can ask nobody by them. */
async function seesNoMatches(trx: Trx, { id, institutionId, currentVersionId }: RequirementRow, today: string): Promise<boolean> {
  if (await findBarFromMatches(trx, institutionId)) return true
  return (await listMatchConflicts(trx, { id, institutionId, currentVersionId: currentVersionId! }, { today, locale: 'en' })).length > 0
}

async function findOffering(trx: Trx, versionId: string, today: string) {
  if (!isId(versionId)) return undefined
  const offering = await listedOfferings(trx, today)
    .where('offering.id', '=', (of) => of.selectFrom('offeringVersion as shown').select('shown.offeringId').where('shown.id', '=', versionId))
    .select(['offering.id', 'offering.slug', 'offering.houseId', 'version.id as listedVersionId', 'version.name'])
    .executeTakeFirst()
  return offering
}

function askedOf(criterion: Criterion) {
  const { id: criterionId, kind, ref } = criterion
  return { criterionId, kind, ref, bound: criterion.kind === 'scale' ? criterion.bound : null }
}

async function findAsk(trx: Trx, requirementId: string, offeringId: string, criterionId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('statementAsk')
    .select('id')
    .where('requirementId', '=', requirementId)
    .where('offeringId', '=', offeringId)
    .where('criterionId', '=', criterionId)
    .executeTakeFirst()
  return row?.id
}

async function findLimit(trx: Trx, requirementId: string, since: Date): Promise<Extract<AskHouseRefusal, { limit: number }> | undefined> {
  const asks = await trx.selectFrom('statementAsk').select('askedAt').where('requirementId', '=', requirementId).execute()
  if (asks.length >= asksAtMost) return { reason: 'too_many', limit: asksAtMost }
  return asks.filter(({ askedAt }) => askedAt >= since).length >= asksADay ? { reason: 'too_many_today', limit: asksADay } : undefined
}
