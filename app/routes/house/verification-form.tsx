import type { ComponentProps } from 'react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'

type Fields = { secpNumber: string; ntn: string }
type VerificationFormProps = { hasNumber: boolean } & Pick<ComponentProps<typeof Form<Fields>>, 'lastResult'>

/** The button that sends a house's papers to the check; the numbers are asked for only where none is known yet. */
export function VerificationForm({ hasNumber, lastResult }: VerificationFormProps) {
  const t = useTranslate()
  return (
    <Form<Fields> id="verification" lastResult={lastResult}>
      {(fields) => (
        <>
          {!hasNumber && (
            <>
              <TextField field={fields.secpNumber} label={t('organisations.field.secpNumber')} hint={t('organisations.verification.hint')} dir="ltr" />
              <TextField field={fields.ntn} label={t('organisations.field.ntn')} dir="ltr" />
            </>
          )}
          <div>
            <Button kind="main">{t('organisations.verification.submit')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
