import type { SubmissionResult } from '@conform-to/react'
import type { AttestationForm as AttestationFormValue } from '#app/domain/attestations/schema.ts'
import { attestationCodes } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null; offerings: readonly { id: string; name: string }[] }

/** A house states a registration, a certificate or a letter. It counts as claimed until staff have looked at it. */
export function AttestationForm({ lastResult, offerings }: Props) {
  const t = useTranslate()
  const kinds = attestationCodes.map((code) => ({ value: code, label: t(`matching.attestation.${code}`) }))
  const about = offerings.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form<AttestationFormValue> id="attestation" lastResult={lastResult}>
      {(fields) => (
        <Card className="grid items-end gap-x-4 gap-y-5 sm:grid-cols-2">
          <SelectField field={fields.kind} label={t('matching.kind.certification')} options={kinds} />
          <TextField field={fields.issuer} label={t('offerings.field.issuer')} />
          <TextField field={fields.number} label={t('offerings.field.number')} dir="ltr" />
          <TextField field={fields.scope} label={t('offerings.field.scope')} />
          <TextField field={fields.issuedOn} type="date" label={t('offerings.field.issuedOn')} />
          <TextField field={fields.validUntil} type="date" label={t('offerings.field.validUntil')} hint={t('offerings.hint.validUntil')} />
          <SelectField field={fields.offeringId} label={t('offerings.field.about')} options={about} empty={t('offerings.aboutHouse')} />
          <div className="sm:col-span-2">
            <Button kind="main">{t('offerings.attestButton')}</Button>
          </div>
        </Card>
      )}
    </Form>
  )
}
