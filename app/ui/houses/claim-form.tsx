import type { SubmissionResult } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Fields = { decision: 'accepted' | 'declined'; reason: string }

/** The decision on one claim. An answer to another one's form is left alone. */
export function ClaimForm({ id, lastResult }: { id: string; lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const own = lastResult?.initialValue?.id === id ? lastResult : null
  const choices = (['accepted', 'declined'] as const).map((value) => ({ value, label: t(`organisations.staff.claim.${value}`) }))
  return (
    <Form<Fields> id={`claim-${id}`} lastResult={own}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          <RadioField field={fields.decision} label={t('organisations.staff.claimDecision')} choices={choices} />
          <TextField field={fields.reason} label={t('organisations.staff.reason')} />
          <div>
            <Button>{t('organisations.staff.claimSubmit')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
