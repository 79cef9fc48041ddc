import type { Asker } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'

/** Who asks, in words: by name, or "A microfinance bank, Sindh" where it has published none. */
export function useAsker(): (asker: Omit<Asker, 'slug'>) => string {
  const t = useTranslate()
  return ({ name, sector, province }) =>
    name ?? t('requirementsPublic.asker', { sector: t(`requirementsPublic.asker.${sector}`), province: t(`organisations.province.${province}`) })
}
