import { addMonths } from '#app/domain/market-day.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { OfferingFacts, RequirementFacts, Statement } from './facts.ts'

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
    replacedProductIds: [],
    liveBy: null,
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
    replaces: [],
    deliveryWeeks: null,
    confirmedOn: addMonths(today, -2),
    attestations: [],
    builtOnProductIds: [],
    trackRecord: [],
  }
}
