import { transact, type Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { readTree } from '../capabilities/read.server.ts'
import { findHouseState } from '../houses/read.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { lockOffering } from '../offerings/lock.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { ReferenceRequest } from './schema.ts'

export type AskReferenceRefusal = {
  reason: 'forbidden' | 'not_found' | 'not_listed' | 'house_suspended' | 'not_stated' | 'not_yet' | 'unknown_award' | 'unknown_institution' | 'already_asked'
}

/**
 * Asks an institution to confirm that it uses an offering for some of the capabilities that its listed version states. Whether the two are related is the institution's secret, so it is no
 * reason to refuse the asking: a related one cannot confirm.
 */
export function askReference(act: Act, input: ReferenceRequest): Promise<Result<{ id: string }, AskReferenceRefusal>> {
  return transact(act.db, async (trx) => {
    const offering = await lockOffering(trx, input.offeringId)
    if (!offering) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'reference', 'ask', offering.houseId)
    if (!member.ok) return member
    if (offering.state !== 'listed' || !offering.listedVersionId) return refuse({ reason: 'not_listed' })
    const at = await act.clock(trx)
    const today = marketDay(at)
    const { houseId } = offering
    if ((await findHouseState(trx, houseId, today)) === 'suspended') return refuse({ reason: 'house_suspended' })
    const codes = await statedCodes(trx, offering.listedVersionId, input.capabilities)
    if (!codes) return refuse({ reason: 'not_stated' })
    if (input.usedSince > today) return refuse({ reason: 'not_yet' })
    const institutionId = await findInstitution(trx, houseId, input)
    if (!institutionId) return refuse({ reason: input.requirementId ? 'unknown_award' : 'unknown_institution' })
    const standing = await trx
      .selectFrom('reference')
      .select('id')
      .where('offeringId', '=', offering.id)
      .where('institutionId', '=', institutionId)
      .where('state', 'in', ['asked', 'confirmed'])
      .executeTakeFirst()
    if (standing) return refuse({ reason: 'already_asked' })
    const id = newId()
    const { requirementId = null, usedSince, sizeBand } = input
    const named = { houseId, institutionId, offeringId: offering.id, requirementId, capabilityCodes: codes, usedSince, sizeBand }
    await trx
      .insertInto('reference')
      .values({ id, ...named, state: 'asked', askedBy: member.value.personId, askedAt: at })
      .execute()
    await recordChange(trx, act, { verb: 'reference.ask', subject: { kind: 'reference', id }, at, from: null, to: 'asked', data: named })
    const values = await readReferenceNaming(trx, { houseId, offeringId: offering.id })
    const to = { organisationId: institutionId, roles: ['owner', 'procurement'] } as const
    await notify(trx, act, { to, kind: 'reference-asked', values, path: '/institution/references', at })
    return ok({ id })
  })
}

/** The codes of today, when the version says yes to each of them. */
async function statedCodes(trx: Trx, versionId: string, asked: readonly string[]): Promise<string[] | undefined> {
  const tree = await readTree(trx)
  const rows = await trx
    .selectFrom('offeringStatement')
    .select('ref')
    .where('versionId', '=', versionId)
    .where('kind', '=', 'capability')
    .where('stated', '=', 'yes')
    .execute()
  const stated = new Set(rows.map(({ ref }) => tree.forward(ref)))
  const codes = [...new Set(asked.map((code) => tree.forward(code)))]
  return codes.every((code) => stated.has(code)) ? codes.sort() : undefined
}

/** By the award that the house won, or by the exact name; letters' case aside. */
async function findInstitution(trx: Trx, houseId: string, { requirementId, institution }: ReferenceRequest): Promise<string | undefined> {
  if (requirementId) {
    const row = await trx
      .selectFrom('award')
      .innerJoin('proposal', 'proposal.id', 'award.proposalId')
      .innerJoin('requirement', 'requirement.id', 'award.requirementId')
      .leftJoin('awardFall as fall', (join) => join.onRef('fall.requirementId', '=', 'award.requirementId').onRef('fall.attempt', '=', 'award.attempt'))
      .where('award.requirementId', '=', requirementId)
      .where('proposal.houseId', '=', houseId)
      .where('fall.requirementId', 'is', null)
      .select('requirement.institutionId')
      .executeTakeFirst()
    return row?.institutionId
  }
  if (institution === '') return undefined
  const rows = await trx
    .selectFrom('institution')
    .innerJoin('organisation', 'organisation.id', 'institution.organisationId')
    .where('institution.state', '=', 'verified')
    .where((where) =>
      where.or([
        where(where.fn<string>('lower', ['organisation.name']), '=', institution.toLowerCase()),
        where(where.fn<string>('lower', ['institution.legalName']), '=', institution.toLowerCase()),
      ]),
    )
    .select('institution.organisationId as id')
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]!.id : undefined
}

/** What notices call a reference: the house that asks, and its offering by the name that is listed. */
export async function readReferenceNaming(
  trx: Trx,
  { houseId, offeringId }: { houseId: string; offeringId: string },
): Promise<{ organisation: string; offering: string }> {
  const house = await trx.selectFrom('organisation').select('name').where('id', '=', houseId).executeTakeFirstOrThrow()
  const offering = await trx
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .select('version.name')
    .where('offering.id', '=', offeringId)
    .executeTakeFirst()
  return { organisation: house.name, offering: offering?.name ?? '' }
}
