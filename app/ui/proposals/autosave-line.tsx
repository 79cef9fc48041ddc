import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { AutosaveStatus } from '../use-autosave.ts'

/** Says, without interrupting, how what was typed last stands. */
export function AutosaveLine({ status }: { status: AutosaveStatus }) {
  const t = useTranslate()
  const locale = useLocale()
  const text =
    status.state === 'saved' ? t('proposalEditor.autosave.saved', { when: formatInstant(status.at, locale) }) : t(`proposalEditor.autosave.${status.state}`)
  return (
    <p role="status" className={`text-small ${status.state === 'unsaved' || status.state === 'stale' ? 'font-semibold text-warn' : 'text-ink-2'}`}>
      {text}
    </p>
  )
}
