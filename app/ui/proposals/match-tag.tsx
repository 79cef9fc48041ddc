import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** That an offering of the reader's house matched, and the best score of one, in hundredths; nothing when none did. */
export function MatchTag({ score }: { score: number | undefined }) {
  const t = useTranslate()
  return score === undefined ? null : <Tag tone="good">{t('requirementsPublic.list.matched', { points: score / 100 })}</Tag>
}
