import { compareAddress, comparedAtMost, withoutCompared } from '#app/domain/offerings/compare.ts'
import { directoryAddress, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Link } from '@remix-run/react'
import { LinkButton } from '../button.tsx'
import { Chip } from '../chip.tsx'

/** The offerings that wait to be compared, at the foot of the list. Nothing while none does. */
export function CompareTray({ query, offerings }: { query: DirectoryQuery; offerings: readonly { slug: string; name: string }[] }) {
  const t = useTranslate()
  if (offerings.length === 0) return null
  const slugs = offerings.map(({ slug }) => slug)
  const { page } = query
  return (
    <section
      id="compare"
      aria-label={t('directory.compare.tray')}
      data-screen-only
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-bs border-line-2 bg-surface px-4 py-3"
    >
      {offerings.map(({ slug, name }) => (
        <Chip key={slug} to={directoryAddress(query, { page, compare: withoutCompared(slugs, slug) })} removes>
          <bdi>{name}</bdi>
        </Chip>
      ))}
      <span className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
        {slugs.length === comparedAtMost && <span className="text-small text-ink-2">{t('directory.compare.full', { count: comparedAtMost })}</span>}
        <Link to={directoryAddress(query, { page, compare: [] })} className="text-small">
          {t('directory.compare.clear')}
        </Link>
        <LinkButton kind="main" to={compareAddress(slugs)}>
          {t('directory.compare.go', { count: slugs.length })}
        </LinkButton>
      </span>
    </section>
  )
}
