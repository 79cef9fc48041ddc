import type { FieldMetadata } from '@conform-to/react'
import { citationOf, type ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CheckboxField, RadioField } from '../choice-field.tsx'
import { HintAndErrors } from '../field-shell.tsx'
import { TextArea } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Cited } from '../cited.tsx'

type PartFields = { participation: FieldMetadata<string>; fewInvitedReason: FieldMetadata<string>; named: FieldMetadata<boolean> }

/** Who may propose and whether the institution says its name. What the procedure does not leave open is said with its rule, and no choice. */
export function PartSection({ fields, profile }: { fields: PartFields; profile: ProcedureProfile }) {
  const t = useTranslate()
  const choices = profile.participation.map((value) => ({
    value,
    label: t(`requirementEditor.participation.${value}`),
    hint: t(`requirementEditor.participation.${value}Hint`),
  }))
  const rule = citationOf(profile, 'participation')
  const naming = citationOf(profile, 'naming')
  return (
    <Fieldset id="part" legend={t('requirementEditor.part')} large>
      {choices.length > 1 ? (
        <>
          <RadioField field={fields.participation} label={t('requirementEditor.participation')} choices={choices} />
          <TextArea
            field={fields.fewInvitedReason}
            label={t('requirementEditor.fewInvited')}
            hint={<Cited rule={rule}>{t('requirementEditor.fewInvitedHint', { rule })}</Cited>}
            rows={2}
          />
        </>
      ) : (
        <Settled field={fields.participation} value={choices[0]!.value} text={t('requirementEditor.participation.only', { rule })} rule={rule} />
      )}
      {profile.unnamed ? (
        <CheckboxField field={fields.named} label={t('requirements.edit.named')} hint={t('requirements.edit.namedHint')} />
      ) : (
        <Settled field={fields.named} value="on" text={t('requirementEditor.named.must', { rule: naming })} rule={naming} />
      )}
    </Fieldset>
  )
}

/** A question that the procedure has answered: the answer goes along with the form, and the rule stands where the choice would. */
export function Settled({ field, value, text, rule = '' }: { field: FieldMetadata<any>; value: string; text: string; rule?: string }) {
  return (
    <p id={field.id} tabIndex={-1} className="max-w-measure text-ui text-ink-2">
      <input type="hidden" name={field.name} value={value} />
      <HintAndErrors field={field} />
      <Cited rule={rule}>{text}</Cited>
    </p>
  )
}
