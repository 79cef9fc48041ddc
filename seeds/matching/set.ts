import type { OfferingFacts, RequirementFacts } from '#app/domain/matching/facts.ts'
import { Criterion } from '#app/domain/requirements/criterion.ts'
import { setHouses } from './houses.ts'
import { dayFromSet, factsOf, setDay, type Listing } from './listing.ts'
import { access } from './listings/access.ts'
import { banking } from './listings/banking.ts'
import { channels } from './listings/channels.ts'
import { crime } from './listings/crime.ts'
import { defence } from './listings/defence.ts'
import { enterprise } from './listings/enterprise.ts'
import { governance } from './listings/governance.ts'
import { payments } from './listings/payments.ts'
import type { SetRequirement } from './requirement.ts'
import { elevenToTwenty } from './requirements/eleven-to-twenty.ts'
import { oneToTen } from './requirements/one-to-ten.ts'
import { thirtyOneToForty } from './requirements/thirty-one-to-forty.ts'
import { twentyOneToThirty } from './requirements/twenty-one-to-thirty.ts'

/** Every offering of the set. */
export const setListings: readonly Listing[] = [...crime, ...access, ...defence, ...payments, ...channels, ...banking, ...governance, ...enterprise]

/** Every requirement of the set, in its order, which also decides the split. */
export const setRequirements: readonly SetRequirement[] = [...oneToTen, ...elevenToTwenty, ...twentyOneToThirty, ...thirtyOneToForty]

/** The first, third and so on may be looked at while the reader of narratives is improved; the others only say how good it is. */
export type Split = 'tuned' | 'held-out'
export function splitOf(requirement: SetRequirement): Split {
  return setRequirements.indexOf(requirement) % 2 === 0 ? 'tuned' : 'held-out'
}

/** Proposals are taken for 75 days from the day of the set. */
const daysOpen = 75

/** Products of the set that an authority names: what is built on them is eligible nowhere. */
const namedProductIds: readonly string[] = ['irongull-av', 'mossgate-idp']

/** What matching reads of the whole listing. */
export function offeringsOfSet(): OfferingFacts[] {
  return setListings.map((listing) => {
    const house = setHouses[listing.house]
    if (!house) throw new Error(`no house ${listing.house}`)
    return factsOf(listing, house)
  })
}

/** What matching reads of a requirement, with the criteria that a careful reader made of it. */
export function requirementOfSet(requirement: SetRequirement): RequirementFacts {
  const number = setRequirements.indexOf(requirement) + 1
  return {
    requirementId: requirement.key,
    requirementVersionId: `${requirement.key}-1`,
    today: setDay,
    closingDate: dayFromSet(daysOpen),
    criteria: goldCriteria(requirement, number),
    sector: requirement.sector,
    replacedProductIds: requirement.replaces ?? [],
    liveBy: requirement.liveBy === undefined ? null : dayFromSet(requirement.liveBy),
    namedProductIds,
    ownListProductIds: [],
    possiblyCoveredProductIds: [],
  }
}

function goldCriteria(requirement: SetRequirement, number: number): Criterion[] {
  return requirement.gold.map(([weight, kind, said, , askedEvidence], index) => {
    const [ref, bound] = kind === 'scale' ? said.split('=') : [said]
    const id = `00000000-0000-7000-8000-${String(number * 1000 + index).padStart(12, '0')}`
    return Criterion.parse({ id, kind, ref, weight, ...(bound !== undefined && { bound: Number(bound) }), ...(askedEvidence && { askedEvidence }) })
  })
}
