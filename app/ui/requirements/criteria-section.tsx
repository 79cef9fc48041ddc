import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Fieldset } from '../fieldset.tsx'
import { HintAndErrors } from '../field-shell.tsx'
import { CriterionFields, type CriterionChoices, type CriterionValue } from './criterion-fields.tsx'

/** By kind, the label of the button that adds one; in the order in which they are offered. */
const adds = {
  capability: 'requirements.edit.add.capability',
  deployment: 'requirements.edit.add.deployment',
  certification: 'requirements.edit.add.certification',
  standard: 'criteria.add.standard',
  residency: 'criteria.add.residency',
  scale: 'criteria.add.scale',
  'support-hours': 'criteria.add.support-hours',
  'support-city': 'criteria.add.support-city',
  components: 'criteria.add.components',
} as const satisfies Record<CriterionKind, string>
const kinds = Object.keys(adds) as CriterionKind[]

type CriteriaSectionProps = CriterionChoices & { field: FieldMetadata<CriterionValue[]>; form: FormMetadata<any, string[]> }

/** The list of criteria: rows are added by kind, so that each offers what its kind can ask. */
export function CriteriaSection({ field, form, ...choices }: CriteriaSectionProps) {
  const t = useTranslate()
  const rows = field.getFieldList()
  return (
    <div id="criteria">
      <Fieldset id={field.id} legend={t('requirements.edit.criteria')} large>
        <HintAndErrors field={field} hint={t('requirements.edit.criteriaHint')} />
        <p className="text-small text-ink-2">{t('criteria.derived')}</p>
        {rows.length === 0 ? (
          <p className="text-ui text-ink-2">{t('requirements.edit.noCriteria')}</p>
        ) : (
          <div className="card rows">
            {rows.map((row, index) => (
              <CriterionFields key={row.key ?? row.name} field={row} index={index} count={rows.length} form={form} listName={field.name} {...choices} />
            ))}
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          {kinds.map((kind) => (
            <Button
              key={kind}
              {...form.insert.getButtonProps({
                name: field.name,
                defaultValue: { kind, weight: rows.length === 0 ? 'must' : 'should', askedEvidence: 'claimed' },
              })}
              formAction="#criteria"
            >
              {t(adds[kind])}
            </Button>
          ))}
        </div>
      </Fieldset>
    </div>
  )
}
