import type { ScoreBand } from '#app/domain/matching/house-part.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** That an offering of the reader's house matched, and the band of the best score of one; nothing when none did. */
export function MatchTag({ score }: { score: ScoreBand | undefined }) {
  const t = useTranslate()
  return score === undefined ? null : <Tag tone="good">{t('requirementsPublic.list.matched', score)}</Tag>
}
