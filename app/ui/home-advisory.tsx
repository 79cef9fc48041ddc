import { Fragment } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from './notice.tsx'
import { Tag } from './tag.tsx'
import { Words } from './words.tsx'

/** The newest advisory in force; `names` counts the products that its text names. */
export type HomeAdvisory = { slug: string; title: string; issuer: string; reference: string; summary: string; names: number }

/** The advisory beside the question, or that there is none and what to do in the meantime. */
export function AdvisoryCard({ advisory }: { advisory: HomeAdvisory | null }) {
  const t = useTranslate()
  if (!advisory) {
    return (
      <Notice tone="plain" title={t('home.advisory.none')} actions={<Link to="/advisories">{t('home.advisory.all')}</Link>}>
        <p>{t('home.advisory.noneText')}</p>
      </Notice>
    )
  }
  const facts = [advisory.issuer, advisory.reference, ...(advisory.names > 0 ? [t('home.advisory.names', { count: advisory.names })] : [])]
  return (
    <Notice
      tone="warn"
      tag={<Tag tone="warn">{t('home.advisory.inForce')}</Tag>}
      title={advisory.title}
      actions={
        <Link to={`/advisories/${advisory.slug}`} className="text-small">
          {t('home.advisory.read')}
        </Link>
      }
    >
      <p className="text-small">
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <Words>{fact}</Words>
          </Fragment>
        ))}
      </p>
      <p className="text-small">
        <Words>{advisory.summary}</Words>
      </p>
    </Notice>
  )
}
