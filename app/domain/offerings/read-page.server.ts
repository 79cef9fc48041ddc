import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Seer } from '../hiding/seer.ts'
import { isPublicOffering, isSeen } from '../hiding/shown.server.ts'
import { effectiveHouseState } from '../organisations/status.ts'
import type { OfferingDraft } from './schema.ts'
import { isUnconfirmed } from './status.ts'
import { listEvidence, readVersion, type StandingEvidence } from './version.server.ts'
import type { HouseShown } from './read-rows.server.ts'
import { listings } from './listed.server.ts'
import { countriesOf, nameProducts, withEvidence, type EvidencedCapability, type ReplacedProduct } from './naming.server.ts'

export type OfferingPage = {
  id: string
  slug: string
  houseId: string
  house: HouseShown
  confirmedOn: string
  unconfirmed: boolean
  /** The house changed it and staff have not looked yet. */
  unchecked: boolean
  version: Omit<OfferingDraft, 'capabilities' | 'replaces'>
  capabilities: EvidencedCapability[]
  /** The evidence for everything but capabilities. */
  evidence: StandingEvidence[]
  /** Names of the countries that the version speaks of. */
  countries: Record<string, string>
  replaces: ReplacedProduct[]
}

/** A listed offering's public page; one that is out of the public's sight is found by staff and its house alone. */
export async function findListedOffering(db: Db, slug: string, options: { today: string; locale: Locale; seer?: Seer }): Promise<OfferingPage | undefined> {
  const row = await listings(db, options.today)
    .where('offering.slug', '=', slug)
    .where(isSeen(options.seer, isPublicOffering('offering.id'), 'offering.houseId'))
    .select([
      'offering.id',
      'offering.slug',
      'offering.houseId',
      'offering.confirmedOn',
      'version.id as versionId',
      'organisation.name as house',
      'organisation.slug as houseSlug',
      'house.city',
      'house.state as houseState',
      'house.verifiedOn',
      'offering.checkedVersionId',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { capabilities, replaces, ...version } = await readVersion(db, row.versionId)
  const evidence = await listEvidence(db, row.id, options.today)
  return {
    id: row.id,
    slug: row.slug,
    houseId: row.houseId,
    house: {
      name: row.house,
      slug: row.houseSlug,
      city: row.city,
      state: effectiveHouseState({ state: row.houseState, verifiedOn: row.verifiedOn }, options.today),
    },
    confirmedOn: row.confirmedOn!,
    unconfirmed: isUnconfirmed(row.confirmedOn!, options.today),
    unchecked: row.versionId !== row.checkedVersionId,
    version,
    capabilities: await withEvidence(db, evidence, capabilities, options.locale),
    evidence: evidence.filter((one) => one.kind !== 'capability'),
    countries: countriesOf(version, options.locale),
    replaces: await nameProducts(db, replaces, options.today),
  }
}
