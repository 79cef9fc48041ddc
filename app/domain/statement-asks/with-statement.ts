import { choiceAttributes, choiceFields } from '#app/domain/offerings/attributes.ts'
import { placeOf, residencyRef, type OfferingDraft, type OfferingField } from '#app/domain/offerings/schema.ts'
import { foldPlace } from '#app/domain/places.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'

type AskedStatement = { kind: CriterionKind; ref: string }

/** The field of an offering's form in which something is stated; null for a certificate, which is stated apart. */
export function fieldOf(kind: CriterionKind): OfferingField | null {
  switch (kind) {
    case 'capability':
      return 'capabilities'
    case 'deployment':
      return 'deployments'
    case 'standard':
      return 'standards'
    case 'support-hours':
      return 'supportHours'
    case 'residency':
      return 'residency'
    case 'support-city':
      return 'supportCities'
    case 'scale':
      return 'scales'
    case 'components':
      return 'components'
    case 'certification':
      return null
  }
}

/** The answers that an offering can give by one word. A number, a list of components and a certificate need more; a place where something is not has no statement. */
export function answersTo(kind: CriterionKind): readonly ('yes' | 'no')[] {
  if (kind === 'capability' || kind === 'deployment' || kind === 'standard' || kind === 'support-hours') return ['yes', 'no']
  return kind === 'residency' || kind === 'support-city' ? ['yes'] : []
}

/** A draft that states the answer, in place of what it said to the same; undefined where one word is not enough. A capability's sentence is left to the house. */
export function withStatement(draft: OfferingDraft, { kind, ref }: AskedStatement, stated: 'yes' | 'no'): OfferingDraft | undefined {
  if (!answersTo(kind).includes(stated)) return undefined
  if (kind === 'capability') {
    const others = draft.capabilities.filter((row) => row.ref !== ref)
    const sentence = draft.capabilities.find((row) => row.ref === ref)?.sentence ?? ''
    return { ...draft, capabilities: [...others, { ref, stated, sentence: stated === 'yes' ? sentence : '' }] }
  }
  if (kind === 'residency') return { ...draft, residency: [...draft.residency.filter((row) => foldPlace(residencyRef(row)) !== foldPlace(ref)), placeOf(ref)] }
  if (kind === 'support-city') {
    return { ...draft, supportCities: [...draft.supportCities.filter(({ city }) => foldPlace(city) !== foldPlace(ref)), { city: ref }] }
  }
  const field = choiceFields.find((one) => choiceAttributes[one].kind === kind)!
  const choices: readonly string[] = choiceAttributes[field].values
  const rows: readonly { ref: string; stated: 'yes' | 'no' }[] = draft[field]
  return choices.includes(ref) ? { ...draft, [field]: [...rows.filter((row) => row.ref !== ref), { ref, stated }] } : undefined
}
