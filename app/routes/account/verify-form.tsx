import type { ComponentProps } from 'react'
import type { VerificationMethod } from '#app/domain/organisations/facts.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'

type Fields = { method: VerificationMethod; checkedOn: string; reason: string }
type VerifyFormProps = { revision: number; methods: readonly VerificationMethod[] } & Pick<ComponentProps<typeof Form<Fields>>, 'constraint' | 'lastResult'>

/** How, when and why enough: what a verification rests on. */
export function VerifyForm({ revision, methods, constraint, lastResult }: VerifyFormProps) {
  const t = useTranslate()
  const options = methods.map((value) => ({ value, label: t(`organisations.method.${value}`) }))
  return (
    <Form<Fields> id="verify" lastResult={lastResult} constraint={constraint}>
      {(fields) => (
        <>
          <input type="hidden" name="revision" value={revision} />
          <SelectField field={fields.method} label={t('organisations.staff.method')} options={options} />
          <TextField field={fields.checkedOn} label={t('organisations.staff.checkedOn')} type="date" />
          <TextArea field={fields.reason} label={t('organisations.staff.reason')} />
          <div>
            <Button kind="main">{t('organisations.staff.submit')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
