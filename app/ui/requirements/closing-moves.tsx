import type { ClosingMoved } from '#app/domain/requirements/amendments.server.ts'
import type { FewDecision } from '#app/domain/requirements/few-proposals.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Words } from '../words.tsx'

/** How a closing has moved, each time from when to when and by which rule, with the reason where the institution wanted it. */
export function ClosingMoves({ moves }: { moves: readonly ClosingMoved[] }) {
  const t = useTranslate()
  const locale = useLocale()
  if (moves.length === 0) return null
  return (
    <Notice tone="warn" title={t('course.moved')}>
      <ul className="grid gap-2">
        {moves.map(({ id, from, to, rule, reason }) => (
          <li key={id}>
            <span className="block font-semibold text-ink">{t('course.moved.row', { from: formatInstant(from, locale), to: formatInstant(to, locale) })}</span>
            <Words className="block">{rule}</Words>
            {reason && <Reason text={reason} />}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export type FewDecided = { id: string; submitted: number; decision: FewDecision; reason: string; at: Date }

/** What the institution decided after a closing with none or one proposal, with its published reason. */
export function FewDecisions({ decisions }: { decisions: readonly FewDecided[] }) {
  const t = useTranslate()
  if (decisions.length === 0) return null
  return (
    <Notice tone="plain" title={t('course.few')}>
      <ul className="grid gap-2">
        {decisions.map(({ id, submitted, decision, reason, at }) => (
          <li key={id}>
            <span className="block text-ink">{t(`course.few.${decision}`, { count: submitted })}</span>
            <Reason text={reason} />
            <Instant at={at} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Reason({ text }: { text: string }) {
  const t = useTranslate()
  return (
    <span className="block">
      {t('course.reason')} <Words>{text}</Words>
    </span>
  )
}
