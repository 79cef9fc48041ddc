import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<RequirementState, Tone> = {
  draft: 'plain',
  in_review: 'info',
  published: 'good',
  closed: 'warn',
  technical_opening_due: 'warn',
  technical_evaluation: 'info',
  technical_report: 'info',
  financial_opening_due: 'warn',
  financial_evaluation: 'info',
  final_report: 'info',
  standstill: 'info',
  awarded: 'good',
  delivered: 'good',
  no_award: 'plain',
  cancelled: 'plain',
}

/** The state of a requirement, in a word. */
export function StateTag({ state }: { state: RequirementState }) {
  const t = useTranslate()
  return <Tag tone={tones[state]}>{t(`requirements.state.${state}`)}</Tag>
}
