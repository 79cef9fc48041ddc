import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { CriterionKind, CriterionWeight } from '#app/domain/requirements/criterion.ts'
import { attributes } from '#app/domain/offerings/attributes.ts'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CapabilitySelect } from '../capabilities/capability-select.tsx'
import { SelectField, TextField, type Option } from '../field.tsx'
import { ListButton } from './list-button.tsx'

export type CriterionValue = { id?: string; kind: CriterionKind; ref?: string; weight?: string; askedEvidence?: string; note?: string }

type CriterionFieldsProps = {
  field: FieldMetadata<CriterionValue>
  index: number
  count: number
  form: FormMetadata<any, string[]>
  listName: string
  groups: readonly CapabilityGroup[]
}

// Written out here, since the schema that also holds them would bring its parser into the browser.
const weights = ['must', 'should', 'could'] as const satisfies readonly CriterionWeight[]

/** One criterion of the list: what it asks, how much it weighs, and buttons that move or remove it, with scripts and without. */
export function CriterionFields({ field, index, count, form, listName, groups }: CriterionFieldsProps) {
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
        <span className="flex flex-wrap gap-1">
          {index > 0 && (
            <ListButton
              props={form.reorder.getButtonProps({ name: listName, from: index, to: index - 1 })}
              label={t('requirements.edit.up', { number })}
              icon="up"
            />
          )}
          {index < count - 1 && (
            <ListButton
              props={form.reorder.getButtonProps({ name: listName, from: index, to: index + 1 })}
              label={t('requirements.edit.down', { number })}
              icon="down"
            />
          )}
          <ListButton props={form.remove.getButtonProps({ name: listName, index })} label={t('requirements.edit.remove', { number })} icon="remove" />
        </span>
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
        {kind === 'capability' ? (
          <CapabilitySelect field={fields.ref} label={t('requirements.edit.ref.capability')} groups={groups} />
        ) : (
          <SelectField field={fields.ref} label={t(`requirements.edit.ref.${kind}`)} options={optionsOf(t, kind)} />
        )}
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
      <TextField field={fields.note} label={t('requirements.edit.note')} />
    </fieldset>
  )
}

function optionsOf(t: ReturnType<typeof useTranslate>, kind: 'deployment' | 'certification'): Option[] {
  if (kind === 'deployment') return attributes.deployment.values.map((value) => ({ value, label: t(attributes.deployment.labelOf(value)) }))
  return attributes.certification.values.map((value) => ({ value, label: t(attributes.certification.labelOf(value)) }))
}
