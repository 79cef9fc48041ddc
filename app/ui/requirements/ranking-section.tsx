import type { FieldMetadata } from '@conform-to/react'
import { citationOf, type ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { currencies, tieRules } from '#app/domain/requirements/terms.ts'
import { useTranslate } from '#app/messages/language.ts'
import { RadioField } from '../choice-field.tsx'
import { TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Settled } from './part-section.tsx'

type RankingFields = Record<'ranking' | 'tieRule' | 'currency', FieldMetadata<string>> &
  Record<'technicalWeight' | 'technicalThreshold' | 'supportYears', FieldMetadata<number>>

/** `currencyStays`: it was published, so that bidders have begun to write their prices in it. */
type RankingProps = { fields: RankingFields; profile: ProcedureProfile; currencyStays?: string }

/** How prices are written and proposals ranked: all of it is announced, and none of it changes after an opening. */
export function RankingSection({ fields, profile, currencyStays }: RankingProps) {
  const t = useTranslate()
  const rankings = profile.rankings.map((value) => ({
    value,
    label: t(`requirementEditor.ranking.${value}`),
    hint: t(`requirementEditor.ranking.${value}Hint`),
  }))
  const only = { ranking: rankings[0]!.label, rule: citationOf(profile, 'ranking') }
  return (
    <Fieldset id="weights" legend={t('requirements.edit.weights')} large>
      {rankings.length > 1 ? (
        <RadioField field={fields.ranking} label={t('requirementEditor.ranking')} choices={rankings} />
      ) : (
        <Settled field={fields.ranking} value={rankings[0]!.value} text={t('requirementEditor.ranking.only', only)} rule={only.rule} />
      )}
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
      <RadioField
        field={fields.tieRule}
        label={t('requirementEditor.tieRule')}
        hint={t('requirementEditor.tieRuleHint')}
        choices={tieRules.map((value) => ({ value, label: t(`requirementEditor.tieRule.${value}`) }))}
      />
      {currencyStays ? (
        <Settled field={fields.currency} value={currencyStays} text={t('amend.currencyStays', { currency: currencyStays })} />
      ) : (
        <RadioField
          field={fields.currency}
          label={t('requirementEditor.currency')}
          choices={currencies.map((value) => ({ value, label: t(`requirementEditor.currency.${value}`) }))}
        />
      )}
      <TextField
        field={fields.supportYears}
        type="number"
        inputMode="numeric"
        label={t('requirementEditor.supportYears')}
        hint={t('requirementEditor.supportYearsHint')}
      />
    </Fieldset>
  )
}
