import { getInputProps, getSelectProps, getTextareaProps } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { controlClass, describedBy, FieldShell, type FieldProps } from './field-shell.tsx'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'number' | 'date'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel'
  /** Registration numbers, addresses and codes read from left to right in Urdu too. */
  dir?: 'ltr' | 'auto'
}

/** One line of text. What was typed comes back after an error. */
export function TextField({ field, label, hint, type = 'text', dir = 'auto', ...rest }: TextFieldProps) {
  const { key, ...input } = getInputProps(field, { type, ...describedBy(field, hint) })
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <input key={key} {...input} {...rest} dir={type === 'text' || type === 'search' ? dir : 'ltr'} className={controlClass} />
    </FieldShell>
  )
}

/** A secret: never sent back, whatever the answer was. `new-password` lets a password manager make one. */
export function PasswordField({ field, label, hint, autoComplete }: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { key, ...input } = getInputProps(field, { type: 'password', value: false, ...describedBy(field, hint) })
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <input key={key} {...input} autoComplete={autoComplete} dir="ltr" className={controlClass} />
    </FieldShell>
  )
}

/** Several lines of text. */
export function TextArea({ field, label, hint, rows = 5 }: FieldProps & { rows?: number }) {
  const { key, ...textarea } = getTextareaProps(field, describedBy(field, hint))
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <textarea key={key} {...textarea} rows={rows} dir="auto" className={`${controlClass} field-sizing-content min-h-24 leading-normal`} />
    </FieldShell>
  )
}

export type Option = { value: string; label: string }

/** One of a longer list. The first line asks to choose, so that nothing is chosen by accident; `empty` says it in other words. */
export function SelectField({ field, label, hint, options, empty }: FieldProps & { options: readonly Option[]; empty?: string }) {
  const t = useTranslate()
  const { key, ...select } = getSelectProps(field, describedBy(field, hint))
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <select key={key} {...select} className={controlClass}>
        <option value="">{empty ?? t('ui.form.choose')}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}
