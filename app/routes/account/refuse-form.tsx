import type { ComponentProps } from 'react'
import { refusalGrounds, type RefusalGround } from '#app/domain/organisations/refusal-grounds.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'

type Fields = { ground: RefusalGround; reason: string }
type RefuseFormProps = { revision: number; proposed: boolean } & Pick<ComponentProps<typeof Form<Fields>>, 'lastResult'>

/** The first person says why the papers are not enough; the second reads that and says it in their own words. */
export function RefuseForm({ revision, proposed, lastResult }: RefuseFormProps) {
  const t = useTranslate()
  return (
    <Form<Fields> id="refuse" lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="revision" value={revision} />
          <SelectField
            field={fields.ground}
            label={t('organisations.staff.ground')}
            options={refusalGrounds.map((value) => ({ value, label: t(`organisations.refusalGround.${value}`) }))}
          />
          <TextArea field={fields.reason} label={t('organisations.staff.refuseReason')} rows={3} />
          <div>
            <Button kind="danger" name="intent" value="refuse">
              {t(proposed ? 'organisations.staff.agree' : 'organisations.staff.propose')}
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
