import { formatDate, formatInstant } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { ServerKey, Translate } from '#app/messages/translate.ts'
import type { MessageValues } from './message.ts'
import { isNoticeKind, type StoredNotice } from './notice.ts'

/** What a notice says in one language. A kind that no longer exists answers undefined: an old row must not break a page. */
export function noticeText(notice: StoredNotice, locale: Locale, translate: Translate<ServerKey>): { subject: string; body: string } | undefined {
  if (!isNoticeKind(notice.kind)) return undefined
  const values = shown(notice.values, locale, translate)
  return { subject: translate(`notice.${notice.kind}.subject`, values), body: translate(`notice.${notice.kind}.body`, values) }
}

function shown(values: MessageValues, locale: Locale, translate: Translate<ServerKey>): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      if (name.endsWith('Key')) return [name, translate(value as ServerKey)]
      if (name.endsWith('At')) return [name, formatInstant(new Date(value), locale)]
      return [name, name.endsWith('On') ? formatDate(value, locale) : isolated(value, locale)]
    }),
  )
}

const otherScript: Record<Locale, RegExp> = { en: /\p{Script=Arabic}/u, ur: /\p{Script=Latin}/u }

/** A name of the other script between the marks that keep its order and its quotation marks apart from the sentence's (Unicode 6.3: FSI and PDI): mail has no markup for it. */
function isolated(value: string, locale: Locale): string {
  return otherScript[locale].test(value) ? `\u2068${value}\u2069` : value
}
