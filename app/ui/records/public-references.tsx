import { Link } from '@remix-run/react'
import type { PublicReference } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'
import { useReferenceFacts } from './reference-facts.tsx'

/** References that unrelated institutions have confirmed: by name where one agreed to it, by its sector otherwise. */
export function PublicReferences({ references, ofHouse = false }: { references: readonly PublicReference[]; ofHouse?: boolean }) {
  const t = useTranslate()
  return (
    <Section title={t('records.references.title')} note={t('records.references.note')}>
      {references.length === 0 ? (
        <p className="text-ui text-ink-2">{t('records.references.none')}</p>
      ) : (
        <Card rows>
          {references.map((reference) => (
            <PublicReferenceRow key={reference.id} reference={reference} ofHouse={ofHouse} />
          ))}
        </Card>
      )}
    </Section>
  )
}

function PublicReferenceRow({ reference, ofHouse }: { reference: PublicReference; ofHouse: boolean }) {
  const t = useTranslate()
  const { name, sector, offering, slug } = reference
  return (
    <Row className="grid gap-2">
      <h3 className="text-base">
        <Words>{name ? t('records.references.byName', { name }) : t(`records.references.by.${sector}`)}</Words>
      </h3>
      {ofHouse && (
        <Link to={`/offerings/${slug}`}>
          <Words>{offering}</Words>
        </Link>
      )}
      <Facts facts={useReferenceFacts(reference)} />
    </Row>
  )
}
