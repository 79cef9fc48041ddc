import { formatTime } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { useErrorText } from './error-text.ts'
import type { AutosaveState } from './use-autosave.ts'
import { useScripts } from './use-scripts.ts'

/** How saving stands, in sight while the form is long and said to a screen reader when it has time. `labels` name the fields. */
export function AutosaveLine({ state, labels }: { state: AutosaveState; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  const locale = useLocale()
  const errorText = useErrorText()
  const scripts = useScripts()
  const text = spell()
  const failed = !['idle', 'saving', 'saved'].includes(state.kind)
  return (
    <p
      role="status"
      className={`sticky inset-be-0 z-10 -mx-1 border-bs px-1 py-2 text-small empty:hidden ${failed ? 'border-stop-mark bg-stop-tint text-stop' : 'border-line bg-paper text-ink-2'}`}
    >
      {text}
    </p>
  )

  function spell(): string | null {
    switch (state.kind) {
      case 'idle':
        return scripts ? t('autosave.hint') : null
      case 'saving':
        return t('autosave.saving')
      case 'saved':
        return t('autosave.saved', { time: formatTime(state.at, locale) })
      case 'stale':
      case 'refused':
      case 'away':
        return t('autosave.failed', { problem: t(`autosave.${state.kind}`) })
      case 'failed':
        return t('autosave.failed', { problem: problemOf(t, state) })
    }
  }

  function problemOf(translate: Translate, { field, problem }: { field?: string; problem?: string }): string {
    const said = problem ? errorText(problem) : translate('autosave.refused')
    const label = field && labels[field]
    return label ? `${label}: ${said}` : said
  }
}
