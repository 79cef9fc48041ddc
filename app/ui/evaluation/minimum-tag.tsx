import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** The least that was announced for a criterion; nothing where there is none. */
export function MinimumTag({ points }: { points: number | null }) {
  const t = useTranslate()
  return points === null || points === 0 ? null : <Tag tone="info">{t('scoring.minimum', { points })}</Tag>
}
