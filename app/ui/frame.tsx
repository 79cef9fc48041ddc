import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import type { Locale } from '#app/messages/locale.ts'
import { AccountMenu } from './account-menu.tsx'
import { LinkButton } from './button.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { Footer } from './footer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NavigationLinks } from './navigation.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import type { Viewer } from './viewer.ts'
import { Squares, WordMark } from './word-mark.tsx'

type FrameProps = { viewer: Viewer | null; locale: Locale; path: string; demo: boolean; children: ReactNode }

/** The page around every page: skip link, demonstration banner, header, main, footer. `path` (with its query) is where the language switch comes back to. */
export function Frame({ viewer, locale, path, demo, children }: FrameProps) {
  const t = useTranslate()
  return (
    <>
      <a href="#content" className="absolute inset-s-2 -inset-bs-20 z-30 rounded bg-surface px-4 py-3 focus:inset-bs-2">
        {t('ui.skip')}
      </a>
      <header className="border-be border-line bg-surface">
        {demo && <DemoBanner />}
        <div data-screen-only className="page relative flex min-h-16 flex-wrap items-center gap-x-2 py-2 md:flex-nowrap md:items-stretch md:gap-x-6 md:py-0">
          <Link
            to="/"
            className="me-auto flex items-center gap-2.5 py-1 font-title text-lead leading-none sm:text-figure font-semibold text-ink no-underline md:me-0"
            lang="en"
          >
            <Squares />
            Mutabadil
            <WordMark />
          </Link>
          <nav aria-label={t('ui.nav')} className={`me-auto ms-2 hidden gap-5 ${viewer ? 'xl:flex' : 'lg:flex'}`}>
            <NavigationLinks viewer={viewer} look="bar" />
          </nav>
          <div className="flex items-center gap-1 sm:gap-2 md:ms-auto">
            <LanguageSwitch locale={locale} path={path} />
            {viewer ? (
              <AccountMenu viewer={viewer} />
            ) : (
              <span className="hidden sm:block">
                <LinkButton to="/sign-in">{t('ui.signIn')}</LinkButton>
              </span>
            )}
            <PhoneMenu viewer={viewer} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="pbe-16 outline-none">
        {children}
      </main>
      <Footer />
    </>
  )
}
