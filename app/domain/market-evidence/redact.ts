import { compareText } from '#app/domain/matching/compare-text.ts'
import { isPrivate } from '#app/domain/matching/contributions.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import type { IneligibleShown, MatchesShown, MatchShown, NearMissShown } from '#app/domain/matching/read.server.ts'
import { trackRecordId } from '#app/domain/matching/score.ts'
import { eligibleShown, type EvidenceContent, type PaperMatch, type PaperReason } from './content.ts'

type OfMatches = Pick<EvidenceContent, 'eligible' | 'nearMisses' | 'ineligible' | 'products'>
type Listed = Omit<MatchShown, 'rank'>

/**
 * The lists of a run as a paper prints them: by name and without points, since the order and the points of a run have a say in them of what is replaced. Without `namesReplaced` nothing is
 * left of what offerings replace, nor the names of products of the institution's own list. What institutions said of a house is no evidence of the market and never stands on a paper.
 */
export function listsOf({ eligible, nearMisses, ineligible, products }: MatchesShown, { namesReplaced }: { namesReplaced: boolean }): OfMatches {
  const reasonOf = (reason: GateReason): PaperReason =>
    reason.code === 'built-on-own-list' && !namesReplaced ? { gate: 'built-on', code: 'built-on-unnamed' } : reason
  const show = (match: Listed): PaperMatch => ({
    ...named(match),
    parts: match.parts
      .filter((part) => part.kind !== trackRecordId && (namesReplaced || !isPrivate(part)))
      .map(({ contribution: _points, satisfaction: _share, ...part }) => part),
    notices: match.notices,
  })
  const lists = {
    eligible: byName(eligible.slice(0, eligibleShown)).map(show),
    nearMisses: byName(nearMisses).map((miss: NearMissShown) => ({ ...show(miss), reasons: miss.reasons.map(reasonOf) })),
    ineligible: ineligible.map(({ gate, count, first }) => ({
      gate,
      count,
      first: byName(first).map((one: IneligibleShown) => ({ ...named(one), reasons: one.reasons.map(reasonOf) })),
    })),
  }
  return { ...lists, products: only(products, productsIn(lists)) }
}

function named({ offeringVersionId, offering }: Pick<Listed, 'offeringVersionId' | 'offering'>) {
  return { offeringVersionId, offering }
}

function byName<One extends Pick<Listed, 'offering' | 'offeringVersionId'>>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => compareText(a.offering.name, b.offering.name) || compareText(a.offeringVersionId, b.offeringVersionId))
}

function productsIn({ eligible, nearMisses, ineligible }: Omit<OfMatches, 'products'>): Set<string> {
  const said = [
    ...[...eligible, ...nearMisses].flatMap(({ notices }) => notices),
    ...[...nearMisses, ...ineligible.flatMap(({ first }) => first)].flatMap(({ reasons }) => reasons),
  ]
  return new Set(said.flatMap((one) => ('productId' in one ? [one.productId] : [])))
}

function only(names: Readonly<Record<string, string>>, wanted: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([id]) => wanted.has(id)))
}
