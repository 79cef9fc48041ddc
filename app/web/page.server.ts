import type { MessageKey, ServerKey } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import type { PageContext } from './context.ts'

/** What most pages read by: the day in the market, by the database's clock, and the language. */
export async function viewOf(context: Pick<PageContext, 'db' | 'clock' | 'locale'>): Promise<{ today: string; locale: PageContext['locale'] }> {
  return { today: marketDay(await context.clock(context.db)), locale: context.locale }
}

/** The title of a page whose name is a text of ours. */
export function titleOf(context: Pick<PageContext, 'locale'>, key: MessageKey | ServerKey): string {
  const t = translatorFor(context.locale)
  return t('shell.title', { page: t(key) })
}

/** The title of a page that bears the name of a thing. */
export function titleNamed(context: Pick<PageContext, 'locale'>, name: string): string {
  return translatorFor(context.locale)('shell.title', { page: name })
}
