import type { DraftField, RequirementDraft } from './schema.ts'

/** What a published requirement cannot become any more: bidders prepared under it. */
export const fixedFields = ['participation', 'currency', 'named', 'fewInvitedReason'] as const satisfies readonly DraftField[]
export type FixedField = (typeof fixedFields)[number]

/** What is the institution's secret: a change of it is no amendment, and nobody is told. */
const privateFields: ReadonlySet<DraftField> = new Set(['replaces', 'budgetMaxMinor'])

/** What decides who passes and who is first. A change of it takes bidders longest to take in. */
const decisiveFields: ReadonlySet<DraftField> = new Set(['criteria', 'technicalWeight', 'technicalThreshold', 'ranking', 'tieRule'])

type Kept = RequirementDraft['criteria'][number]

/** A criterion as two versions have it; one that was not there before, or is not there any more, has one side alone. */
export type CriterionChange<C> = { id: string; before: C | null; after: C | null }

/** Which criteria were added, removed or changed, by their keys: those of the new version in its order, then those that are gone. A mere other order is no change. */
export function criterionChanges<C extends Kept>(before: readonly C[], after: readonly C[]): CriterionChange<C>[] {
  const known = new Map(before.map((criterion) => [criterion.id, criterion]))
  const kept = new Set(after.map(({ id }) => id))
  const now = after.flatMap((criterion, index): CriterionChange<C>[] => {
    const was = criterion.id === undefined ? undefined : known.get(criterion.id)
    return was && says(was) === says(criterion) ? [] : [{ id: criterion.id ?? `new-${index}`, before: was ?? null, after: criterion }]
  })
  const gone = before.filter(({ id }) => !kept.has(id)).map((criterion) => ({ id: criterion.id!, before: criterion, after: null }))
  return [...now, ...gone]
}

/** How much time a change leaves bidders: none for what is private, the answers' period for words, a share of the whole period for what decides. */
export type AmendmentWeight = 'private' | 'substance' | 'decisive'

/** The weight of a change, from the fields that differ and the criteria that do. */
export function weightOf(changed: readonly DraftField[], criteria: readonly unknown[]): AmendmentWeight {
  const open = changed.filter((field) => !privateFields.has(field))
  if (open.length === 0) return 'private'
  return open.some((field) => decisiveFields.has(field) && (field !== 'criteria' || criteria.length > 0)) ? 'decisive' : 'substance'
}

function says(criterion: Kept): string {
  const entries = Object.entries(criterion).filter(([name, value]) => name !== 'id' && value !== undefined && value !== null)
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
