import { addMonths } from '#app/domain/market-day.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { OfferingFacts, RequirementFacts, Statement, TrackFact } from './facts.ts'
import { marketMeanOf, trackRecordOf } from './track-record.ts'

/** Keys that no stored thing has: the example stands in no table. */
const key = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const criteria: readonly Criterion[] = [
  { id: key(1), kind: 'capability', ref: 'iam-pam', weight: 'must', askedEvidence: 'documented', note: '' },
  { id: key(2), kind: 'deployment', ref: 'on-premise', weight: 'should', askedEvidence: 'claimed', note: '' },
  { id: key(3), kind: 'capability', ref: 'iam-sso', weight: 'should', askedEvidence: 'claimed', note: '' },
  { id: key(4), kind: 'certification', ref: 'iso27001', weight: 'could', askedEvidence: 'claimed', note: '' },
]

/** An invented requirement and two offerings, for the page that explains scores: one is ranked, the other fails a must on its evidence alone. */
export function matchingExample(today: string): { requirement: RequirementFacts; offerings: [OfferingFacts, OfferingFacts] } {
  const requirement: RequirementFacts = {
    requirementId: key(10),
    requirementVersionId: key(11),
    today,
    closingDate: addMonths(today, 1),
    criteria,
    sector: 'bank',
    replacedProductIds: [key(40)],
    liveBy: addMonths(today, 7),
    namedProductIds: [],
    ownListProductIds: [],
    possiblyCoveredProductIds: [],
  }
  return { requirement, offerings: [offering(20, 'verified', today), offering(30, 'claimed', today)] }
}

function offering(number: number, evidence: 'verified' | 'claimed', today: string): OfferingFacts {
  const yes = (level: 'verified' | 'documented' | 'claimed'): Statement => ({
    answer: 'yes',
    evidence: level,
    evidenceUntil: null,
    confirmedOn: addMonths(today, -2),
  })
  return {
    offeringId: key(number),
    offeringVersionId: key(number + 1),
    houseId: key(number + 2),
    houseState: 'verified',
    offeringState: 'listed',
    capabilities: [{ code: 'iam-pam', ...yes(evidence) }],
    deployments: [{ code: 'on-premise', ...yes('documented') }],
    standards: [],
    residency: [],
    supportHours: [],
    supportCities: [],
    scales: [],
    replaces: [{ productId: key(40), proven: 'elsewhere' }],
    deliveryWeeks: 30,
    confirmedOn: addMonths(today, -2),
    attestations: [],
    builtOnProductIds: [],
    trackRecord: evidence === 'verified' ? [reference(51, today), reference(52, addMonths(today, -36))] : [53, 54, 55].map((by) => marks(by, today, 4_000)),
  }
}

const reference = (number: number, on: string): TrackFact => ({ said: 'uses', institutionId: key(number), on, sector: 'bank', sizeBand: '500-4999' })
const marks = (number: number, on: string, share: number): TrackFact => ({ said: 'marks', institutionId: key(number), on, marks: share })

/** Invented houses by what institutions said of them, and what their track record comes to, in ten-thousandths of the whole: for the same page, by the code that matches. */
export function trackRecordExamples(today: string): { said: 'none' | 'one' | 'three' | 'old' | 'low'; share: number }[] {
  const three = (say: (number: number, on: string) => TrackFact, on: string) => [say(51, on), say(52, on), say(53, on)]
  const facts = {
    none: [],
    one: [reference(51, today)],
    three: three(reference, today),
    old: three(reference, addMonths(today, -36)),
    low: three((number, on) => marks(number, on, 0), today),
  } satisfies Record<string, TrackFact[]>
  const asking = { sector: 'bank', criteria, today } as const
  return (['none', 'one', 'three', 'old', 'low'] as const).map((said) => ({ said, share: trackRecordOf(facts[said], asking, marketMeanOf([])).share }))
}
