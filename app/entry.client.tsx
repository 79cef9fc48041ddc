import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { LanguageProvider } from './messages/language.ts'
import { defaultLocale, isLocale, type Locale } from './messages/locale.ts'
import { partsFor, type TextsPart } from './messages/parts.ts'
import { makeSpeech } from './messages/speak.ts'

type Texts = Readonly<Record<string, string>>
type Part = 'everyone' | TextsPart

// Written out, so that each part of each language becomes a file of its own and a visitor loads few.
const catalogues: Record<Locale, Record<Part, () => Promise<Texts>>> = {
  en: {
    everyone: async () => (await import('./messages/en.ts')).en,
    requirements: async () => (await import('./messages/en-requirements.ts')).enRequirements,
    members: async () => (await import('./messages/en-members.ts')).enMembers,
  },
  ur: {
    everyone: async () => (await import('./messages/ur.ts')).ur,
    requirements: async () => (await import('./messages/ur-requirements.ts')).urRequirements,
    members: async () => (await import('./messages/ur-members.ts')).urMembers,
  },
}

/** Texts that grow part by part: the record is the same throughout, and so is the translator that reads it. */
function gather(locale: Locale) {
  const texts: Record<string, string> = {}
  const atHand = new Set<Part>()
  const take = async (part: Part) => {
    Object.assign(texts, await catalogues[locale][part]())
    atHand.add(part)
  }
  const fetchTexts = (parts: readonly Part[]) => {
    const missing = parts.filter((part) => !atHand.has(part))
    return missing.length > 0 ? Promise.all(missing.map(take)) : undefined
  }
  return { texts, fetchTexts }
}

async function start() {
  const { lang, dataset } = document.documentElement
  const locale = isLocale(lang) ? lang : defaultLocale
  const { texts, fetchTexts } = gather(locale)
  await fetchTexts(['everyone', ...partsFor(window.location.pathname, dataset.member !== undefined)])
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LanguageProvider locale={locale} translate={makeSpeech(texts)} fetchTexts={fetchTexts}>
          <RemixBrowser />
        </LanguageProvider>
      </StrictMode>,
    )
  })
}

void start()
