import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'

/** Who bid, by name. Null while the names are not to be known. */
export function Bidders({ bidders }: { bidders: readonly { houseId: string; name: string; city: string }[] | null }) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.panel.bidders')}>
      {bidders === null && <p className="text-ui text-ink-2">{t('evaluation.panel.biddersHidden')}</p>}
      {bidders?.length === 0 && <p className="text-ui text-ink-2">{t('evaluation.panel.biddersNone')}</p>}
      {bidders && bidders.length > 0 && (
        <Card rows>
          {bidders.map(({ houseId, name, city }) => (
            <Row key={houseId} className="flex flex-wrap justify-between gap-2 text-ui">
              <bdi>{name}</bdi>
              <bdi className="text-ink-2">{city}</bdi>
            </Row>
          ))}
        </Card>
      )}
    </Section>
  )
}
