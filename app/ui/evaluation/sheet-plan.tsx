import type { SheetShown } from '#app/domain/evaluation/read-sheet.server.ts'
import { useTranslate } from '#app/messages/language.ts'

/** What one bidder plans, folded away. */
export function SheetPlan({ label, parts }: SheetShown['plans'][number]) {
  const t = useTranslate()
  return (
    <details>
      <summary className="text-ui font-semibold">{t('scoring.bidder', { label })}</summary>
      <dl className="mbs-2 grid gap-3">
        {parts.map(({ part, text }) => (
          <div key={part}>
            <dt className="text-small text-ink-3">{t(`scoring.plan.${part}`)}</dt>
            <dd className="whitespace-pre-line" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
