import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { DocumentKind, Search, Suggestion } from '#search/port.ts'
import { labelsOf } from '../capabilities/read.server.ts'
import { findPublicHouses } from '../houses/read.server.ts'
import { findListedIds } from '../offerings/listed.server.ts'
import { findHoldingProducts } from '../registry/products.server.ts'

/** A suggestion as the visitor reads it; a capability's hint is its group. */
export type SuggestionShown = { kind: DocumentKind; slug: string; label: string; hint: string }

const atMost = 8

/** What the beginning of a query may lead to, as far as it is public at this moment. None while there is no index to ask. */
export async function suggestFor(
  { db, search }: { db: Db; search: Search },
  prefix: string,
  view: { today: string; locale: Locale },
): Promise<SuggestionShown[]> {
  const found = await search.suggest(prefix, { limit: atMost }).catch(noneWhileAway)
  const idsOf = (kind: DocumentKind) => found.filter((one) => one.kind === kind).map(({ id }) => id)
  const standing: Partial<Record<DocumentKind, ReadonlySet<string>>> = {
    offering: new Set(await findListedIds(db, idsOf('offering'), view.today)),
    house: new Set(await findPublicHouses(db, idsOf('house'))),
    product: new Set(await findHoldingProducts(db, idsOf('product'), view.today)),
  }
  const shown = found.filter(({ kind, id }) => standing[kind]?.has(id) ?? true)
  const capabilities = shown.filter(({ kind }) => kind === 'capability')
  const labels = await labelsOf(
    db,
    capabilities.flatMap(({ id, hint }) => (hint ? [id, hint] : [id])),
    view.locale,
  )
  return shown.map(({ kind, slug, label, hint }) =>
    kind === 'capability' ? { kind, slug, label: labels[label] ?? label, hint: hint ? (labels[hint] ?? '') : '' } : { kind, slug, label, hint },
  )
}

function noneWhileAway(error: unknown): Suggestion[] {
  if (error instanceof Error && error.name === 'SearchAwayProblem') return []
  throw error
}
