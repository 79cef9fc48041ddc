import { Link } from '@remix-run/react'
import { comparedAtMost, withoutCompared } from '#app/domain/offerings/compare.ts'
import { directoryAddress, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { useTranslate } from '#app/messages/language.ts'

const look = 'inline-flex min-h-6 items-center text-small'

/** Puts an offering of the list into the tray, or takes it out. The tray stands in the address, so this is a link; when the tray is full, it says so. */
export function CompareLink({ query, slug, name }: { query: DirectoryQuery; slug: string; name: string }) {
  const t = useTranslate()
  const { compare, page } = query
  if (compare.includes(slug)) {
    return (
      <Link to={directoryAddress(query, { page, compare: withoutCompared(compare, slug) })} preventScrollReset className={look} data-screen-only>
        {t('directory.compare.takeOut')} <About name={name} />
      </Link>
    )
  }
  if (compare.length >= comparedAtMost) {
    return (
      <span className={`${look} text-ink-3`} data-screen-only>
        {t('directory.compare.full', { count: comparedAtMost })}
      </span>
    )
  }
  return (
    <Link to={directoryAddress(query, { page, compare: [...compare, slug] })} preventScrollReset className={look} data-screen-only>
      {t('directory.compare.add')} <About name={name} />
    </Link>
  )
}

/** Which offering, for those who hear the links apart from their rows. */
function About({ name }: { name: string }) {
  return <span className="hidden-text">{name}</span>
}
