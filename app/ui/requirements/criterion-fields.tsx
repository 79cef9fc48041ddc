import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { CriterionKind, CriterionWeight } from '#app/domain/requirements/criterion.ts'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { attributes } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'
import { SelectField, TextField, type Option } from '../field.tsx'
import { AskedFields } from './criterion-asked.tsx'
import { ListButton } from './list-button.tsx'

export type CriterionValue = {
  id?: string
  kind: CriterionKind
  ref?: string
  city?: string
  bound?: number
  weight?: string
  askedEvidence?: string
  note?: string
  minPoints?: number
}

/** What the rows of criteria choose from. */
export type CriterionChoices = { groups: readonly CapabilityGroup[]; countries: readonly Option[] }

type CriterionFieldsProps = CriterionChoices & {
  field: FieldMetadata<CriterionValue>
  index: number
  count: number
  form: FormMetadata<any, string[]>
  listName: string
}

// Written out here, since the schema that also holds them would bring its parser into the browser.
const weights = ['must', 'should', 'could'] as const satisfies readonly CriterionWeight[]

/** One criterion of the list: what it asks, how much it weighs, and buttons that move or remove it, with scripts and without. */
export function CriterionFields({ field, index, count, form, listName, ...choices }: CriterionFieldsProps) {
  const t = useTranslate()
  const fields = field.getFieldset()
  const kind = (fields.kind.value ?? fields.kind.initialValue ?? 'capability') as CriterionKind
  const number = index + 1
  return (
    <fieldset className="grid min-w-0 gap-4 px-4 py-4 sm:px-6">
      <legend className="hidden-text">{t('requirements.edit.criterion', { number })}</legend>
      <input type="hidden" name={fields.id.name} value={fields.id.initialValue ?? ''} />
      <input type="hidden" name={fields.kind.name} value={kind} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true" className="text-ui font-semibold text-ink-2">
          {t('requirements.edit.criterion', { number })}
        </span>
        <RowButtons form={form} listName={listName} index={index} count={count} />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
        <AskedFields kind={kind} fields={fields} {...choices} />
        <SelectField
          field={fields.weight}
          label={t('requirements.edit.weight')}
          options={weights.map((value) => ({ value, label: t(`matching.weight.${value}`) }))}
        />
        <SelectField
          field={fields.askedEvidence}
          label={t('requirements.edit.evidence')}
          options={attributes.evidence.values.map((value) => ({ value, label: t(attributes.evidence.labelOf(value)) }))}
        />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextField field={fields.note} label={t('requirements.edit.note')} />
        <TextField field={fields.minPoints} type="number" inputMode="numeric" label={t('criteria.minPoints')} />
      </div>
    </fieldset>
  )
}

function RowButtons({ form, listName, index, count }: Pick<CriterionFieldsProps, 'form' | 'listName' | 'index' | 'count'>) {
  const t = useTranslate()
  const number = index + 1
  const moveTo = (to: number) => form.reorder.getButtonProps({ name: listName, from: index, to })
  return (
    <span className="flex flex-wrap gap-1">
      {index > 0 && <ListButton props={moveTo(index - 1)} label={t('requirements.edit.up', { number })} icon="up" />}
      {index < count - 1 && <ListButton props={moveTo(index + 1)} label={t('requirements.edit.down', { number })} icon="down" />}
      <ListButton props={form.remove.getButtonProps({ name: listName, index })} label={t('requirements.edit.remove', { number })} icon="remove" />
    </span>
  )
}
