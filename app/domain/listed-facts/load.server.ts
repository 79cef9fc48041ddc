import { sql } from 'kysely'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { makeColumns, putFacts, sizeOf, type FactColumns } from '#app/domain/matching/columns/columns.ts'
import { digestOfOffering } from '#app/domain/matching/inputs-digest.server.ts'
import { streamOfferingFacts } from '#app/domain/offerings/facts.server.ts'
import type { LoggedChange } from '#db/change-log.server.ts'
import type { Db } from '#db/client.server.ts'

/** The facts of all listed offerings as they are on a day of the market, and the taxonomy that they are read by. */
export type Listed = { today: string; columns: FactColumns; tree: CapabilityTree }

/** Hears how many offerings are in, each time some are. */
export type OnOfferings = (count: number) => Promise<void>

/** Reads everything. */
export async function loadListed(db: Db, today: string, onOfferings?: OnOfferings): Promise<Listed> {
  const tree = await readTree(db)
  const columns = makeColumns()
  for await (const some of streamOfferingFacts(db, today)) {
    for (const facts of some) putFacts(columns, facts, digestOfOffering(facts))
    await onOfferings?.(sizeOf(columns))
  }
  return { today, columns, tree }
}

/**
 * The offerings whose facts logged changes may have touched: those of a house whose standing, attestation, offering, reference or marks changed. What was said of a house is a fact of each of
 * its offerings, so all of them are looked at again.
 */
export async function findTouchedOfferings(db: Db, changes: readonly LoggedChange[]): Promise<string[]> {
  const idsOf = (kind: string) => changes.filter((change) => change.kind === kind).map(({ subjectId }) => subjectId)
  const [offerings, attestations, houses] = [idsOf('offering'), idsOf('attestation'), idsOf('house')]
  if (offerings.length + attestations.length + houses.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with changed (house_id) as (
      select unnest(${houses}::uuid[])
      union select house_id from offering where id = any(${offerings}::uuid[])
      union select coalesce(attestation.house_id, offering.house_id)
        from attestation left join offering on offering.id = attestation.offering_id
        where attestation.id = any(${attestations}::uuid[])
    )
    select offering.id from offering join changed using (house_id)
    where offering.listed_version_id is not null or offering.id = any(${offerings}::uuid[])
    order by offering.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What the taxonomy looks like to a match: it changes with every code that is added, moved, merged or retired. */
export async function readTaxonomyMark(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`
    select md5(string_agg(concat_ws('|', code, parent_code, merged_into, retired_at), ',' order by code)) as mark from capability`.execute(db)
  return rows[0]!.mark ?? ''
}
