import type { FieldMetadata } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { OfferingForm } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CapabilitySelect } from '../capabilities/capability-select.tsx'
import { SelectField, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'

type RowsOf<Name extends 'capabilities' | 'replaces' | 'components'> = {
  id: string
  rows: readonly FieldMetadata<NonNullable<OfferingForm[Name]>[number], OfferingForm, string[]>[]
}

const line = 'grid items-end gap-3 border-bs border-line pbs-4 sm:grid-cols-2'

/** One row for each capability: which, whether it is provided, and how, in one sentence. */
export function CapabilityRows({ rows, id, groups }: RowsOf<'capabilities'> & { groups: readonly CapabilityGroup[] }) {
  const t = useTranslate()
  const stated = (['yes', 'no'] as const).map((value) => ({ value, label: t(`offerings.stated.${value}`) }))
  return (
    <Fieldset large id={id} legend={t('offerings.field.capabilities')}>
      <p className="text-small text-ink-2">{t('offerings.hint.capabilities')}</p>
      {rows.map((row) => {
        const { ref, stated: answer, sentence } = row.getFieldset()
        return (
          <div key={row.key ?? row.name} className={line}>
            <CapabilitySelect field={ref} label={t('matching.kind.capability')} groups={groups} empty={t('offerings.emptyRow')} />
            <SelectField field={answer} label={t('offerings.field.stated')} options={stated} empty={t('offerings.stated.yes')} />
            <div className="sm:col-span-2">
              <TextField field={sentence} label={t('offerings.how')} />
            </div>
          </div>
        )
      })}
    </Fieldset>
  )
}

/** What the offering is built on; a product of the registry is named as such, since it may close a gate. */
export function ComponentRows({ rows, id, products }: RowsOf<'components'> & { products: readonly Option[] }) {
  const t = useTranslate()
  return (
    <Fieldset large id={id} legend={t('offerings.field.components')}>
      {rows.map((row) => {
        const { name, maker, productId } = row.getFieldset()
        return (
          <div key={row.key ?? row.name} className={`${line} md:grid-cols-3`}>
            <TextField field={name} label={t('offerings.field.component')} />
            <TextField field={maker} label={t('offerings.field.componentMaker')} />
            <SelectField field={productId} label={t('offerings.field.componentProduct')} options={products} empty={t('offerings.componentOther')} />
          </div>
        )
      })}
    </Fieldset>
  )
}

/** Products of the registry that it can replace, each with how one moves over. */
export function ReplacesRows({ rows, id, products }: RowsOf<'replaces'> & { products: readonly Option[] }) {
  const t = useTranslate()
  return (
    <Fieldset large id={id} legend={t('offerings.field.replaces')}>
      {rows.map((row) => {
        const { productId, migrationNote } = row.getFieldset()
        return (
          <div key={row.key ?? row.name} className={line}>
            <SelectField field={productId} label={t('registry.product')} options={products} empty={t('offerings.emptyRow')} />
            <TextField field={migrationNote} label={t('offerings.field.migration')} />
          </div>
        )
      })}
    </Fieldset>
  )
}
