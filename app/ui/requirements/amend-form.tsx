import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Currency } from '#app/domain/money.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, RadioField } from '../choice-field.tsx'
import { TextArea, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { MoneyField } from '../measured-field.tsx'
import { AmendmentPreview, type PlannedAmendment } from './amendment-preview.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { labelsFor } from './form-labels.ts'
import { RankingSection } from './ranking-section.tsx'
import type { RequirementValues } from './requirement-form.tsx'

export type { PlannedAmendment }

type AmendFormProps = {
  revision: number
  values: RequirementValues
  lastResult: SubmissionResult<string[]> | null
  groups: readonly CapabilityGroup[]
  countries: readonly Option[]
  products: readonly { id: string; name: string; maker: string }[]
  currency: Currency
  profile: ProcedureProfile
  /** What the amendment would change, once its author has asked. */
  plan?: PlannedAmendment
}

/** A published requirement as its author amends it. What publication fixed goes along unchanged; the first press shows what would change, and only then is there a second. */
export function AmendForm({ revision, values, lastResult, groups, countries, products, currency, profile, plan }: AmendFormProps) {
  const t = useTranslate()
  const languages = (['en', 'ur'] as const).map((value) => ({ value, label: t(`requirements.edit.language.${value}`) }))
  const labels = { ...labelsFor(t), note: t('amend.note') }
  return (
    <Form<RequirementValues & { note: string }> id="amendment" lastResult={lastResult} defaultValue={values} labels={labels}>
      {(fields, form) => (
        <>
          {/* Enter in a field presses the first button of a form: it has to be the one that only shows. */}
          <button name="step" value="preview" tabIndex={-1} aria-hidden="true" className="hidden-text" />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="participation" value={values.participation} />
          <input type="hidden" name="fewInvitedReason" value={values.fewInvitedReason} />
          {values.named && <input type="hidden" name="named" value="on" />}
          {plan && <AmendmentPreview plan={plan} />}
          <TextArea field={fields.note} label={t('amend.note')} hint={t('amend.noteHint')} rows={3} />
          <Fieldset id="need" legend={t('requirements.edit.need')} large>
            <TextField field={fields.title} label={t('requirements.new.name')} hint={t('requirements.new.nameHint')} />
            <TextArea field={fields.narrative} label={t('requirements.edit.narrative')} hint={t('requirements.edit.narrativeHint')} rows={8} />
            <RadioField field={fields.language} label={t('requirements.edit.language')} choices={languages} />
            <TextField field={fields.liveBy} type="date" label={t('requirements.edit.liveBy')} hint={t('requirements.edit.liveByHint')} />
          </Fieldset>
          <CriteriaSection field={fields.criteria} form={form} groups={groups} countries={countries} />
          <TextArea field={fields.narrowReason} label={t('requirementEditor.narrow')} hint={t('requirementEditor.narrowHint')} rows={2} />
          <RankingSection fields={fields} profile={profile} currencyStays={values.currency} />
          <Fieldset id="private" legend={t('requirements.edit.private')} large>
            {products.length > 0 && (
              <CheckboxesField
                field={fields.replaces}
                label={t('requirements.edit.replaces')}
                hint={t('requirements.edit.replacesHint')}
                choices={products.map(({ id: value, name, maker }) => ({ value, label: <bdi>{name}</bdi>, hint: <bdi>{maker}</bdi> }))}
              />
            )}
            <MoneyField field={fields.budget} label={t('requirements.edit.budget')} hint={t('requirements.edit.budgetHint')} currency={currency} />
          </Fieldset>
          <div className="flex flex-wrap gap-2">
            <Button name="step" value="preview" kind={plan ? 'plain' : 'main'}>
              {t('amend.preview')}
            </Button>
            {plan && (
              <Button name="step" value="send" kind="main">
                {t('amend.send')}
              </Button>
            )}
          </div>
        </>
      )}
    </Form>
  )
}
