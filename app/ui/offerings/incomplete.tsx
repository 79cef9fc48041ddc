import type { OfferingField } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useErrorText } from '../error-text.ts'
import { Notice } from '../notice.tsx'

/** What a draft still lacks before it can be submitted, by field. */
export function Incomplete({ issues }: { issues: Partial<Record<OfferingField, string>> }) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <Notice tone="stop" role="alert" title={t('offerings.refused.incomplete')}>
      <ul className="grid list-disc gap-1 ps-5">
        {(Object.entries(issues) as [OfferingField, string][]).map(([field, issue]) => (
          <li key={field}>
            <a href={`#offering-${field}`}>
              {t(`offerings.field.${field}`)}: {errorText(issue)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
