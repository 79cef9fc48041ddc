import { Form } from '@remix-run/react'
import { localeNames, type Locale } from '#app/messages/locale.ts'
import { UrduMark } from './word-mark.tsx'

/** One button that says the other language in its own words; it comes back to the page that was open (`path` with its query). */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const other: Locale = locale === 'en' ? 'ur' : 'en'
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="returnTo" value={path} />
      <button
        name="locale"
        value={other}
        lang={other}
        // As a label, not as text: text would fetch the Urdu face for one word.
        aria-label={other === 'ur' ? localeNames.ur : undefined}
        className="flex min-h-10 min-w-10 items-center justify-center rounded px-1 text-ui sm:px-2 text-info decoration-1 underline-offset-3 hover:bg-sunken hover:underline"
      >
        {other === 'ur' ? <UrduMark /> : localeNames.en}
      </button>
    </Form>
  )
}
