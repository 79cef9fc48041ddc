import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factorsOf } from '#app/domain/matching/factors.ts'
import { evidenceShares, unconfirmedShare, whole } from '#app/domain/matching/parameters.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { arbitraryOffering, arbitraryRequirement } from '#test/fixtures/arbitrary-matching-facts.ts'
import { makeCriterion, makeOffering, makeRequirement, tree, yes } from '#test/fixtures/make-matching-facts.ts'

test('the factors of a part multiply to what it is worth, and the evidence factor is one of the parameters', () => {
  const known = new Set<number>([...Object.values(evidenceShares), unconfirmedShare])
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryOffering(), (requirement, offering) => {
      const { eligible, nearMisses } = matchRequirement(requirement, [offering], tree)
      for (const part of [...eligible, ...nearMisses].flatMap(({ parts }) => parts)) {
        const { met, evidence } = factorsOf(part)
        expect(Math.round((met * (evidence ?? whole)) / whole)).toBe(part.satisfaction)
        if (evidence !== null && part.kind !== 'replaces') expect(known).toContain(evidence)
      }
    }),
    { numRuns: 300 },
  )
})

test('a neighbour that is verified is met by a fifth, and its evidence counts whole', () => {
  const requirement = makeRequirement([makeCriterion(1, { kind: 'capability', ref: 'iam-pam', weight: 'should' })])
  const offering = makeOffering(1, { capabilities: [{ code: 'iam-sso', ...yes('verified') }] })
  const part = matchRequirement(requirement, [offering], tree).eligible[0]!.parts.find(({ kind }) => kind === 'capability')!
  expect(factorsOf(part)).toEqual({ met: 2_000, evidence: 10_000 })
})
