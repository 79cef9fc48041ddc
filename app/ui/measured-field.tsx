import type { ReactNode } from 'react'
import { getInputProps } from '@conform-to/react'
import type { Currency } from '#app/domain/money.ts'
import { useTranslate } from '#app/messages/language.ts'
import { controlClass, describedBy, FieldShell, type FieldProps } from './field-shell.tsx'

/** An amount as people write it ("1,250,000.50"), read on the server by `parseAmountMinor`. The currency is said, not typed. */
export function MoneyField({ field, label, hint, currency }: FieldProps & { currency: Currency }) {
  const { key, ...input } = getInputProps(field, { type: 'text', ...describedBy(field, hint) })
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <Measured unit={currency}>
        <input key={key} {...input} inputMode="decimal" dir="ltr" className={`${controlClass} num max-w-60 text-end`} />
      </Measured>
    </FieldShell>
  )
}

/** A day and a time in the market's zone, which stands beside it. The value is `YYYY-MM-DDTHH:mm` without a zone: the server reads it in the market's. */
export function DateTimeField({ field, label, hint }: FieldProps) {
  const t = useTranslate()
  const { key, ...input } = getInputProps(field, { type: 'datetime-local', ...describedBy(field, hint) })
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <Measured unit={t('ui.form.zone')}>
        <input key={key} {...input} dir="ltr" className={`${controlClass} num max-w-60`} />
      </Measured>
    </FieldShell>
  )
}

function Measured({ unit, children }: { unit: string; children: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {children}
      <span className="text-small text-ink-2">{unit}</span>
    </span>
  )
}
