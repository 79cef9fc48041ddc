import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { marketDay } from '../market-day.ts'
import { findTakenNumber } from '../organisations/house-numbers.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { HouseProfile } from './profile.ts'

export type SaveProfileRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'stale'; revision: number }
  /** What staff check, or have checked, does not change under them. */
  | { reason: 'registration_locked' }
  | { reason: 'number_taken'; field: 'secpNumber' | 'ntn' }

/** An owner saves what the house says of itself. Legal name and registration numbers stay as they are while papers are checked or stand as checked. */
export function saveHouseProfile(act: Act, input: { revision: number; profile: HouseProfile }): Promise<Result<{ revision: number }, SaveProfileRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'write')
    if (!member.ok) return member
    const { id, kind } = member.value.organisation
    if (kind !== 'house') return refuse({ reason: 'forbidden' })
    const house = await trx.selectFrom('house').selectAll().where('organisationId', '=', id).forUpdate().executeTakeFirst()
    if (!house) return refuse({ reason: 'not_found' })
    if (house.revision !== input.revision) return refuse({ reason: 'stale', revision: house.revision })
    const { owners, ownershipDeclared, ...profile } = input.profile
    const registration = {
      legalName: profile.legalName,
      secpNumber: profile.secpNumber ?? null,
      ntn: profile.ntn ?? null,
      psebNumber: profile.psebNumber ?? null,
    }
    const isChanged = (Object.keys(registration) as (keyof typeof registration)[]).some((field) => registration[field] !== house[field])
    if (isChanged && (house.state === 'pending' || house.state === 'verified')) return refuse({ reason: 'registration_locked' })
    const taken = await findTakenNumber(trx, profile, id)
    if (taken) return refuse({ reason: 'number_taken', field: taken })

    const at = await act.clock(trx)
    const revision = house.revision + 1
    const { city, website = null, summary = '', foundedYear = null, teamSize = null, cities, sectors } = profile
    const ownershipDeclaredOn = ownershipDeclared ? marketDay(at) : null
    const said = { ...registration, city, website, summary, foundedYear, teamSize, cities, sectors, ownershipDeclaredOn, revision }
    await trx.updateTable('house').set(said).where('organisationId', '=', id).execute()
    await writeOwners(trx, id, owners)
    const subject = { kind: 'house', id }
    await recordChange(trx, act, { verb: 'house.save_profile', subject, at, data: { revision, registration: isChanged, owners: owners.length }, search: true })
    return ok({ revision })
  })
}

async function writeOwners(trx: Trx, houseId: string, owners: HouseProfile['owners']): Promise<void> {
  await trx.deleteFrom('houseOwner').where('houseId', '=', houseId).execute()
  const rows = owners.flatMap((row, position) =>
    row?.name && row.form && row.country ? [{ houseId, position, name: row.name, form: row.form, country: row.country }] : [],
  )
  if (rows.length > 0) await trx.insertInto('houseOwner').values(rows).execute()
}
