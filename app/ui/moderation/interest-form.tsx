import type { SubmissionResult } from '@conform-to/react'
import { interestKinds } from '#app/domain/interests/kinds.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type InterestFormProps = { bodies: readonly { id: string; name: string }[]; lastResult?: SubmissionResult<string[]> | null }

/** An interest of one's own, in an organisation of the site or in another body. */
export function InterestForm({ bodies, lastResult }: InterestFormProps) {
  const t = useTranslate()
  const choices = interestKinds.map((value) => ({ value, label: t(`moderation.interests.kind.${value}`) }))
  return (
    <Form<{ organisationId: string; outsideBody: string; kind: string }> id="interest" lastResult={lastResult}>
      {(fields) => (
        <>
          <SelectField
            field={fields.organisationId}
            label={t('moderation.interests.organisation')}
            empty={t('moderation.interests.organisationNone')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField field={fields.outsideBody} label={t('moderation.interests.outside')} />
          <RadioField field={fields.kind} label={t('moderation.interests.kind')} choices={choices} />
          <Button kind="main">{t('moderation.interests.declareButton')}</Button>
        </>
      )}
    </Form>
  )
}
