import { Fragment } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'

type MatchesLeadProps = { replaced: readonly { name: string; slug: string | null }[]; closesAt: Date | string | null }

/** What the page answers, what is to be replaced (for the institution's own eyes), and when the requirement closes. */
export function MatchesLead({ replaced, closesAt }: MatchesLeadProps) {
  const t = useTranslate()
  const products = replaced.map(({ name, slug }, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      {slug ? (
        <Link to={`/registry/${slug}`}>
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}
    </Fragment>
  ))
  return (
    <>
      {t('requirements.matches.lead')}{' '}
      {products.length > 0 && (
        <>
          {t('matching.replaces')}: {products} ({t('matching.replacesNote')}).{' '}
        </>
      )}
      {closesAt && (
        <>
          {t('matching.closes')}:{' '}
          <b className="font-semibold text-ink">
            <Instant at={closesAt} />
          </b>
        </>
      )}
    </>
  )
}
