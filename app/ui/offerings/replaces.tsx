import { Link } from '@remix-run/react'
import type { OfferingPage } from '#app/domain/offerings/read-page.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'

/** Products that a house says its offering can replace; nothing when it names none. */
export function Replaces({ replaces, language }: { replaces: OfferingPage['replaces']; language: 'en' | 'ur' }) {
  const t = useTranslate()
  if (replaces.length === 0) return null
  return (
    <Section title={t('offerings.replaces')} note={t('offerings.replacesNote')}>
      <Card rows>
        {replaces.map(({ name, slug, migrationNote }) => (
          <Row key={slug} className="grid gap-1">
            <Link to={`/registry/${slug}`}>
              <bdi>{name}</bdi>
            </Link>
            {migrationNote && (
              <p lang={language} dir="auto">
                {migrationNote}
              </p>
            )}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
