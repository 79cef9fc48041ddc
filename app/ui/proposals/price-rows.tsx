import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { priceKinds } from '#app/domain/proposals/choices.ts'
import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField } from '../field.tsx'
import { HintAndErrors } from '../field-shell.tsx'
import { Fieldset } from '../fieldset.tsx'
import { OnlyHere } from '../only-here.tsx'

// Written out: the schema that holds it too would bring its parser along.
const years = [0, 1, 2, 3, 4, 5] as const

type PriceRowsProps = { field: FieldMetadata<TypedLine[]>; form: FormMetadata<any, string[]>; scripts: boolean }

/** The rows of a price. They are added and removed by buttons that work without scripts too. */
export function PriceRows({ field, form, scripts }: PriceRowsProps) {
  const t = useTranslate()
  const rows = field.getFieldList()
  const add = (line: Partial<TypedLine>) =>
    form.insert.getButtonProps({ name: field.name, defaultValue: { description: '', year: '0', quantity: '1', unit: '', tax: '', ...line } })
  return (
    <div id="lines">
      <Fieldset id={field.id} legend={t('prices.rows')} large>
        <HintAndErrors field={field} hint={t('prices.rowsHint')} />
        <div className="card rows">
          {rows.map((row, index) => (
            <PriceRow key={row.key ?? row.name} field={row} index={index} form={form} listName={field.name} scripts={scripts} />
          ))}
        </div>
        <OnlyHere scripts={scripts}>
          <div className="flex flex-wrap gap-2">
            <Button {...add({ kind: 'licence' })} formAction="#lines">
              {t('prices.addRow')}
            </Button>
            <Button {...add({ kind: 'support', year: '' })} formAction="#lines">
              {t('prices.addSupport')}
            </Button>
          </div>
        </OnlyHere>
      </Fieldset>
    </div>
  )
}

type PriceRowProps = { field: FieldMetadata<TypedLine>; index: number; form: FormMetadata<any, string[]>; listName: string; scripts: boolean }

function PriceRow({ field, index, form, listName, scripts }: PriceRowProps) {
  const t = useTranslate()
  const fields = field.getFieldset()
  const number = index + 1
  return (
    <fieldset className="grid min-w-0 gap-4 px-4 py-4 sm:px-6">
      <legend className="hidden-text">{t('prices.row', { number })}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true" className="text-ui font-semibold text-ink-2">
          {t('prices.row', { number })}
        </span>
        <OnlyHere scripts={scripts}>
          <Button kind="quiet" {...form.remove.getButtonProps({ name: listName, index })} formAction="#lines" aria-label={t('prices.removeRow', { number })}>
            {t('prices.remove')}
          </Button>
        </OnlyHere>
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]">
        <SelectField field={fields.kind} label={t('prices.kind')} options={priceKinds.map((value) => ({ value, label: t(`evaluation.price.${value}`) }))} />
        <TextField field={fields.description} label={t('prices.description')} autoComplete="off" />
        <SelectField field={fields.year} label={t('prices.year')} options={years.map((year) => ({ value: String(year), label: yearLabel(t, year) }))} />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]">
        <TextField field={fields.quantity} label={t('prices.quantity')} inputMode="numeric" dir="ltr" autoComplete="off" />
        <TextField field={fields.unit} label={t('prices.unit')} inputMode="decimal" dir="ltr" autoComplete="off" />
        <TextField field={fields.tax} label={t('proposals.submit.tax')} inputMode="decimal" dir="ltr" autoComplete="off" />
      </div>
    </fieldset>
  )
}

/** "once", or which year of support. */
export function yearLabel(t: ReturnType<typeof useTranslate>, year: number): string {
  return year === 0 ? t('prices.once') : t('prices.yearValue', { year })
}
