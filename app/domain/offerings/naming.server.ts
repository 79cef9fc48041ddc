import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { labelsOf } from '../capabilities/read.server.ts'
import { countryName } from '../countries.ts'
import { findProductNames, findShownProducts } from '../registry/products.server.ts'
import type { StatedCapability } from './read-rows.server.ts'
import type { OfferingDraft } from './schema.ts'
import type { StandingEvidence } from './version.server.ts'

/** A statement about a capability with the evidence that stands for it. `endsOn` is the last day of that evidence. */
export type EvidencedCapability = StatedCapability & {
  stated: 'yes' | 'no'
  sentence: string
  method: string | null
  checkedOn: string | null
  endsOn: string | null
}

/** A product of the registry that an offering says it replaces, with what its house says about moving over. */
export type ReplacedProduct = { name: string; slug: string; migrationNote: string }

/** Names for what drafts speak of by code or id: capabilities, countries, products. */
export async function namesIn(db: Db, drafts: readonly OfferingDraft[], locale: Locale): Promise<Record<string, string>> {
  const capabilities = await labelsOf(
    db,
    drafts.flatMap((draft) => draft.capabilities.map(({ ref }) => ref)),
    locale,
  )
  const countries = Object.fromEntries(drafts.flatMap((draft) => Object.entries(countriesOf(draft, locale))))
  const ids = drafts.flatMap((draft) => [...draft.replaces, ...draft.components].flatMap(({ productId }) => productId ?? []))
  const products = await findProductNames(db, ids)
  return { ...capabilities, ...countries, ...Object.fromEntries(products.map(({ id, name }) => [id, name])) }
}

/** Names of the countries that a version's places are in, by code. */
export function countriesOf(version: Pick<OfferingDraft, 'residency'>, locale: Locale): Record<string, string> {
  return Object.fromEntries(version.residency.map(({ country }) => [country, countryName(country, locale)]))
}

/** What is stated about capabilities, each with its label and the evidence that stands for it; without any it is claimed. */
export async function withEvidence(
  db: Db,
  evidence: readonly StandingEvidence[],
  capabilities: OfferingDraft['capabilities'],
  locale: Locale,
): Promise<EvidencedCapability[]> {
  const labels = await labelsOf(
    db,
    capabilities.map((row) => row.ref),
    locale,
  )
  return capabilities.map(({ ref, stated, sentence }) => {
    const seen = evidence.find((row) => row.kind === 'capability' && row.ref === ref)
    return {
      code: ref,
      label: labels[ref]!,
      stated,
      sentence,
      level: seen?.level ?? 'claimed',
      method: seen?.method ?? null,
      checkedOn: seen?.checkedOn ?? null,
      endsOn: seen?.endsOn ?? null,
    }
  })
}

/** Only products that the registry shows are named: a house may know of one that the public does not. */
export async function nameProducts(db: Db, replaces: OfferingDraft['replaces'], today: string): Promise<ReplacedProduct[]> {
  const shown = await findShownProducts(
    db,
    replaces.map((row) => row.productId),
    today,
  )
  return shown.map(({ id, name, slug }) => ({ name, slug, migrationNote: replaces.find((row) => row.productId === id)?.migrationNote ?? '' }))
}
