import type { HeldDecision } from '#app/domain/moderation/read-decisions.server.ts'
import { formatSecond } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { decidedText } from './decided.ts'
import { UndoForm } from './undo-form.tsx'

/** On the page of a case: a decision on it waits, whose, until when, and the way to take it back. Nothing when none does. */
export function HeldNotice({ held, mayUndo }: { held: HeldDecision | null; mayUndo: boolean }) {
  const t = useTranslate()
  const locale = useLocale()
  if (!held) return null
  const decided = decidedText(t, held)
  return (
    <Notice tone="info" title={t('desk.held.here')} actions={mayUndo && <UndoForm id={held.id} named={decided} />}>
      <p>{t('desk.held.hereText', { name: held.by.name, decided, time: formatSecond(held.effectiveAt, locale) })}</p>
    </Notice>
  )
}
