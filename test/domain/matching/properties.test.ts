import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#app/domain/canonical.ts'
import { readAnswer } from '#app/domain/matching/answers.ts'
import { publicPartsOf } from '#app/domain/matching/contributions.ts'
import { criteriaOf } from '#app/domain/matching/criteria.ts'
import type { OfferingFacts, RequirementFacts, Statement } from '#app/domain/matching/facts.ts'
import { commonPieces, offeringPiece } from '#app/domain/matching/inputs.ts'
import { raisesOf } from '#app/domain/matching/raise.ts'
import { findingOf, scoreOf, trackRecordFinding } from '#app/domain/matching/score.ts'
import { marketMeanOf, trackRecordOf } from '#app/domain/matching/track-record.ts'
import { evidenceLevels } from '#app/domain/offerings/attributes.ts'
import {
  arbitraryOffering,
  arbitraryOfferings,
  arbitraryRequirement,
  arbitraryScale,
  arbitraryTrackRecord,
  arbitraryYes,
} from '#test/fixtures/arbitrary-matching-facts.ts'
import { tree } from '#test/fixtures/make-matching-facts.ts'
import { matchBothWays, scoreInColumns } from '#test/fixtures/match-both-ways.ts'

const runs = { numRuns: 100 }
/** One by one and over columns: what holds for this score holds for both. */
function scoreFor(requirement: RequirementFacts, offering: OfferingFacts): number {
  const score = scoreOf([
    ...criteriaOf(requirement).map((criterion) => findingOf(criterion, readAnswer(criterion, requirement, offering, tree))),
    trackRecordFinding(recordOf(requirement, offering)),
  ])
  expect(scoreInColumns(requirement, offering, tree)).toBe(score)
  return score
}
const recordOf = (requirement: RequirementFacts, offering: OfferingFacts) =>
  trackRecordOf(offering.trackRecord, requirement, marketMeanOf([offering.trackRecord]))
const isEligible = (requirement: RequirementFacts, offering: OfferingFacts) => matchBothWays(requirement, [offering], tree).counts.eligible === 1
const runText = (requirement: RequirementFacts, offerings: OfferingFacts[]) => canonicalText(matchBothWays(requirement, offerings, tree))
const inputsText = (requirement: RequirementFacts, offerings: OfferingFacts[]) =>
  [...commonPieces(requirement, tree), ...offerings.map(offeringPiece).sort(Buffer.compare)].map((piece) => Buffer.from(piece).toString()).join('\n')

/** The same facts with every list in another order. */
function shuffled(requirement: RequirementFacts, offerings: OfferingFacts[]) {
  const flip = <T extends object>(facts: T) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value])) as T
  return { requirement: flip(requirement), offerings: offerings.map(flip).toReversed() }
}

/** The kinds that are met by a statement of the same kind, and where it stands. */
const lists = {
  capability: 'capabilities',
  deployment: 'deployments',
  standard: 'standards',
  residency: 'residency',
  'support-hours': 'supportHours',
  'support-city': 'supportCities',
} as const satisfies Partial<Record<RequirementFacts['criteria'][number]['kind'], keyof OfferingFacts>>

/** Puts a statement in the place of whatever was said about the first criterion; undefined leaves it unsaid. */
function withStatement(requirement: RequirementFacts, offering: OfferingFacts, statement: Statement | undefined): OfferingFacts {
  const { kind, ref } = requirement.criteria[0]!
  const list = lists[kind as keyof typeof lists]
  const others = (offering[list] as readonly { code: string }[]).filter(({ code }) => code.toLowerCase() !== ref.toLowerCase())
  return { ...offering, [list]: statement ? [...others, { code: ref, ...statement }] : others }
}
const statedRequirement = arbitraryRequirement.filter(({ criteria }) => criteria[0]!.kind in lists)

