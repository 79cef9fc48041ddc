import { expect, test } from 'vitest'
import { makeTree } from '#app/domain/capabilities/tree.ts'
import { tree } from '#test/fixtures/make-matching-facts.ts'

const node = (code: string, parentCode: string | null, mergedInto: string | null = null) => ({ code, parentCode, mergedInto, retired: false })

test('a capability has a group; a group and an unknown code have none', () => {
  expect([tree.groupOf('iam-pam'), tree.groupOf('IAM'), tree.groupOf('nothing')]).toEqual(['IAM', undefined, undefined])
  expect([tree.isLeaf('iam-pam'), tree.isLeaf('IAM'), tree.isLeaf('nothing')]).toEqual([true, false, false])
})

test('a merged code forwards to the new one, over several merges', () => {
  const merged = makeTree([node('A', null), node('B', null), node('a-1', 'A', 'a-2'), node('a-2', 'A', 'b-1'), node('b-1', 'B')])
  expect([merged.forward('a-1'), merged.groupOf('a-1'), merged.isLeaf('a-1')]).toEqual(['b-1', 'B', true])
  expect(merged.forward('unknown')).toBe('unknown')
})

test('a group that was merged moves its capabilities with it', () => {
  const merged = makeTree([node('A', null, 'B'), node('B', null), node('a-1', 'A'), node('b-1', 'B')])
  expect([merged.groupOf('a-1'), merged.groupOf('b-1')]).toEqual(['B', 'B'])
})

test('a circle of merges ends', () => {
  const circle = makeTree([node('a-1', 'A', 'a-2'), node('a-2', 'A', 'a-1'), node('A', null)])
  expect(['a-1', 'a-2']).toContain(circle.forward('a-1'))
})

test('merged, retired and unknown codes are not for new use', () => {
  expect(['iam-pam', 'IAM', 'iam-vault', 'card-old', 'nothing'].map((code) => tree.isCurrent(code))).toEqual([true, true, false, false, false])
})
