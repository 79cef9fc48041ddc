import type { SubmissionResult } from '@conform-to/react'
import { claimDecisions, claimGrounds, type ClaimGround } from '#app/domain/houses/claim-grounds.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Fields = { decision: (typeof claimDecisions)[number]; ground: ClaimGround; reason: string }

/** The decision on one claim. An answer to another one's form is left alone. */
export function ClaimForm({ id, lastResult }: { id: string; lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const own = lastResult?.initialValue?.id === id ? lastResult : null
  const choices = claimDecisions.map((value) => ({ value, label: t(`organisations.staff.claim.${value}`) }))
  const grounds = choices.flatMap(({ value: decided, label: decision }) =>
    claimGrounds[decided].map((value) => ({ value, label: t('organisations.staff.groundFor', { decision, ground: t(`organisations.claimGround.${value}`) }) })),
  )
  return (
    <Form<Fields> id={`claim-${id}`} lastResult={own}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          <RadioField field={fields.decision} label={t('organisations.staff.claimDecision')} choices={choices} />
          <SelectField field={fields.ground} label={t('organisations.staff.ground')} options={grounds} />
          <TextField field={fields.reason} label={t('organisations.staff.claimNote')} />
          <div>
            <Button>{t('organisations.staff.claimSubmit')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