describe('a match', () => {
  test('gives the same bytes on the same facts, whatever the order of offerings, criteria and statements', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOfferings, (requirement, offerings) => {
        const other = shuffled(requirement, offerings)
        expect(runText(other.requirement, other.offerings)).toBe(runText(requirement, offerings))
        expect(inputsText(other.requirement, other.offerings)).toBe(inputsText(requirement, offerings))
      }),
      runs,
    )
  })

  test('has contributions that add up to the score to the last hundredth, none below zero', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOfferings, (requirement, offerings) => {
        const { eligible, nearMisses } = matchBothWays(requirement, offerings, tree)
        for (const { score, parts } of [...eligible, ...nearMisses]) {
          expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score)
          expect(Math.min(...parts.map(({ contribution }) => contribution))).toBeGreaterThanOrEqual(0)
          expect(parts).toHaveLength(criteriaOf(requirement).length + 1)
        }
      }),
      runs,
    )
  })

  test('counts every offering once: eligible, or filed under one gate', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOfferings, (requirement, offerings) => {
        const run = matchBothWays(requirement, offerings, tree)
        const filed = run.ineligible.reduce((sum, { count }) => sum + count, 0)
        expect([run.counts.read, run.counts.ineligible]).toEqual([run.counts.eligible + filed, filed])
      }),
      runs,
    )
  })
})

describe('adding evidence', () => {
  test('as a confirmed reference never lowers a score, even of a house whose market mean it does not raise', () => {
    fc.assert(
      fc.property(
        arbitraryRequirement,
        arbitraryOffering(),
        arbitraryTrackRecord,
        fc.integer({ min: 0, max: 10_000 }),
        (requirement, offering, more, marketMean) => {
          const references = more.filter(({ said }) => said === 'uses')
          const share = (trackRecord: OfferingFacts['trackRecord']) => trackRecordOf(trackRecord, requirement, marketMean).share
          expect(share([...offering.trackRecord, ...references])).toBeGreaterThanOrEqual(share(offering.trackRecord))
        },
      ),
      runs,
    )
  })

  test('to a statement never lowers a score and never closes a gate', () => {
    fc.assert(
      fc.property(statedRequirement, arbitraryOffering(), arbitraryYes, fc.constantFrom(...evidenceLevels), (requirement, offering, statement, level) => {
        fc.pre(evidenceLevels.indexOf(level) >= evidenceLevels.indexOf(statement.evidence))
        const before = withStatement(requirement, offering, statement)
        const after = withStatement(requirement, offering, { ...statement, evidence: level })
        expect(scoreFor(requirement, after)).toBeGreaterThanOrEqual(scoreFor(requirement, before))
        if (isEligible(requirement, before)) expect(isEligible(requirement, after)).toBe(true)
      }),
      runs,
    )
  })

  test('as an attestation never lowers a score and never closes a gate', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOffering(), arbitraryOffering(), (requirement, offering, { attestations }) => {
        const after = { ...offering, attestations: [...offering.attestations, ...attestations] }
        expect(scoreFor(requirement, after)).toBeGreaterThanOrEqual(scoreFor(requirement, offering))
        if (isEligible(requirement, offering)) expect(isEligible(requirement, after)).toBe(true)
      }),
      runs,
    )
  })

  test('for a scale, a larger figure or a live one never lowers a score and never closes a gate', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOffering(), arbitraryScale, fc.integer({ min: 0, max: 500 }), (requirement, offering, scale, more) => {
        const carries = (one: typeof scale): OfferingFacts => ({ ...offering, scales: [...offering.scales.filter(({ code }) => code !== one.code), one] })
        const silent = { ...offering, scales: offering.scales.filter(({ code }) => code !== scale.code) }
        const steps = [
          silent,
          carries({ ...scale, live: null, evidence: 'claimed' }),
          carries({ ...scale, evidence: 'claimed' }),
          carries(scale),
          carries({ ...scale, claimed: scale.claimed + more, live: scale.live === null ? null : scale.live + more, evidence: 'verified', evidenceUntil: null }),
        ]
        for (const [index, before] of steps.slice(0, -1).entries()) {
          const after = steps[index + 1]!
          expect(scoreFor(requirement, after)).toBeGreaterThanOrEqual(scoreFor(requirement, before))
          if (isEligible(requirement, before)) expect(isEligible(requirement, after)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('by confirming again never lowers a score', () => {
    fc.assert(
      fc.property(statedRequirement, arbitraryOffering(), arbitraryYes, (requirement, offering, statement) => {
        const before = withStatement(requirement, offering, statement)
        const after = withStatement(requirement, offering, { ...statement, confirmedOn: requirement.today })
        fc.pre(statement.confirmedOn <= requirement.today)
        expect(scoreFor(requirement, after)).toBeGreaterThanOrEqual(scoreFor(requirement, before))
      }),
      runs,
    )
  })
})

describe('three answers', () => {
  test('stating no never helps', () => {
    fc.assert(
      fc.property(statedRequirement, arbitraryOffering(), (requirement, offering) => {
        const silent = withStatement(requirement, offering, undefined)
        const refused = withStatement(requirement, offering, { answer: 'no' })
        expect(scoreFor(requirement, refused)).toBeLessThanOrEqual(scoreFor(requirement, silent))
        if (isEligible(requirement, refused)) expect(isEligible(requirement, silent)).toBe(true)
      }),
      runs,
    )
  })

  test('stating nothing never beats stating yes', () => {
    fc.assert(
      fc.property(statedRequirement, arbitraryOffering(), arbitraryYes, (requirement, offering, statement) => {
        const silent = withStatement(requirement, offering, undefined)
        const stated = withStatement(requirement, offering, statement)
        expect(scoreFor(requirement, stated)).toBeGreaterThanOrEqual(scoreFor(requirement, silent))
        if (isEligible(requirement, silent)) expect(isEligible(requirement, stated)).toBe(true)
      }),
      runs,
    )
  })

  test('a must that is not itself stated yes is never eligible, whatever stands near it', () => {
    // Old codes of it, longer hours and a city of the country say the same: those of the first criterion are left out.
    const alone: readonly string[] = ['capability', 'deployment', 'standard', 'support-city']
    const withMust = statedRequirement.filter(({ criteria: [first] }) => first!.weight === 'must' && first!.ref !== 'iam-pam' && alone.includes(first!.kind))
    fc.assert(
      fc.property(withMust, arbitraryOffering(), fc.boolean(), (requirement, offering, refused) => {
        expect(isEligible(requirement, withStatement(requirement, offering, refused ? { answer: 'no' } : undefined))).toBe(false)
      }),
      runs,
    )
  })
})

test('saying when one delivers, what one replaces and that components are none never lowers a score, and sooner or better proven never either', () => {
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryOffering(), fc.integer({ min: 1, max: 104 }), (requirement, offering, weeks) => {
      const [productId] = requirement.replacedProductIds
      const others = offering.replaces.filter((one) => one.productId !== productId)
      const replacing = (proven: 'financial' | 'elsewhere' | null) => ({ ...offering, replaces: productId ? [...others, { productId, proven }] : others })
      const orders: OfferingFacts[][] = [
        [
          { ...offering, deliveryWeeks: null },
          { ...offering, deliveryWeeks: weeks },
          { ...offering, deliveryWeeks: Math.max(1, weeks - 3) },
        ],
        [{ ...offering, replaces: others }, replacing(null), replacing('elsewhere'), replacing('financial')],
        [
          { ...offering, builtOnProductIds: null },
          { ...offering, builtOnProductIds: [] },
        ],
      ]
      for (const steps of orders) {
        const scores = steps.map((facts) => scoreFor(requirement, facts))
        expect(scores).toEqual(scores.toSorted((a, b) => a - b))
      }
    }),
    runs,
  )
})

