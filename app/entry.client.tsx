import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useCallback, useMemo, useState, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { LanguageProvider } from './messages/language.ts'
import { defaultLocale, isLocale, type Locale } from './messages/locale.ts'
import { makeSpeech } from './messages/speak.ts'

type Texts = Readonly<Record<string, string>>

// Written out, so that each language becomes files of its own and a visitor loads one.
const catalogues: Record<Locale, { everyone: () => Promise<Texts>; members: () => Promise<Texts> }> = {
  en: { everyone: async () => (await import('./messages/en.ts')).en, members: async () => (await import('./messages/en-members.ts')).enMembers },
  ur: { everyone: async () => (await import('./messages/ur.ts')).ur, members: async () => (await import('./messages/ur-members.ts')).urMembers },
}

type SpeakingProps = { locale: Locale; everyone: Texts; members: Texts | null; children: ReactNode }

/** The page's language from its texts; those for members come later to somebody who came as a visitor and signed in. */
function Speaking({ locale, everyone, members: first, children }: SpeakingProps) {
  const [members, setMembers] = useState(first)
  const translate = useMemo(() => makeSpeech({ ...everyone, ...members }), [everyone, members])
  const fetchMembers = useCallback(() => {
    // After a release the file may be gone; the page as it is now knows its new name.
    catalogues[locale].members().then(setMembers, () => window.location.reload())
  }, [locale])
  return (
    <LanguageProvider locale={locale} translate={translate} fetchMembers={members === null ? fetchMembers : undefined}>
      {children}
    </LanguageProvider>
  )
}

async function start() {
  const { lang, dataset } = document.documentElement
  const locale = isLocale(lang) ? lang : defaultLocale
  const { everyone, members } = catalogues[locale]
  const texts = await Promise.all([everyone(), dataset.member === undefined ? null : members()])
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Speaking locale={locale} everyone={texts[0]} members={texts[1]}>
          <RemixBrowser />
        </Speaking>
      </StrictMode>,
    )
  })
}

void start()
