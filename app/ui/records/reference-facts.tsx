import type { SizeBand } from '#app/domain/references/size-bands.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Day } from '../instant.tsx'

/** What a reference says of the use itself. */
export function useReferenceFacts({ capabilities, usedSince, sizeBand }: { capabilities: readonly string[]; usedSince: string; sizeBand: SizeBand }) {
  const t = useTranslate()
  return [
    { label: t('records.references.for'), value: capabilities.join(' · ') },
    { label: t('records.references.since'), value: <Day on={usedSince} /> },
    { label: t('records.references.size'), value: t(`records.size.${sizeBand}`) },
  ]
}
