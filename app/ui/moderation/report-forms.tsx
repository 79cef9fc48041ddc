import type { SubmissionResult } from '@conform-to/react'
import { reportMatters, reportOutcomes } from '#app/domain/reports/matters.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null }

/** What is wrong with a page. A visitor may leave an address to be asked back at. */
export function ReportForm({ visitor, lastResult }: Props & { visitor: boolean }) {
  const t = useTranslate()
  const choices = reportMatters.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))
  return (
    <Form<{ matter: string; body: string; email: string }> id="report" lastResult={lastResult}>
      {(fields) => (
        <>
          <RadioField field={fields.matter} label={t('moderation.report.matter')} choices={choices} />
          <TextArea field={fields.body} label={t('moderation.report.body')} hint={t('moderation.report.bodyHint')} />
          {visitor && (
            <TextField field={fields.email} type="email" autoComplete="email" label={t('moderation.report.email')} hint={t('moderation.report.emailHint')} />
          )}
          <Button kind="main">{t('moderation.report.send')}</Button>
        </>
      )}
    </Form>
  )
}

/** What staff found. */
export function ReportDecisionForm({ lastResult }: Props) {
  const t = useTranslate()
  const choices = reportOutcomes.map((value) => ({ value, label: t(`moderation.report.outcome.${value}`) }))
  return (
    <Form<{ outcome: string; note: string }> id="decide" lastResult={lastResult}>
      {(fields) => (
        <>
          <RadioField field={fields.outcome} label={t('moderation.report.outcome')} choices={choices} />
          <TextArea field={fields.note} label={t('moderation.hide.note')} rows={3} />
          <Button kind="main">{t('moderation.report.decideButton')}</Button>
        </>
      )}
    </Form>
  )
}
