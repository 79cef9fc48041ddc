import { createContext, createElement, useContext, type ReactNode } from 'react'
import type { Locale } from './locale.ts'
import type { Translate } from './translate.ts'

type Language = { locale: Locale; translate: Translate }

const LanguageContext = createContext<Language | null>(null)

/** Hands the page its language; set once around the whole page, on the server and in the browser alike. */
export function LanguageProvider({ locale, translate, children }: Language & { children: ReactNode }) {
  return createElement(LanguageContext.Provider, { value: { locale, translate } }, children)
}

function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('a text was asked for outside LanguageProvider')
  return language
}

/** The translator of the page's language: `const t = useTranslate(); t('shell.skip')`. */
export function useTranslate(): Translate {
  return useLanguage().translate
}

/** The page's language, for the formatters of `format.ts`. */
export function useLocale(): Locale {
  return useLanguage().locale
}
