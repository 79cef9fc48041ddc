import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Currency } from '#app/domain/money.ts'
import type { formValueOf } from '#app/domain/requirements/form.ts'
import type { Mark } from '#app/domain/requirements/marks.ts'
import { citationOf, type ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, RadioField } from '../choice-field.tsx'
import { TextArea, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { DateTimeField, MoneyField } from '../measured-field.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import type { CriterionValue } from './criterion-fields.tsx'
import { MarkNotes } from './mark-notes.tsx'
import { MarksSection } from './marks-section.tsx'
import { PartSection } from './part-section.tsx'
import { RankingSection } from './ranking-section.tsx'
import { Cited } from '../cited.tsx'

export type RequirementValues = Omit<ReturnType<typeof formValueOf>, 'criteria'> & { criteria: CriterionValue[] }
type Values = RequirementValues & { revision: number; marksSeen: boolean; marksReason: string }

type RequirementFormProps = {
  id: string
  /** The revision that the page was made from: sent along, so that a save over somebody else's is noticed. */
  revision: number
  values: RequirementValues
  lastResult: SubmissionResult<string[]> | null
  groups: readonly CapabilityGroup[]
  countries: readonly Option[]
  products: readonly { id: string; name: string; maker: string }[]
  currency: Currency
  profile: ProcedureProfile
  earliest: Date
  marks: readonly Mark[]
  labels: Record<string, string>
}

/** The whole requirement as its author writes it. */
export function RequirementForm({
  id,
  revision,
  values,
  lastResult,
  groups,
  countries,
  products,
  currency,
  profile,
  earliest,
  marks,
  labels,
}: RequirementFormProps) {
  const t = useTranslate()
  const locale = useLocale()
  const languages = (['en', 'ur'] as const).map((value) => ({ value, label: t(`requirements.edit.language.${value}`) }))
  const closing = { earliest: formatInstant(earliest, locale), rule: citationOf(profile, 'openAtLeast') }
  return (
    <Form<Values> id={id} lastResult={lastResult} defaultValue={{ ...values, revision }} labels={labels}>
      {(fields, form) => (
        <>
          {/* Enter in a field presses the first button of a form: it has to be the one that keeps. */}
          <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden-text" />
          <input type="hidden" name="revision" value={revision} />
          <Fieldset id="need" legend={t('requirements.edit.need')} large>
            <TextField field={fields.title} label={t('requirements.new.name')} hint={t('requirements.new.nameHint')} />
            <MarkNotes marks={marks} field="title" />
            <TextArea field={fields.narrative} label={t('requirements.edit.narrative')} hint={t('requirements.edit.narrativeHint')} rows={8} />
            <MarkNotes marks={marks} field="narrative" />
            <RadioField field={fields.language} label={t('requirements.edit.language')} choices={languages} />
          </Fieldset>
          <CriteriaSection field={fields.criteria} form={form} groups={groups} countries={countries} />
          <TextArea field={fields.narrowReason} label={t('requirementEditor.narrow')} hint={t('requirementEditor.narrowHint')} rows={2} />
          <Fieldset id="private" legend={t('requirements.edit.private')} large>
            {products.length === 0 ? (
              <p className="text-ui text-ink-2">{t('requirements.edit.replacesNone')}</p>
            ) : (
              <CheckboxesField
                field={fields.replaces}
                label={t('requirements.edit.replaces')}
                hint={t('requirements.edit.replacesHint')}
                choices={products.map(({ id: value, name, maker }) => ({ value, label: <bdi>{name}</bdi>, hint: <bdi>{maker}</bdi> }))}
              />
            )}
            <MoneyField field={fields.budget} label={t('requirements.edit.budget')} hint={t('requirements.edit.budgetHint')} currency={currency} />
          </Fieldset>
          <PartSection fields={fields} profile={profile} />
          <Fieldset id="calendar" legend={t('requirements.edit.calendar')} large>
            <DateTimeField
              field={fields.closingWish}
              label={t('requirements.edit.closing')}
              hint={<Cited rule={closing.rule}>{t('requirements.edit.closingHint', closing)}</Cited>}
            />
            <TextField field={fields.liveBy} type="date" label={t('requirements.edit.liveBy')} hint={t('requirements.edit.liveByHint')} />
          </Fieldset>
          <RankingSection fields={fields} profile={profile} />
          {marks.length > 0 && <MarksSection fields={fields} marks={marks} formId={id} />}
          <div className="grid gap-3">
            {profile.channel === 'here' && <p className="text-small text-ink-2">{t('requirements.edit.submitHint')}</p>}
            <div className="flex flex-wrap gap-2">
              <Button name="intent" value="save" kind={profile.channel === 'here' ? 'plain' : 'main'}>
                {t('requirements.edit.save')}
              </Button>
              {profile.channel === 'here' && (
                <Button name="intent" value="submit" kind="main">
                  {t('requirements.edit.submit')}
                </Button>
              )}
            </div>
          </div>
        </>
      )}
    </Form>
  )
}
