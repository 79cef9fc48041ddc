import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standards } from '#app/domain/offerings/attributes.ts'
import { differenceOf } from '#app/domain/offerings/difference.ts'
import { DraftOffering, SubmittedOffering } from '#app/domain/offerings/schema.ts'
import { makeDraft } from '#test/fixtures/make-offering.ts'

const rows = fc.uniqueArray(fc.record({ ref: fc.constantFrom(...standards), stated: fc.constantFrom('yes' as const, 'no' as const) }), {
  selector: (row) => row.ref,
})

test('two drafts that say the same have no difference, in whatever order', () => {
  fc.assert(
    fc.property(rows, (said) => {
      expect(differenceOf(makeDraft({ standards: said }), makeDraft({ standards: said.toReversed() }))).toEqual([])
    }),
  )
})

test('a difference names exactly what was added, dropped and changed, and turns round with its sides', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const of = (said: typeof before, ref: string) => said.find((row) => row.ref === ref)?.stated
      const expected = standards.filter((ref) => of(before, ref) !== of(after, ref)).toSorted()
      const [old, fresh] = [makeDraft({ standards: before }), makeDraft({ standards: after })]
      expect(differenceOf(old, fresh).map(({ ref }) => ref)).toEqual(expected)
      expect(differenceOf(fresh, old)).toEqual(differenceOf(old, fresh).map((change) => ({ ...change, before: change.after, after: change.before })))
    }),
  )
})

test('what was not stated is neither an empty yes nor a no', () => {
  const [change] = differenceOf(makeDraft(), makeDraft({ priceBand: '1m-5m' }))
  expect(change).toEqual({ field: 'priceBand', ref: '', before: null, after: { stated: null, text: '1m-5m' } })
})

test.each([
  [
    'the same place twice',
    {
      residency: [
        { country: 'PK', city: 'Karachi' },
        { country: 'PK', city: 'Karachi' },
      ],
    },
    'residency',
  ],
  ['more live than it carries', { scales: [{ measure: 'branches', claimed: 5, live: 6 }] }, 'scales'],
  ['a country that there is not', { residency: [{ country: 'XX' }] }, 'residency'],
])('%s is refused', (_, part, field) => {
  expect(DraftOffering.safeParse({ name: 'Rakhwala', ...part }).error?.issues[0]?.path[0]).toBe(field)
})

test.each([
  ['what it is built on, unless the code is its own', { authorship: 'open-source' }, 'authorshipDetail'],
  ['no words about where people sit', { summary: 'Our developers are based in the north.' }, 'summary'],
] as const)('a submission says %s', (_, part, field) => {
  const draft = {
    name: 'R',
    summary: 'S',
    capabilities: [{ ref: 'iam-pam', sentence: 'It does.' }],
    deployments: [{ ref: 'on-premise', stated: 'yes' }],
    ...part,
  }
  expect(SubmittedOffering.safeParse(draft).error?.issues.map((issue) => issue.path[0])).toEqual([field])
})
