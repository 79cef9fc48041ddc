import type { SubmissionResult } from '@conform-to/react'
import type { OwnEntryForm as OwnEntryValue } from '#app/domain/own-list/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextArea, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null; products: readonly { id: string; name: string; maker: string }[] }

/** A product for the institution's own list: chosen from the registry, or by its name. */
export function OwnEntryForm({ lastResult, products }: Props) {
  const t = useTranslate()
  const options = products.map(({ id, name, maker }) => ({ value: id, label: `${name} (${maker})` }))
  return (
    <Form<OwnEntryValue> id="own-entry" lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="add" />
          {products.length > 0 && <SelectField field={fields.productId} label={t('ownList.product')} options={options} empty={t('ownList.notInRegistry')} />}
          <TextField field={fields.productName} label={t('ownList.name')} />
          <TextField field={fields.makerName} label={t('ownList.maker')} />
          <TextArea field={fields.reason} label={t('ownList.reason')} hint={t('ownList.reasonHint')} rows={3} />
          <div>
            <Button kind="main">{t('ownList.addButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