test('the score that a house reads is the one without what the institution replaces, and adds up', () => {
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryOffering(), (requirement, offering) => {
      const { eligible } = matchBothWays(requirement, [offering], tree)
      const [unknowing] = matchBothWays({ ...requirement, replacedProductIds: [] }, [offering], tree).eligible
      for (const { parts } of eligible) expect(publicPartsOf(parts)).toEqual({ score: unknowing!.score, parts: unknowing!.parts })
    }),
    runs,
  )
})

test('what is built on a named product or one of the own list is never eligible', () => {
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryOfferings, (requirement, offerings) => {
      const shunned = new Set([...requirement.namedProductIds, ...requirement.ownListProductIds])
      const builtOn = new Map(offerings.map(({ offeringId, builtOnProductIds }) => [offeringId, builtOnProductIds ?? []]))
      const { eligible, nearMisses } = matchBothWays(requirement, offerings, tree)
      for (const { offeringId } of [...eligible, ...nearMisses]) expect(builtOn.get(offeringId)!.some((productId) => shunned.has(productId))).toBe(false)
    }),
    runs,
  )
})

test('every gain that is promised is more than nothing and stays on the scale', () => {
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryOffering(), (requirement, offering) => {
      const { eligible, nearMisses } = matchBothWays(requirement, [offering], tree)
      for (const { parts, score } of [...eligible, ...nearMisses]) {
        for (const { gain } of raisesOf(parts)) {
          expect(gain).toBeGreaterThan(0)
          expect(score + gain).toBeLessThanOrEqual(10_000)
        }
      }
    }),
    runs,
  )
})
