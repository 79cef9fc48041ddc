import type { SubmissionResult } from '@conform-to/react'
import { hideReasons } from '#app/domain/hiding/reasons.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null }

/** Hiding something for 72 hours. */
export function HideForm({ lastResult }: Props) {
  const t = useTranslate()
  const options = hideReasons.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))
  return (
    <Form<{ reason: string; note: string }> id="hide" lastResult={lastResult}>
      {(fields) => (
        <>
          <SelectField field={fields.reason} label={t('moderation.reason')} options={options} />
          <TextArea field={fields.note} label={t('moderation.hide.note')} rows={3} />
          <Button kind="danger">{t('moderation.hide.button')}</Button>
        </>
      )}
    </Form>
  )
}

/** Showing it again before its time. */
export function LiftForm({ hideId, lastResult }: Props & { hideId: string }) {
  const t = useTranslate()
  return (
    <Form<{ note: string }> id="lift" lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="lift" />
          <input type="hidden" name="hideId" value={hideId} />
          <TextArea field={fields.note} label={t('moderation.lift.note')} rows={3} />
          <Button kind="main">{t('moderation.lift')}</Button>
        </>
      )}
    </Form>
  )
}
