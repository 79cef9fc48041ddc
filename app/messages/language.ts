import { createContext, createElement, useContext, useEffect, type ReactNode } from 'react'
import type { Locale } from './locale.ts'
import type { Translate } from './translate.ts'

type Language = {
  locale: Locale
  translate: Translate
  /** Fetches the texts for members, where they are not at hand: in the browser of somebody who came as a visitor. */
  fetchMembers?: () => void
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

/** Whether the texts that a page needs are at hand. One for a member fetches those for members when the browser has none: somebody signed in since the page was loaded. */
export function useTextsFor(reader: 'visitor' | 'member'): boolean {
  const { fetchMembers } = useLanguage()
  const missing = reader === 'member' ? fetchMembers : undefined
  useEffect(() => missing?.(), [missing])
  return missing === undefined
}
