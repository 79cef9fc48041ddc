import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '#app/domain/canonical.ts'
import { makeColumns, putFacts } from '#app/domain/matching/columns/columns.ts'
import { compileRequirement } from '#app/domain/matching/columns/compile.ts'
import { marketMeanIn } from '#app/domain/matching/columns/market.ts'
import { touchedBy, touchesOf } from '#app/domain/matching/columns/touched.ts'
import { criteriaOf } from '#app/domain/matching/criteria.ts'
import type { OfferingFacts, RequirementFacts } from '#app/domain/matching/facts.ts'
import { isNearMiss, matchOf, reasonsOf } from '#app/domain/matching/run.ts'
import { wildOffering } from '#test/fixtures/arbitrary-market.ts'
import { arbitraryOffering, arbitraryOfferings, arbitraryRequirement } from '#test/fixtures/arbitrary-matching-facts.ts'
import { idOf, makeCriterion, makeOffering, makeRequirement, no, tree, yes } from '#test/fixtures/make-matching-facts.ts'

type Outcome = { isRanked: boolean; text: string }

/** What an offering comes to for a requirement, by the rules read one by one. */
function outcomeOf(requirement: RequirementFacts, facts: OfferingFacts | undefined, marketMean: number): Outcome {
  if (!facts) return { isRanked: false, text: 'not there' }
  const asked = { requirement, criteria: criteriaOf(requirement), tree, marketMean }
  const reasons = reasonsOf(asked, facts)
  const isRanked = reasons.length === 0 || isNearMiss(reasons)
  return { isRanked, text: canonicalText(isRanked ? [reasons, matchOf(asked, facts)] : reasons) }
}

/** An offering and another version of it, which comes, changes or goes. */
const anything = fc.tuple(wildOffering, wildOffering, fc.constantFrom('comes', 'goes', 'changes')).map(([before, other, how]) => ({
  before: how === 'comes' ? undefined : before,
  after: how === 'goes' ? undefined : { ...other, offeringId: before.offeringId },
}))
/** One that mostly passes the gates, with one fact of it changed. */
const oneThing = fc
  .tuple(arbitraryOffering(), wildOffering, fc.constantFrom(...(Object.keys(makeOffering(1)) as (keyof OfferingFacts)[])))
  .map(([before, other, name]) => ({ before, after: { ...before, [name]: other[name], offeringId: before.offeringId } }))

/** Every other requirement only wishes, so that what is ranked is seen in all its parts. */
const numbered = fc
  .array(arbitraryRequirement, { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ ...(index % 2 === 0 ? one : wishing(one)), requirementId: idOf(900 + index) })))
const wishing = (requirement: RequirementFacts): RequirementFacts => ({
  ...requirement,
  criteria: requirement.criteria.map((criterion) => ({ ...criterion, weight: 'should', askedEvidence: 'claimed' })),
})

test('a change touches the requirements for which its offering comes to something else, and no other', () => {
  fc.assert(
    fc.property(numbered, fc.oneof(anything, oneThing), arbitraryOfferings, (requirements, { before, after }, others) => {
      const columns = makeColumns()
      for (const facts of others) putFacts(columns, facts)
      const mean = marketMeanIn(columns)
      const expected = requirements.flatMap((requirement) => {
        const [was, is] = [outcomeOf(requirement, before, mean), outcomeOf(requirement, after, mean)]
        if (was.text === is.text) return []
        return [{ requirementId: requirement.requirementId, touches: was.isRanked || is.isRanked ? 'ranking' : 'reasons' }]
      })
      const compiled = requirements.map((requirement) => compileRequirement(requirement, columns, tree))
      expect(touchesOf(compiled, columns, before, after)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('a new version that answers nothing else is named again where it is ranked, and nowhere else', () => {
  const asks = (number: number, ref: string, more: string) =>
    makeRequirement([makeCriterion(1, { kind: 'capability', ref, weight: 'must' }), makeCriterion(2, { kind: 'deployment', ref: more, weight: 'must' })], {
      requirementId: idOf(number),
    })
  const columns = makeColumns()
  const compiled = [asks(1, 'iam-pam', 'on-premise'), asks(2, 'iam-pam', 'saas'), asks(3, 'card-acq', 'saas')].map((one) =>
    compileRequirement(one, columns, tree),
  )
  const before = makeOffering(1, {
    capabilities: [{ code: 'iam-pam', ...yes() }],
    deployments: [
      { code: 'on-premise', ...yes() },
      { code: 'saas', ...no },
    ],
  })
  expect(touchedBy(compiled, columns, before, { ...before, offeringVersionId: idOf(7) })).toEqual([idOf(1), idOf(2)])
  expect(touchedBy(compiled, columns, before, before)).toEqual([])
})
