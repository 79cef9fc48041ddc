import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { listOfferingAttestations, type AttestationRow } from '../attestations/read.server.ts'
import { listedOfferings } from './listed.server.ts'
import { findListedOffering, type OfferingPage } from './read-page.server.ts'

/** A listed offering with all that it is compared by. */
export type ComparedOffering = OfferingPage & { attestations: AttestationRow[] }

/** Those of the offerings that are in the public list, in the order of the slugs, as their own pages show them. */
export async function listCompared(db: Db, slugs: readonly string[], view: { today: string; locale: Locale }): Promise<ComparedOffering[]> {
  const compared: ComparedOffering[] = []
  for (const slug of slugs) {
    const offering = await findListedOffering(db, slug, view)
    if (offering) compared.push({ ...offering, attestations: (await listOfferingAttestations(db, offering, view.today)).filter(({ valid }) => valid) })
  }
  return compared
}

/** The names of those of the offerings that are in the public list, in the order of the slugs. */
export async function listComparedNames(db: Db, slugs: readonly string[], today: string): Promise<{ slug: string; name: string }[]> {
  if (slugs.length === 0) return []
  const rows = await listedOfferings(db, today)
    .where('offering.slug', 'in', [...slugs])
    .select(['offering.slug', 'version.name'])
    .execute()
  return slugs.flatMap((slug) => rows.filter((row) => row.slug === slug))
}
