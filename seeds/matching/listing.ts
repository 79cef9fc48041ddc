import type { AttestationFact, OfferingFacts, ReplacesFact, ScaleFact, Statement, TrackFact } from '#app/domain/matching/facts.ts'
import type { AttestationCode, DeploymentModel, EvidenceLevel, ScaleMeasure, Standard, SupportHours } from '#app/domain/offerings/attributes.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import type { SizeBand } from '#app/domain/references/size-bands.ts'

/** The one day on which the whole set is read; every other day in it is counted from here. */
export const setDay = '2026-10-01'

/**
 * A house of the set. `papers` are `code=level@from..until` and `track` is `institution@day uses sector size` or `institution@day marks ten-thousandths`, separated by commas; days are
 * counted from the day of the set, and an `until` that is left out never ends.
 */
export type SetHouse = { name: string; state?: OfferingFacts['houseState']; papers?: string; track?: string }

/**
 * An offering of the set, as its house wrote it. The lists are words separated by spaces: a word alone is claimed, `=d` is documented, `=v` verified, `=no` a stated no, and `=v@90`
 * evidence that ends 90 days after the day of the set. A scale is `measure most`, `measure most/live` or `measure most/live=v`, separated by commas.
 */
export type Listing = {
  key: string
  house: string
  name: string
  says: string
  can: string
  runs?: string
  speaks?: string
  keeps?: string
  hours?: string
  cities?: string
  scale?: string
  /** `product=financial`, `product=elsewhere`, or the product alone when the house only declares it. */
  replaces?: string
  weeks?: number
  /** Registry products that it is built on; an empty text says none of the known, leaving it out says nothing. */
  parts?: string
  papers?: string
  /** Days since the house last confirmed what it states; 60 when left out. */
  confirmed?: number
  state?: OfferingFacts['offeringState']
}

const levels: Record<string, EvidenceLevel> = { c: 'claimed', d: 'documented', v: 'verified' }

function levelOf(letter: string | undefined): EvidenceLevel {
  const level = levels[letter ?? 'c']
  if (!level) throw new Error(`no evidence level ${letter}`)
  return level
}

/** The day so many days after the day of the set, as `YYYY-MM-DD`. */
export function dayFromSet(days: number): string {
  return new Date(Date.parse(setDay) + days * 86_400_000).toISOString().slice(0, 10)
}

const split = (text: string | undefined, by: string): string[] => (text ?? '').split(by).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))

function statements<Code extends string>(text: string | undefined, confirmedOn: string): ({ code: Code } & Statement)[] {
  return split(text, ' ').map((word) => {
    const [code, said] = word.split('=') as [Code, string | undefined]
    if (said === 'no') return { code, answer: 'no' }
    const [level, until] = (said ?? 'c').split('@')
    return { code, answer: 'yes', evidence: levelOf(level), evidenceUntil: until === undefined ? null : dayFromSet(Number(until)), confirmedOn }
  })
}

function papersOf(text: string | undefined): AttestationFact[] {
  return split(text, ',').map((paper) => {
    const [code, level, from, until] = paper.split(/=|@|\.\./) as [AttestationCode, string, string, string]
    return { code, evidence: levelOf(level), validFrom: dayFromSet(Number(from)), validUntil: until === '' ? null : dayFromSet(Number(until)) }
  })
}

function trackOf(text: string | undefined): TrackFact[] {
  return split(text, ',').map((entry) => {
    const [who, said, what, size] = split(entry, ' ') as [string, string, string, SizeBand]
    const [institutionId, ago] = who.split('@') as [string, string]
    const on = dayFromSet(Number(ago))
    return said === 'marks'
      ? { institutionId, on, said: 'marks', marks: Number(what) }
      : { institutionId, on, said: 'uses', sector: what as Sector, sizeBand: size }
  })
}

function scalesOf(text: string | undefined): ScaleFact[] {
  return split(text, ',').map((entry) => {
    const [code, numbers] = split(entry, ' ') as [ScaleMeasure, string]
    const [amounts, said] = numbers.split('=') as [string, string | undefined]
    const [level, until] = (said ?? 'c').split('@')
    const [claimed, live] = amounts.split('/')
    return {
      code,
      claimed: Number(claimed),
      live: live === undefined ? null : Number(live),
      evidence: levelOf(level),
      evidenceUntil: until === undefined ? null : dayFromSet(Number(until)),
    }
  })
}

function replacesOf(text: string | undefined): ReplacesFact[] {
  return split(text, ' ').map((word) => {
    const [productId, proven] = word.split('=') as [string, ReplacesFact['proven'] | undefined]
    return { productId, proven: proven ?? null }
  })
}

/** What matching reads of a listing: the same on every machine and every day. */
export function factsOf(listing: Listing, house: SetHouse): OfferingFacts {
  const confirmedOn = dayFromSet(-(listing.confirmed ?? 60))
  return {
    offeringId: listing.key,
    offeringVersionId: `${listing.key}-1`,
    houseId: listing.house,
    houseState: house.state ?? 'verified',
    offeringState: listing.state ?? 'listed',
    capabilities: statements(listing.can, confirmedOn),
    deployments: statements<DeploymentModel>(listing.runs, confirmedOn),
    standards: statements<Standard>(listing.speaks, confirmedOn),
    residency: statements(listing.keeps, confirmedOn),
    supportHours: statements<SupportHours>(listing.hours, confirmedOn),
    supportCities: statements(listing.cities, confirmedOn),
    scales: scalesOf(listing.scale),
    replaces: replacesOf(listing.replaces),
    deliveryWeeks: listing.weeks ?? null,
    confirmedOn,
    attestations: [...papersOf(house.papers), ...papersOf(listing.papers)],
    builtOnProductIds: listing.parts === undefined ? null : split(listing.parts, ' '),
    trackRecord: trackOf(house.track),
  }
}
