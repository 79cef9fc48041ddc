import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFor, findMergeFault, mergeNodes, orderNodes } from '#app/domain/capabilities/rules.ts'
import { foldEvidence, foldStatements } from '#app/domain/capabilities/statements.ts'
import { makeTree, type CapabilityNode } from '#app/domain/capabilities/tree.ts'

const groups = ['IAM', 'NET', 'SOC']
const codes = groups.flatMap((group) => [group, ...['a', 'b', 'c', 'd'].map((ending) => `${group.toLowerCase()}-${ending}`)])
const fresh = (): CapabilityNode[] =>
  codes.map((code, position) => ({
    code,
    position,
    parentCode: groups.includes(code) ? null : code.slice(0, 3).toUpperCase(),
    mergedInto: null,
    retired: false,
  }))

type Step = { act: 'merge' | 'retire' | 'restore'; code: string; into: string }
const steps = fc.array(
  fc.record<Step>({ act: fc.constantFrom('merge', 'merge', 'retire', 'restore'), code: fc.constantFrom(...codes), into: fc.constantFrom(...codes) }),
  { maxLength: 30 },
)

/** Does what the operations do; a refused step changes nothing. */
function take(nodes: CapabilityNode[], { act, code, into }: Step): CapabilityNode[] {
  const node = nodes.find((one) => one.code === code)!
  if (act === 'merge') return findMergeFault(nodes, code, into) ? nodes : mergeNodes(nodes, code, into)
  if (node.mergedInto !== null) return nodes
  return nodes.map((one) => (one.code === code ? { ...one, retired: act === 'retire' } : one))
}

describe('forwarding, after any merges and retirements', () => {
  test('ends, does nothing the second time, and leads to no merged code', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const nodes = taken.reduce(take, fresh())
        const tree = makeTree(nodes)
        for (const { code } of nodes) {
          const to = tree.forward(code)
          expect(tree.forward(to)).toBe(to)
          expect(nodes.find((node) => node.code === to)).toMatchObject({ mergedInto: null })
          expect(tree.sameAs(code)).toContain(code)
          expect(tree.sameAs(code)).toContain(to)
        }
      }),
    )
  })

  test('leads to a retired code only where that was retired after the merge', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let nodes = fresh()
        const retiredSince = new Set<string>()
        for (const step of taken) {
          const before = nodes
          nodes = take(nodes, step)
          if (nodes !== before && step.act === 'merge') expect(makeTree(nodes).isCurrent(makeTree(nodes).forward(step.code))).toBe(true)
          if (step.act === 'retire') retiredSince.add(step.code)
        }
        const tree = makeTree(nodes)
        for (const { code } of nodes) if (!tree.isCurrent(tree.forward(code))) expect(retiredSince).toContain(tree.forward(code))
      }),
    )
  })

  test('keeps levels: a group stands for groups, and a capability has a group that stands', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const nodes = taken.reduce(take, fresh())
        const tree = makeTree(nodes)
        for (const { code, parentCode } of nodes) {
          expect(tree.isLeaf(code)).toBe(parentCode !== null)
          const group = tree.groupOf(code)
          if (group !== undefined) expect(nodes.find((node) => node.code === group)).toMatchObject({ parentCode: null, mergedInto: null })
        }
      }),
    )
  })

  test('puts every code into one order, in which each capability stands behind its group', () => {
    const place = fc.record({ code: fc.constantFrom(...codes), group: fc.constantFrom(...groups), after: fc.option(fc.constantFrom(...codes)) })
    fc.assert(
      fc.property(place, ({ code, group, after }) => {
        const nodes = fresh().map((node) => ({ ...node, position: node.position! }))
        const ordered = orderNodes(nodes, { code, group: groups.includes(code) ? null : group, after })
        expect(ordered.map((node) => node.code).sort()).toEqual([...codes].sort())
        let current = ''
        for (const node of ordered) {
          if (node.parentCode === null) current = node.code
          else expect(node.parentCode).toBe(current)
        }
      }),
    )
  })
})

