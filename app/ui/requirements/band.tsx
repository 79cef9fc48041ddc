import type { Band as QualifyingBand } from '#app/domain/matching/band.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'

/** In bands, how many listed offerings the stored criteria would leave; `null` where the institution sees nothing of it. It never names one, and says that the look is kept. */
export function Band({ band }: { band: QualifyingBand | null }) {
  const t = useTranslate()
  return (
    <Card className="grid gap-2">
      <h2 className="text-h3">{t('criteria.band')}</h2>
      <p className="text-ui font-semibold">{t(band === null ? 'criteria.band.withheld' : `criteria.band.${band}`)}</p>
      <p className="text-small text-ink-2">{t('criteria.bandText')}</p>
      {(band === 'none' || band === '1-2') && <p className="text-small text-ink-2">{t('criteria.bandFew')}</p>}
    </Card>
  )
}
