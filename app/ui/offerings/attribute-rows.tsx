import type { FieldMetadata } from '@conform-to/react'
import { choiceAttributes, choiceLabel, scaleMeasures, type ChoiceField } from '#app/domain/offerings/attributes.ts'
import type { OfferingForm } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { SelectField, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'

type Rows<Name extends keyof OfferingForm> = {
  id: string
  rows: readonly FieldMetadata<NonNullable<Extract<OfferingForm[Name], readonly unknown[]>>[number], OfferingForm, string[]>[]
}

const line = 'grid gap-3 sm:grid-cols-2'

/** Each value of a fixed list: yes, no, or not stated. */
export function ChoiceRows<Field extends ChoiceField>({ field, rows, id }: Rows<Field> & { field: Field }) {
  const t = useTranslate()
  const { values } = choiceAttributes[field]
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`offerings.stated.${value}`) }))
  return (
    <Fieldset large id={id} legend={t(`offerings.field.${field}`)}>
      <div className={line}>
        {rows.map((row, index) => {
          const { ref, stated } = (row as unknown as FieldMetadata<{ ref: string; stated?: 'yes' | 'no' }, OfferingForm, string[]>).getFieldset()
          const value = values[index]!
          return (
            <div key={value}>
              <input type="hidden" name={ref.name} value={value} />
              <SelectField field={stated} label={t(choiceLabel(field, value))} options={options} empty={t('offerings.notStated')} />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

/** Every place where data is kept. */
export function ResidencyRows({ rows, id, countries }: Rows<'residency'> & { countries: readonly Option[] }) {
  const t = useTranslate()
  return (
    <Fieldset large id={id} legend={t('offerings.field.residency')}>
      <p className="text-small text-ink-2">{t('offerings.hint.residency')}</p>
      {rows.map((row) => {
        const { country, city } = row.getFieldset()
        return (
          <div key={row.key} className={line}>
            <SelectField field={country} label={t('offerings.field.country')} options={countries} empty={t('offerings.emptyRow')} />
            <TextField field={city} label={t('offerings.field.city')} />
          </div>
        )
      })}
    </Fieldset>
  )
}

/** Cities in which somebody comes on site. */
export function SupportCityRows({ rows, id }: Rows<'supportCities'>) {
  const t = useTranslate()
  return (
    <Fieldset large id={id} legend={t('offerings.field.supportCities')}>
      <div className={line}>
        {rows.map((row) => (
          <TextField key={row.key} field={row.getFieldset().city} label={t('offerings.field.city')} />
        ))}
      </div>
    </Fieldset>
  )
}

/** How much it carries, and how much of it runs live. */
export function ScaleRows({ rows, id }: Rows<'scales'>) {
  const t = useTranslate()
  const measures = scaleMeasures.map((value) => ({ value, label: t(`offerings.measure.${value}`) }))
  return (
    <Fieldset large id={id} legend={t('offerings.field.scales')}>
      <p className="text-small text-ink-2">{t('offerings.hint.scales')}</p>
      {rows.map((row) => {
        const { measure, claimed, live } = row.getFieldset()
        return (
          <div key={row.key} className="grid gap-3 sm:grid-cols-3">
            <SelectField field={measure} label={t('offerings.field.measure')} options={measures} empty={t('offerings.emptyRow')} />
            <TextField field={claimed} label={t('offerings.field.claimed')} inputMode="numeric" dir="ltr" />
            <TextField field={live} label={t('offerings.field.live')} inputMode="numeric" dir="ltr" />
          </div>
        )
      })}
    </Fieldset>
  )
}
