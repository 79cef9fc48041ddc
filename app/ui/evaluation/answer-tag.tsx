import type { CriterionAnswer } from '#app/domain/proposals/content.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<CriterionAnswer['answer'], Tone> = { meets: 'good', partly: 'warn', planned: 'warn', no: 'stop' }

/** What a bidder answered to a criterion; null where it gave no answer. */
export function AnswerTag({ answer }: { answer: CriterionAnswer['answer'] | null }) {
  const t = useTranslate()
  return <Tag tone={answer ? tones[answer] : 'plain'}>{t(answer ? `evaluation.answer.${answer}` : 'evaluation.answer.none')}</Tag>
}
