import { sayValue, subjectOf } from '#app/domain/matching/explain.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { useVoice } from '../matching/voice.ts'

/** What a criterion asks for, by its name: capabilities and countries by the labels that the page was given, everything else by the catalogue. */
export function useSubject(labels: Readonly<Record<string, string>>): (criterion: { kind: string; ref: string; bound?: number | null }) => string {
  const voice = useVoice({ labels, products: {} })
  return ({ kind, ref, bound }) => String(sayValue(subjectOf({ kind: kind as CriterionKind, ref, bound: bound ?? undefined }), voice))
}
