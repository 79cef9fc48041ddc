import type { OutdatedQuotation } from '#app/domain/registry/outdated.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Tells staff that an entry quotes what its advisory no longer says; nothing when it still does. */
export function OutdatedNotice({ quotations }: { quotations: readonly OutdatedQuotation[] }) {
  const t = useTranslate()
  if (quotations.length === 0) return null
  return (
    <Notice tone="warn" title={t('registry.outdated')}>
      <p>{t('registry.outdatedText')}</p>
      {quotations.map(({ quotation }) => (
        <blockquote key={quotation} dir="auto" className="border-s-4 border-s-line-3 ps-4">
          {quotation}
        </blockquote>
      ))}
    </Notice>
  )
}
