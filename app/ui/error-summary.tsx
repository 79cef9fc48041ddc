import { useTranslate } from '#app/messages/language.ts'
import { useErrorText } from './error-text.ts'

/** One error with the field it belongs to; without `fieldId` it is about the form as a whole. `label` names the field where the error's words do not. */
export type FieldError = { fieldId?: string; label?: string; text: string }

/** All that is wrong with a form, above it: takes the focus (before scripts by `autoFocus`, after them by its form), says that nothing is lost, and links to each field. `secret` says that passwords and files must be given again. */
export function ErrorSummary({ id, errors, secret = false }: { id: string; errors: readonly FieldError[]; secret?: boolean }) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (errors.length === 0) return null
  return (
    <div
      id={id}
      role="alert"
      tabIndex={-1}
      // Works before scripts do: the browser itself honours it on whatever can take the focus.
      autoFocus
      className="grid gap-2 rounded border border-stop-mark bg-stop-tint px-4 py-4 sm:px-6"
    >
      <p className="font-text font-semibold text-stop">{t('ui.form.errors', { count: errors.length })}</p>
      <ul className="grid list-disc gap-1 ps-5 text-ui">
        {errors.map(({ fieldId, label, text }) => {
          const said = label ? `${label}: ${errorText(text)}` : errorText(text)
          return <li key={`${fieldId}-${text}`}>{fieldId ? <a href={`#${fieldId}`}>{said}</a> : said}</li>
        })}
      </ul>
      <p className="font-text text-small leading-normal text-ink-2">{t(secret ? 'ui.form.keptSecret' : 'ui.form.kept')}</p>
    </div>
  )
}
