import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { languageOf, Words } from './words.tsx'

export type Crumb = { to: string; label: string }

type PageProps = {
  title: string
  sentence?: boolean
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  here?: string
  tags?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/**
 * A page's head and body in the product's column: where it stands (`here` is the last crumb, not a link), its title, one sentence, and what can be done with all of it.
 * A title is usually a name, which keeps its own direction; `sentence` marks one of our own sentences around a name, which keeps the page's.
 */
export function Page({ title, sentence = false, lead, crumbs = [], here, tags, actions, children }: PageProps) {
  const locale = useLocale()
  const language = sentence ? locale : languageOf(title)
  return (
    <div className="page">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} here={here} />}
      <header className={`grid gap-x-6 gap-y-4 pbe-6 md:grid-cols-[minmax(0,1fr)_auto] md:items-end ${crumbs.length > 0 ? 'pbs-3 rtl:pbs-6' : 'pbs-8'}`}>
        <div className="grid gap-2">
          {tags && <div className="flex flex-wrap gap-2">{tags}</div>}
          <h1 lang={language === locale ? undefined : language} className="wrap-anywhere">
            {sentence ? title : <Words>{title}</Words>}
          </h1>
          {lead && <p className="text-ink-2">{lead}</p>}
        </div>
        {actions && (
          <div data-screen-only className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">{children}</div>
    </div>
  )
}

function Crumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here?: string }) {
  const t = useTranslate()
  return (
    <nav data-screen-only aria-label={t('ui.crumbs')} className="pbs-4 text-small text-ink-2">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ to, label }, index) => (
          <li key={to} className="flex gap-2">
            <Link to={to}>
              <Words>{label}</Words>
            </Link>
            {(here !== undefined || index < crumbs.length - 1) && (
              <svg className="my-auto fill-none stroke-ink-3 rtl:-scale-x-100" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
                <path d="M2.5 1l3 3-3 3" />
              </svg>
            )}
          </li>
        ))}
        {here !== undefined && (
          <li aria-current="page">
            <Words>{here}</Words>
          </li>
        )}
      </ol>
    </nav>
  )
}
