import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import type { FewDecision } from '#app/domain/requirements/few-proposals.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { DateTimeField } from '../measured-field.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

type FewFormsProps = {
  submitted: number
  rule: string
  earliest: Date
  /** The earliest closing as the field holds it. */
  closesAt: string
  lastResult: SubmissionResult<string[]> | null
}

/** The ways on after a closing with none or one proposal, each with what it means, its reason and its button. */
export function FewForms({ submitted, rule, earliest, closesAt, lastResult }: FewFormsProps) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <Section title={t('few.page')}>
      <div className="grid gap-4">
        <Notice tone="warn" title={t('few.title', { count: submitted })}>
          <p>
            <Words>{t('few.text', { rule })}</Words>
          </p>
        </Notice>
        <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
          <Way decision="extend" text={t('few.extendText', { earliest: formatInstant(earliest, locale) })} closesAt={closesAt} lastResult={lastResult} />
          <Way decision="re-tender" text={t('few.re-tenderText')} lastResult={lastResult} />
          {submitted > 0 && <Way decision="go-on" text={t('few.go-onText')} lastResult={lastResult} />}
        </div>
      </div>
    </Section>
  )
}

type WayProps = { decision: FewDecision; text: ReactNode; closesAt?: string; lastResult: SubmissionResult<string[]> | null }

/** What was typed comes back on the card on which it was typed. */
function Way({ decision, text, closesAt, lastResult }: WayProps) {
  const t = useTranslate()
  const own = lastResult?.initialValue?.['decision'] === decision ? lastResult : null
  return (
    <Card className="grid gap-3">
      <h3>{t(`few.${decision}`)}</h3>
      <p className="text-ui text-ink-2">{text}</p>
      <Form<{ reason: string; closesAt: string }> id={decision} lastResult={own} defaultValue={{ closesAt }}>
        {(fields) => (
          <>
            {closesAt && <DateTimeField field={fields.closesAt} label={t('few.closesAt')} />}
            <TextArea field={fields.reason} label={t('few.reason')} hint={t('few.reasonHint')} rows={2} />
            <Button name="decision" value={decision} kind={decision === 're-tender' ? 'danger' : 'plain'}>
              {t(`few.${decision}Button`)}
            </Button>
          </>
        )}
      </Form>
    </Card>
  )
}
