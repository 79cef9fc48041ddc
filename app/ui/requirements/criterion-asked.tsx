import type { FieldMetadata } from '@conform-to/react'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { attributes, choiceAttributes, scaleAttribute } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CapabilitySelect } from '../capabilities/capability-select.tsx'
import { SelectField, TextField, type Option } from '../field.tsx'
import type { CriterionChoices, CriterionValue } from './criterion-fields.tsx'

type AskedFieldsProps = CriterionChoices & { kind: CriterionKind; fields: ReturnType<FieldMetadata<CriterionValue>['getFieldset']> }

/** The only thing that can be asked of components, written out since the schema that also holds it would bring its parser into the browser. */
const componentsRef = 'sbom'

/** What one criterion asks, in the words of its kind: a value of the lists that offerings state from, a place, a city, or a number. */
export function AskedFields({ kind, fields, groups, countries }: AskedFieldsProps) {
  const t = useTranslate()
  const { ref } = fields
  switch (kind) {
    case 'capability':
      return <CapabilitySelect field={ref} label={t('requirements.edit.ref.capability')} groups={groups} />
    case 'support-city':
      return <TextField field={ref} label={t('criteria.ref.support-city')} />
    case 'components':
      return (
        <div className="grid gap-1.5">
          <span className="text-ui font-semibold">{t('matching.kind.components')}</span>
          <input type="hidden" name={ref.name} value={componentsRef} />
          <span className="text-ui text-ink-2">{t('criteria.componentsText')}</span>
        </div>
      )
    case 'residency':
      return (
        <div className="grid gap-4">
          <SelectField field={ref} label={t('criteria.ref.residency')} hint={t('criteria.residencyHint')} options={countries} />
          <TextField field={fields.city} label={t('criteria.residencyCity')} />
        </div>
      )
    case 'scale':
      return (
        <div className="grid gap-4">
          <SelectField field={ref} label={t('criteria.ref.scale')} options={optionsOf(t, kind)} />
          <TextField field={fields.bound} type="number" inputMode="numeric" label={t('criteria.bound')} />
        </div>
      )
    case 'deployment':
    case 'certification':
    case 'standard':
    case 'support-hours':
      return <SelectField field={ref} label={t(refLabels[kind])} options={optionsOf(t, kind)} />
  }
}

const refLabels = {
  deployment: 'requirements.edit.ref.deployment',
  certification: 'requirements.edit.ref.certification',
  standard: 'matching.kind.standard',
  'support-hours': 'matching.kind.support-hours',
} as const

type Listed = keyof typeof refLabels | 'scale'

/** The lists are those that offerings state from. */
function optionsOf(t: ReturnType<typeof useTranslate>, kind: Listed): Option[] {
  const option = (value: string, label: Parameters<typeof t>[0]): Option => ({ value, label: t(label) })
  switch (kind) {
    case 'deployment':
      return attributes.deployment.values.map((value) => option(value, attributes.deployment.labelOf(value)))
    case 'certification':
      return attributes.certification.values.map((value) => option(value, attributes.certification.labelOf(value)))
    case 'standard':
      return choiceAttributes.standards.values.map((value) => option(value, choiceAttributes.standards.labelOf(value)))
    case 'support-hours':
      return choiceAttributes.supportHours.values.map((value) => option(value, choiceAttributes.supportHours.labelOf(value)))
    case 'scale':
      return scaleAttribute.values.map((value) => option(value, scaleAttribute.labelOf(value)))
  }
}
