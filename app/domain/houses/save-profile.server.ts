import type { Selectable } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { HouseTable } from '#db/schema/access.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { marketDay } from '../market-day.ts'
import { findTakenNumber } from '../organisations/house-numbers.server.ts'
import { answerQuestions, listOpenQuestions } from '../organisations/questions.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockHouse } from './lock-house.server.ts'
import type { HouseProfile } from './profile.ts'
import { listOwners } from './read.server.ts'

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
    const locked = await lockHouse(trx, act, id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { house, at } = locked
    if (house.revision !== input.revision) return refuse({ reason: 'stale', revision: house.revision })
    const { owners, ownershipDeclared, ...profile } = input.profile
    const registration = {
      legalName: profile.legalName,
      secpNumber: profile.secpNumber ?? null,
      ntn: profile.ntn ?? null,
      psebNumber: profile.psebNumber ?? null,
    }
    const isChanged = (Object.keys(registration) as (keyof typeof registration)[]).some((field) => registration[field] !== house[field])
    // Staff who asked for changes wait for them, so nothing is being read meanwhile.
    const asked = house.state === 'pending' && (await listOpenQuestions(trx, id)).length > 0
    if (isChanged && !asked && (house.state === 'pending' || house.state === 'verified')) return refuse({ reason: 'registration_locked' })
    const taken = await findTakenNumber(trx, profile, id)
    if (taken) return refuse({ reason: 'number_taken', field: taken })

    const revision = house.revision + 1
    const { city, website = null, summary = '', foundedYear = null, teamSize = null, cities, sectors } = profile
    const ownershipDeclaredOn = ownershipDeclared ? marketDay(at) : null
    const said = { ...registration, city, website, summary, foundedYear, teamSize, cities, sectors, ownershipDeclaredOn, revision }
    await trx.updateTable('house').set(said).where('organisationId', '=', id).execute()
    const ownersChanged = await writeOwners(trx, id, owners)
    if (asked && (ownersChanged || saysOtherwise(house, said))) await answerQuestions(trx, id, at)
    const subject = { kind: 'house', id }
    await recordChange(trx, act, { verb: 'house.save_profile', subject, at, data: { revision, registration: isChanged, owners: owners.length }, search: true })
    return ok({ revision })
  })
}

const stated = ['legalName', 'secpNumber', 'ntn', 'psebNumber', 'city', 'website', 'summary', 'foundedYear', 'teamSize', 'cities', 'sectors'] as const
type Said = Pick<Selectable<HouseTable>, (typeof stated)[number]>

/** Whether a profile says anything that it did not say before. */
function saysOtherwise(before: Said, after: Said): boolean {
  return stated.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** Answers whether the owners are others than before. */
async function writeOwners(trx: Trx, houseId: string, owners: HouseProfile['owners']): Promise<boolean> {
  const before = await listOwners(trx, houseId)
  const after = owners.flatMap((row) => (row?.name && row.form && row.country ? [{ name: row.name, form: row.form, country: row.country }] : []))
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  await trx.deleteFrom('houseOwner').where('houseId', '=', houseId).execute()
  const rows = after.map((row, position) => ({ houseId, position, ...row }))
  if (rows.length > 0) await trx.insertInto('houseOwner').values(rows).execute()
  return true
}
