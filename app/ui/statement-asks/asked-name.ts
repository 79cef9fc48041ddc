import { sayValue, subjectOf } from '#app/domain/matching/explain.ts'
import { scaleAttribute, type ScaleMeasure } from '#app/domain/offerings/attributes.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useVoice } from '../matching/voice.ts'

/** Names what is asked in the page's language, with the labels that came along with it; a scale without its bound where several are counted together. */
export function useAskedName(labels: Readonly<Record<string, string>>): (asked: { kind: CriterionKind; ref: string; bound: number | null }) => string {
  const t = useTranslate()
  const voice = useVoice({ labels, products: {} })
  return ({ kind, ref, bound }) => {
    if (kind === 'scale' && bound === null) return t(scaleAttribute.labelOf(ref as ScaleMeasure))
    return String(sayValue(subjectOf({ kind, ref, ...(bound !== null && { bound }) }), voice))
  }
}