test.each([
  ['net-a', 'net-a', 'itself'],
  ['net-a', 'NET', 'other_level'],
  ['NET', 'iam-a', 'other_level'],
  ['net-a', 'net-none', 'target_gone'],
  ['net-a', 'net-old', 'circle'],
  ['net-b', 'net-old', 'target_gone'],
  ['net-b', 'net-gone', 'target_gone'],
  ['net-old', 'net-b', 'gone'],
  ['net-gone', 'net-b', undefined],
  ['net-a', 'iam-a', undefined],
])('merging %s into %s: %s', (code, into, fault) => {
  const more = [
    { code: 'net-old', parentCode: 'NET', mergedInto: 'net-a', retired: false },
    { code: 'net-gone', parentCode: 'NET', mergedInto: null, retired: true },
  ]
  expect(findMergeFault([...fresh(), ...more], code, into)).toBe(fault)
})

test('what forwarded to a merged code forwards on to where that went', () => {
  const merged = mergeNodes(mergeNodes(fresh(), 'net-c', 'net-a'), 'net-a', 'net-b')
  expect(merged.filter(({ mergedInto }) => mergedInto !== null).map(({ code, mergedInto }) => [code, mergedInto])).toEqual([
    ['net-a', 'net-b'],
    ['net-c', 'net-b'],
  ])
})

test('a code is the group in small letters and an ending of small letters, digits and dashes', () => {
  expect(codeFor('IAM', 'pam')).toBe('iam-pam')
  expect(codeFor('IAM', 'pam-2')).toBe('iam-pam-2')
  for (const ending of ['', 'PAM', 'p am', '-pam', 'pam-', 'پی', 'x'.repeat(40)]) expect(codeFor('IAM', ending), ending).toBeUndefined()
})

describe('statements of codes that became one', () => {
  const tree = makeTree(mergeNodes(fresh(), 'net-b', 'net-a'))
  const said = (ref: string, stated: 'yes' | 'no', sentence: string) => ({ ref, stated, sentence })

  test('fold into one with the sentence of the code that stands; a yes before a no', () => {
    expect(foldStatements([said('net-b', 'yes', 'Old.'), said('net-a', 'yes', 'New.')], tree)).toEqual([said('net-a', 'yes', 'New.')])
    expect(foldStatements([said('net-b', 'yes', 'Old.'), said('net-a', 'no', '')], tree)).toEqual([said('net-a', 'yes', 'Old.')])
    expect(foldStatements([said('soc-a', 'yes', ''), said('net-b', 'no', 'Old.')], tree)).toEqual([said('net-a', 'no', 'Old.'), said('soc-a', 'yes', '')])
  })

  test('read the same whatever their order, and folded once or twice', () => {
    const statement = fc.record({
      ref: fc.constantFrom('net-a', 'net-b', 'iam-a', 'soc-c'),
      stated: fc.constantFrom('yes' as const, 'no' as const),
      sentence: fc.string(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(statement, { selector: ({ ref }) => ref }), (rows) => {
        const folded = foldStatements(rows, tree)
        expect(foldStatements([...rows].reverse(), tree)).toEqual(folded)
        expect(foldStatements(folded, tree)).toEqual(folded)
      }),
    )
  })

  test('keep the best evidence, and of equal evidence the one that lasts', () => {
    const seen = (ref: string, level: 'documented' | 'verified', endsOn: string | null) => ({ kind: 'capability', ref, level, endsOn })
    expect(foldEvidence([seen('net-a', 'documented', null), seen('net-b', 'verified', '2027-01-01')], tree)).toEqual([seen('net-a', 'verified', '2027-01-01')])
    expect(foldEvidence([seen('net-b', 'verified', '2028-01-01'), seen('net-a', 'verified', '2027-01-01')], tree)).toEqual([
      seen('net-a', 'verified', '2028-01-01'),
    ])
    expect(foldEvidence([{ kind: 'deployment', ref: 'net-b', level: 'verified', endsOn: null }], tree)).toEqual([
      { kind: 'deployment', ref: 'net-b', level: 'verified', endsOn: null },
    ])
  })
})
