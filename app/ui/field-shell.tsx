import type { ReactNode } from 'react'
import type { FieldMetadata } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { useErrorText } from './error-text.ts'

/** A field of any form with any value, as Conform itself types its helpers: what is typed is text, whatever the schema makes of it. */
export type AnyField = FieldMetadata<any, any, string[]>

/** What every field is given: Conform's metadata (name, constraint, value, errors), its label, and a hint that says what a good answer looks like. */
export type FieldProps = { field: AnyField; label: ReactNode; hint?: ReactNode }

/** The look of everything that one types or chooses in. */
export const controlClass =
  'min-h-11 w-full rounded border border-line-3 bg-surface px-3 py-2 text-base text-ink placeholder:text-ink-3 aria-invalid:border-2 aria-invalid:border-stop-mark disabled:bg-sunken disabled:text-ink-3'

/** A label above, the hint under it, the error beside the control, the control last: read in that order by everybody. */
export function FieldShell({ field, label, hint, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="grid max-w-narrow gap-1.5">
      <label htmlFor={field.id} className="text-ui font-semibold">
        {label} <Optional field={field} />
      </label>
      <HintAndErrors field={field} hint={hint} />
      {children}
    </div>
  )
}

/** Says that an answer may be left out; said only where the constraint is known. */
export function Optional({ field }: { field: AnyField }) {
  const t = useTranslate()
  return field.required === false ? <span className="text-small font-normal text-ink-3">({t('ui.form.optional')})</span> : null
}

export function HintAndErrors({ field, hint }: { field: AnyField; hint?: ReactNode }) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <>
      {hint && (
        <span id={field.descriptionId} className="max-w-measure text-small text-ink-2">
          {hint}
        </span>
      )}
      {field.errors && (
        <span id={field.errorId} className="text-small font-semibold text-stop">
          {field.errors.map((error) => t('ui.form.error', { text: errorText(error) })).join(' ')}
        </span>
      )}
    </>
  )
}

/** Conform's aria option for a field that has a hint. */
export function describedBy(field: AnyField, hint: ReactNode): { ariaDescribedBy?: string } {
  return hint ? { ariaDescribedBy: field.descriptionId } : {}
}
