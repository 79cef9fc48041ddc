import { expect, test } from 'vitest'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { matchRows } from '#app/ui/matching/csv-rows.ts'
import { makeVoice } from '#app/ui/matching/voice.ts'
import { idOf, makeCriterion, makeOffering, makeRequirement, tree, yes } from '#test/fixtures/make-matching-facts.ts'

const requirement = makeRequirement(
  [
    makeCriterion(1, { kind: 'capability', ref: 'iam-pam', weight: 'must' }),
    makeCriterion(2, { kind: 'certification', ref: 'iso27001', weight: 'could' }),
    makeCriterion(3, { kind: 'deployment', ref: 'on-premise', weight: 'must' }),
  ],
  { replacedProductIds: [idOf(1)] },
)
const all = {
  capabilities: [{ code: 'iam-pam', ...yes('verified') }],
  deployments: [{ code: 'on-premise' as const, ...yes() }],
  replaces: [{ productId: idOf(1), proven: null }],
}
const offerings = [makeOffering(1, all), makeOffering(2, { ...all, deployments: [] }), makeOffering(3)]

/** The run of the three as a page reads it. */
function read() {
  const run = matchRequirement(requirement, offerings, tree)
  const named = { offering: { name: 'Rakhwala', slug: 'rakhwala', house: 'House', city: 'Lahore' }, mentions: ['servers'] }
  const near = new Set(run.nearMisses.map(({ offeringVersionId }) => offeringVersionId))
  return {
    ...{ ...run, ranAt: new Date(), missingOne: 1, kept: 1, nearKept: 1, labels: { 'iam-pam': 'Privileged access' }, products: {} },
    eligible: run.eligible.map((match, index) => ({ ...match, ...named, rank: index + 1, raises: [] })),
    nearMisses: run.nearMisses.map((miss) => ({ ...miss, ...named, raises: [] })),
    ineligible: run.ineligible.map(({ gate, count, first }) => ({
      ...{ gate, count, kept: first.length },
      first: first.filter(({ offeringVersionId }) => !near.has(offeringVersionId)).map((one) => ({ ...one, ...named })),
    })),
  }
}

test('a run is a table with one line for each offering, whose points add up to its score, and with every reason', () => {
  const matches = read()
  const t = translatorFor('en')
  const [head, ...lines] = matchRows(matches, makeVoice(t, 'en', matches), t)
  const column = (name: string) => head!.indexOf(name)
  expect(lines).toHaveLength(offerings.length)
  for (const line of lines) expect(line).toHaveLength(head!.length)
  const points = head!.flatMap((name, index) => (name.endsWith(': points') ? [index] : []))
  expect(points).toHaveLength(5)
  for (const line of lines.slice(0, 2)) {
    const sum = points.reduce((all, index) => all + Math.round(Number(line[index]) * 100), 0)
    expect(sum).toBe(Math.round(Number(line[column('Score')]) * 100))
  }
  expect(lines.map((line) => [line[column('Rank')], line[column('Standing')], line[column('Why not eligible')]])).toEqual([
    ['1', 'eligible', ''],
    ['', 'missing one must', 'Has not said: On premises'],
    ['', 'not eligible', 'Has not said: Privileged access; Has not said: On premises'],
  ])
})
