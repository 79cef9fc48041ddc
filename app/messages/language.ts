import { createContext, createElement, useContext, useEffect, type ReactNode } from 'react'
import type { Locale } from './locale.ts'
import type { TextsPart } from './parts.ts'
import type { Translate } from './translate.ts'

type Language = {
  locale: Locale
  translate: Translate
  /** Fetches those of these parts of the texts that are not at hand; undefined when all are. In the browser alone: the server has every text. */
  fetchTexts?: (parts: readonly TextsPart[]) => Promise<unknown> | undefined
}

const LanguageContext = createContext<Language | null>(null)

/** Hands the page its language; set once around the whole page, on the server and in the browser alike. */
export function LanguageProvider({ children, ...language }: Language & { children: ReactNode }) {
  return createElement(LanguageContext.Provider, { value: language }, children)
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

/**
 * Holds a page back until these parts of the texts are at hand. A navigation is a transition: React waits for the promise that is thrown here, and meanwhile the page before stays.
 */
export function useTexts(parts: readonly TextsPart[]): void {
  const missing = useLanguage().fetchTexts?.(parts)
  // After a release the file may be gone; the page as it is now knows its new name.
  if (missing) throw missing.catch(reload)
}

/** Fetches parts of the texts that the next page will need, so that it need not wait for them. */
export function useTextsSoon(parts: readonly TextsPart[]): void {
  const { fetchTexts } = useLanguage()
  useEffect(() => void fetchTexts?.(parts)?.catch(() => undefined), [fetchTexts, parts])
}

function reload(): Promise<never> {
  window.location.reload()
  return new Promise(() => {})
}
