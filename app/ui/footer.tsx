import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Squares } from './word-mark.tsx'

const links: readonly { to: string; label: MessageKey }[] = [
  { to: '/about', label: 'ui.footer.about' },
  { to: '/about/scores', label: 'ui.footer.scores' },
  { to: '/transparency', label: 'ui.footer.transparency' },
  { to: '/about/privacy', label: 'ui.footer.privacy' },
]

/** Who runs the site, what it never does for money, and the pages that say so at length. */
export function Footer() {
  const t = useTranslate()
  return (
    <footer data-screen-only className="mbs-auto border-bs border-line bg-surface text-small text-ink-2">
      <div className="page grid gap-4 py-6 md:grid-cols-[1fr_auto] md:items-start md:gap-8">
        <div className="flex items-start gap-3">
          <Squares />
          <p className="max-w-narrow font-text leading-relaxed">{t('ui.footer.line')}</p>
        </div>
        <nav aria-label={t('ui.footer')}>
          <ul className="flex max-w-narrow flex-wrap gap-x-5 gap-y-2 md:justify-end">
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="inline-block py-1 text-ink-2">
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
