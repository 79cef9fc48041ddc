import { ratedParts } from '#app/domain/awards/confirmation.ts'
import type { HouseRatings } from '#app/domain/awards/ratings.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { FactStrip } from '../facts.tsx'
import { Section } from '../section.tsx'

/** The marks of a house, together; nothing before the third institution. */
export function HouseRatingsView({ ratings }: { ratings: HouseRatings | null }) {
  const t = useTranslate()
  if (!ratings) return null
  return (
    <Section title={t('records.ratings.title')} note={t('records.ratings.note', { count: ratings.institutions })}>
      <FactStrip
        facts={ratedParts.map((part) => ({
          label: t(`records.ratings.${part}`),
          value: t('records.ratings.value', { mark: formatNumber(ratings.means[part] / 10) }),
        }))}
      />
    </Section>
  )
}
