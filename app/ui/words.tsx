import { useLocale } from '#app/messages/language.ts'

const arabicLetter = /\p{Script=Arabic}/u
const latinLetter = /\p{Script=Latin}/u

/** The language of a text by its letters: Urdu as soon as it has any of its letters, since Urdu quotes English names and hardly the other way round. */
export function languageOf(text: string): 'en' | 'ur' | undefined {
  if (arabicLetter.test(text)) return 'ur'
  return latinLetter.test(text) ? 'en' : undefined
}

type WordsProps = { language?: 'en' | 'ur'; className?: string; children: string }

/** Somebody's words among our own: they keep their own direction, full stop included, and a screen reader and the fonts are told where their language is not the page's. */
export function Words({ children, language = languageOf(children), className }: WordsProps) {
  const locale = useLocale()
  if (language === undefined || language === locale) return <bdi className={className}>{children}</bdi>
  return (
    <bdi lang={language} dir={language === 'ur' ? 'rtl' : 'ltr'} className={className}>
      {children}
    </bdi>
  )
}
