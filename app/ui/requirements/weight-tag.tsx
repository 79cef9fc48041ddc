import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** What a criterion weighs. A must stands out, as it closes a gate. */
export function WeightTag({ weight }: { weight: CriterionWeight }) {
  const t = useTranslate()
  return <Tag tone={weight === 'must' ? 'good' : 'plain'}>{t(`matching.weight.${weight}`)}</Tag>
}
