import { Link } from '@remix-run/react'
import type { Alternative } from '#app/domain/offerings/read-alternatives.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { OfferingRow } from '../offerings/offering-row.tsx'
import { Section } from '../section.tsx'

/** What could replace a product, each with how much of it; `all` counts the product's capabilities. */
export function Alternatives({ alternatives, all }: { alternatives: readonly Alternative[]; all: number }) {
  const t = useTranslate()
  return (
    <Section title={t('registry.alternatives')} note={t('registry.alternativesNote')}>
      {alternatives.length === 0 ? (
        <Empty title={t('registry.alternativesNone')} action={<Link to="/directory">{t('registry.toDirectory')}</Link>}>
          {t('registry.alternativesNoneText')}
        </Empty>
      ) : (
        <Card rows>
          {alternatives.map((one) => (
            <OfferingRow key={one.id} offering={one} capabilities={one.covered}>
              {one.covered.length === all ? t('registry.coversAll') : t('registry.coversSome', { covered: one.covered.length, all })}
              {one.declaresReplacement && ` ${t('registry.declares')}`}
            </OfferingRow>
          ))}
        </Card>
      )}
    </Section>
  )
}
