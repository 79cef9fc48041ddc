import type { Criterion } from './criterion.ts'

type Asked = Pick<Criterion, 'id' | 'kind' | 'ref' | 'weight'>

/**
 * Whether a proposal that answers to one version of the criteria stands under another that its house has not confirmed: it does, unless the change brought a must that the proposal could
 * not answer, one that was not asked before or was asked as something else. A criterion that was asked before and became a must was answered, and its answer counts.
 */
export function standsUnconfirmed(answered: readonly Asked[], current: readonly Asked[]): boolean {
  const asked = new Map(answered.map((criterion) => [criterion.id, criterion]))
  return current.every((criterion) => {
    if (criterion.weight !== 'must') return true
    const before = asked.get(criterion.id)
    return before !== undefined && before.kind === criterion.kind && before.ref === criterion.ref
  })
}
