import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Currency } from '#app/domain/money.ts'
import type { formValueOf } from '#app/domain/requirements/form.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, CheckboxField, RadioField } from '../choice-field.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { DateTimeField, MoneyField } from '../measured-field.tsx'
import type { CriterionValue } from './criterion-fields.tsx'
import { CriteriaSection } from './criteria-section.tsx'

type Values = Omit<ReturnType<typeof formValueOf>, 'criteria'> & { revision: number; criteria: CriterionValue[] }

type RequirementFormProps = {
  /** The revision that the page was made from: sent along, so that a save over somebody else's is noticed. */
  revision: number
  values: Omit<Values, 'revision'>
  lastResult: SubmissionResult<string[]> | null
  groups: readonly CapabilityGroup[]
  products: readonly { id: string; name: string; maker: string }[]
  currency: Currency
  earliest: Date
  rule: string
  labels: Record<string, string>
}

/** The whole requirement as its author writes it. */
export function RequirementForm({ revision, values, lastResult, groups, products, currency, earliest, rule, labels }: RequirementFormProps) {
  const t = useTranslate()
  const locale = useLocale()
  const languages = (['en', 'ur'] as const).map((value) => ({ value, label: t(`requirements.edit.language.${value}`) }))
  return (
    <Form<Values> id="requirement" lastResult={lastResult} defaultValue={{ ...values, revision }} labels={labels}>
      {(fields, form) => (
        <>
          {/* Enter in a field presses the first button of a form: it has to be the one that keeps. */}
          <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden-text" />
          <input type="hidden" name="revision" value={revision} />
          <Fieldset id="need" legend={t('requirements.edit.need')} large>
            <TextField field={fields.title} label={t('requirements.new.name')} hint={t('requirements.new.nameHint')} />
            <TextArea field={fields.narrative} label={t('requirements.edit.narrative')} hint={t('requirements.edit.narrativeHint')} rows={8} />
            <RadioField field={fields.language} label={t('requirements.edit.language')} choices={languages} />
            <CheckboxField field={fields.named} label={t('requirements.edit.named')} hint={t('requirements.edit.namedHint')} />
          </Fieldset>
          <CriteriaSection field={fields.criteria} form={form} groups={groups} />
          <Fieldset id="private" legend={t('requirements.edit.private')} large>
            {products.length === 0 ? (
              <p className="text-ui text-ink-2">{t('requirements.edit.replacesNone')}</p>
            ) : (
              <CheckboxesField
                field={fields.replaces}
                label={t('requirements.edit.replaces')}
                hint={t('requirements.edit.replacesHint')}
                choices={products.map(({ id, name, maker }) => ({ value: id, label: <bdi>{name}</bdi>, hint: <bdi>{maker}</bdi> }))}
              />
            )}
            <MoneyField field={fields.budget} label={t('requirements.edit.budget')} hint={t('requirements.edit.budgetHint')} currency={currency} />
          </Fieldset>
          <Fieldset id="calendar" legend={t('requirements.edit.calendar')} large>
            <DateTimeField
              field={fields.closingWish}
              label={t('requirements.edit.closing')}
              hint={t('requirements.edit.closingHint', { earliest: formatInstant(earliest, locale), rule })}
            />
            <TextField field={fields.liveBy} type="date" label={t('requirements.edit.liveBy')} hint={t('requirements.edit.liveByHint')} />
          </Fieldset>
          <Fieldset id="weights" legend={t('requirements.edit.weights')} large>
            <TextField
              field={fields.technicalWeight}
              type="number"
              inputMode="numeric"
              label={t('requirements.edit.technicalWeight')}
              hint={t('requirements.edit.technicalWeightHint')}
            />
            <TextField
              field={fields.technicalThreshold}
              type="number"
              inputMode="numeric"
              label={t('requirements.edit.threshold')}
              hint={t('requirements.edit.thresholdHint')}
            />
          </Fieldset>
          <div className="grid gap-3">
            <p className="text-small text-ink-2">{t('requirements.edit.submitHint')}</p>
            <div className="flex flex-wrap gap-2">
              <Button name="intent" value="save">
                {t('requirements.edit.save')}
              </Button>
              <Button name="intent" value="submit" kind="main">
                {t('requirements.edit.submit')}
              </Button>
            </div>
          </div>
        </>
      )}
    </Form>
  )
}
