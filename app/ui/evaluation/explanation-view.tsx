import type { SubmissionResult } from '@conform-to/react'
import type { findAskedExplanation } from '#app/domain/evaluation/price-explanation-read.server.ts'
import { explanationStep } from '#app/domain/evaluation/price-explanation.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

type Asked = NonNullable<Awaited<ReturnType<typeof findAskedExplanation>>>
type ExplanationViewProps = { asked: Asked; now: Date; mayAnswer: boolean; lastResult: SubmissionResult<string[]> | null }

/** What a house is asked to explain, until when, what it said, and what was decided. */
export function ExplanationView({ asked, now, mayAnswer, lastResult }: ExplanationViewProps) {
  const t = useTranslate()
  const { priceMinor, currency, askedAt, dueAt, answer, reason } = asked
  const step = explanationStep(asked, now)
  return (
    <>
      <Notice tone={step === 'accepted' ? 'good' : step === 'not-accepted' ? 'stop' : 'warn'} title={t(`scoring.explain.own.${step}`)}>
        {step === 'with-house' && <p>{t('scoring.explain.ownText')}</p>}
        {reason && (
          <p className="whitespace-pre-line" dir="auto">
            {reason}
          </p>
        )}
      </Notice>
      <Facts
        facts={[
          { label: t('evaluation.report.total'), value: <Amount amountMinor={priceMinor} currency={currency} /> },
          { label: t('scoring.explain.askedAt'), value: <Instant at={askedAt} /> },
          { label: t('scoring.explain.due'), value: <Instant at={dueAt} /> },
        ]}
      />
      {answer && (
        <Section title={t('scoring.explain.answer')}>
          <Card>
            <p className="whitespace-pre-line" dir="auto">
              {answer}
            </p>
          </Card>
        </Section>
      )}
      {step === 'with-house' && mayAnswer && (
        <Form<{ answer: string }> id="explanation" lastResult={lastResult}>
          {(fields) => (
            <>
              <TextArea field={fields.answer} label={t('scoring.explain.answer')} hint={t('scoring.explain.answerHint')} rows={8} />
              <Button kind="main">{t('scoring.explain.send')}</Button>
            </>
          )}
        </Form>
      )}
    </>
  )
}
