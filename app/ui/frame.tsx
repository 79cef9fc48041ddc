import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import type { Locale } from '#app/messages/locale.ts'
import { AccountMenu } from './account-menu.tsx'
import { LinkButton } from './button.tsx'
import { Footer } from './footer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'
import { NavigationLinks } from './navigation.tsx'
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
        <div data-screen-only className="page flex min-h-16 flex-wrap items-center gap-x-3 py-2 md:flex-nowrap md:items-stretch md:gap-x-6 md:py-0">
          <Link
            to="/"
            className="me-auto flex items-center gap-2.5 py-1 font-title text-figure leading-none font-semibold text-ink no-underline md:me-0"
            lang="en"
          >
            <Squares />
            Mutabadil
            <WordMark />
          </Link>
          <nav aria-label={t('ui.nav')} className="me-auto ms-2 hidden gap-5 lg:flex">
            <NavigationLinks viewer={viewer} look="bar" />
          </nav>
          <div className="flex items-center gap-2 md:ms-auto">
            <LanguageSwitch locale={locale} path={path} />
            {viewer ? <AccountMenu viewer={viewer} /> : <SignIn className="hidden sm:inline-flex" />}
            <Menu label={t('ui.menu')} summary={<Lines />} className="lg:hidden">
              <nav aria-label={t('ui.nav')}>
                <NavigationLinks viewer={viewer} look="list" />
              </nav>
              {!viewer && <SignIn className="mx-4 mbs-2 flex sm:hidden" />}
            </Menu>
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

function SignIn({ className }: { className: string }) {
  const t = useTranslate()
  return (
    <LinkButton to="/sign-in" className={className}>
      {t('ui.signIn')}
    </LinkButton>
  )
}

/** The usual three lines of a menu. */
function Lines() {
  return (
    <svg className="stroke-current stroke-2" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M1 3h14M1 8h14M1 13h14" />
    </svg>
  )
}

function DemoBanner() {
  const t = useTranslate()
  return (
    <p className="max-w-none bg-warn-tint px-4 py-1.5 text-center font-text text-small leading-normal text-warn">
      {t('ui.demo')}{' '}
      <Link to="/about/demonstration" className="text-info">
        {t('ui.demo.more')}
      </Link>
    </p>
  )
}
