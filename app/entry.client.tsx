import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { LanguageProvider } from './messages/language.ts'
import { defaultLocale, isLocale, type Locale } from './messages/locale.ts'
import type { en } from './messages/en.ts'
import { makeTranslator } from './messages/translate.ts'

// Written out, so that each language becomes a file of its own and a visitor loads one.
const catalogues: Record<Locale, () => Promise<Record<keyof typeof en, string>>> = {
  en: async () => (await import('./messages/en.ts')).en,
  ur: async () => (await import('./messages/ur.ts')).ur,
}

async function start() {
  const { lang } = document.documentElement
  const locale = isLocale(lang) ? lang : defaultLocale
  const translate = makeTranslator(locale, await catalogues[locale]())
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LanguageProvider locale={locale} translate={translate}>
          <RemixBrowser />
        </LanguageProvider>
      </StrictMode>,
    )
  })
}

void start()
