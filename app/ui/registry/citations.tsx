import { Link } from '@remix-run/react'
import type { CitationShown } from '#app/domain/registry/episodes.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Tag } from '../tag.tsx'
import { languageOf, Words } from '../words.tsx'

/** The words of the authority that an entry rests on, each with its source. */
export function Citations({ citations }: { citations: readonly CitationShown[] }) {
  const t = useTranslate()
  return (
    <Card rows>
      {citations.map((citation) => (
        <Row key={`${citation.advisorySlug}-${citation.clause}-${citation.quotation}`} className="grid gap-2">
          <blockquote lang={languageOf(citation.quotation)} dir="auto" className="border-s-4 border-line-3 ps-4 font-title text-lead">
            {citation.quotation}
          </blockquote>
          <p className="flex flex-wrap items-baseline gap-2 text-small text-ink-2">
            <span>
              <Words>{citation.issuer}</Words> · <Words>{citation.reference}</Words> · <Words>{citation.clause}</Words>
            </span>
            <Link to={`/advisories/${citation.advisorySlug}`}>{t('registry.readAdvisory')}</Link>
            {citation.invented && <Tag tone="info">{t('advisories.invented')}</Tag>}
          </p>
        </Row>
      ))}
    </Card>
  )
}
