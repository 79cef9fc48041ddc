import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Fieldset } from '../fieldset.tsx'
import { HintAndErrors } from '../field-shell.tsx'
import { CriterionFields, type CriterionValue } from './criterion-fields.tsx'

const kinds = ['capability', 'deployment', 'certification'] as const satisfies readonly CriterionKind[]

type CriteriaSectionProps = { field: FieldMetadata<CriterionValue[]>; form: FormMetadata<any, string[]>; groups: readonly CapabilityGroup[] }

/** The list of criteria: rows are added by kind, so that each offers what its kind can ask. */
export function CriteriaSection({ field, form, groups }: CriteriaSectionProps) {
  const t = useTranslate()
  const rows = field.getFieldList()
  return (
    <div id="criteria">
      <Fieldset id={field.id} legend={t('requirements.edit.criteria')} large>
        <HintAndErrors field={field} hint={t('requirements.edit.criteriaHint')} />
        {rows.length === 0 ? (
          <p className="text-ui text-ink-2">{t('requirements.edit.noCriteria')}</p>
        ) : (
          <div className="card rows">
            {rows.map((row, index) => (
              <CriterionFields key={row.key ?? row.name} field={row} index={index} count={rows.length} form={form} listName={field.name} groups={groups} />
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
              {t(`requirements.edit.add.${kind}`)}
            </Button>
          ))}
        </div>
      </Fieldset>
    </div>
  )
}
