import type { SubmissionResult } from '@conform-to/react'
import { reinstatementReasons, suspensionReasons } from '#app/domain/organisations/suspension-reasons.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null }
type Fields = { reason: string; note: string }

/** The first of two people proposes. */
export function ProposeSuspensionForm({ lastResult }: Props) {
  const t = useTranslate()
  const reasons = useReasons()
  return (
    <Form<Fields> id="propose" lastResult={lastResult}>
      {(fields) => (
        <>
          <SelectField field={fields.reason} label={t('moderation.reason')} options={reasons} />
          <TextArea field={fields.note} label={t('moderation.hide.note')} rows={3} />
          <Button kind="danger">{t('moderation.suspension.propose')}</Button>
        </>
      )}
    </Form>
  )
}

/** The second agrees, with a reason of their own, or declines. */
export function DecideSuspensionForm({ lastResult }: Props) {
  const t = useTranslate()
  const reasons = useReasons()
  const choices = (['agree', 'decline'] as const).map((value) => ({ value, label: t(`moderation.suspension.decision.${value}`) }))
  return (
    <Form<Fields & { decision: string }> id="decide" lastResult={lastResult}>
      {(fields) => (
        <>
          <RadioField field={fields.decision} label={t('moderation.suspension.decision')} choices={choices} />
          <SelectField field={fields.reason} label={t('moderation.reason')} hint={t('moderation.suspension.reasonHint')} options={reasons} />
          <TextArea field={fields.note} label={t('moderation.note')} hint={t('moderation.suspension.noteHint')} rows={3} />
          <Button kind="main">{t('moderation.suspension.decide')}</Button>
        </>
      )}
    </Form>
  )
}

/** One person ends a suspension. */
export function ReinstateForm({ lastResult }: Props) {
  const t = useTranslate()
  const options = reinstatementReasons.map((value) => ({ value, label: t(`moderation.reinstate.reason.${value}`) }))
  return (
    <Form<Fields> id="reinstate" lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="reinstate" />
          <SelectField field={fields.reason} label={t('moderation.reason')} options={options} />
          <TextArea field={fields.note} label={t('moderation.hide.note')} rows={3} />
          <Button kind="main">{t('moderation.reinstate')}</Button>
        </>
      )}
    </Form>
  )
}

function useReasons() {
  const t = useTranslate()
  return suspensionReasons.map((value) => ({ value, label: t(`moderation.suspension.reason.${value}`) }))
}
