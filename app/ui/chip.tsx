import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslate } from '#app/messages/language.ts'

type ChipProps = { to: string; removes?: boolean; children: ReactNode }

/** A chosen filter or an offered search, as a link. With `removes` it says that following it takes the filter away. */
export function Chip({ to, removes = false, children }: ChipProps) {
  const t = useTranslate()
  return (
    <Link
      to={to}
      className="inline-flex min-h-8 items-center gap-2 rounded-[999px] border border-line-2 bg-surface px-3 py-1 text-[0.875rem] leading-tight text-ink no-underline hover:border-line-3 hover:bg-sunken"
    >
      {children}
      {removes && (
        <>
          <svg className="stroke-ink-3 stroke-[1.5]" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M1.5 1.5l7 7m0-7l-7 7" />
          </svg>
          <span className="hidden-text">{t('ui.remove')}</span>
        </>
      )}
    </Link>
  )
}
