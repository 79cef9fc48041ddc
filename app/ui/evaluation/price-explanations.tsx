import type { SubmissionResult } from '@conform-to/react'
import { Form as PlainForm } from '@remix-run/react'
import { explanationStep } from '#app/domain/evaluation/price-explanation.ts'
import type { ReportShown, ResultShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

type PriceExplanationsProps = { report: ReportShown; now: Date; mayAct: boolean; lastResult: SubmissionResult<string[]> | null }

/** Prices that lie far under the others: each is explained in writing and decided on before any award. Nothing where none does. */
export function PriceExplanations({ report: { results, explanations }, now, mayAct, lastResult }: PriceExplanationsProps) {
  const t = useTranslate()
  const low = results.filter(({ abnormallyLow }) => abnormallyLow)
  if (low.length === 0) return null
  return (
    <Section title={t('scoring.explain.title')} note={t('scoring.explain.lead')}>
      <Card rows>
        {low.map((result) => (
          <Row key={result.proposalId} className="grid gap-3">
            <OneExplanation
              result={result}
              explanation={explanations.find(({ proposalId }) => proposalId === result.proposalId) ?? null}
              {...{ now, mayAct, lastResult }}
            />
          </Row>
        ))}
      </Card>
    </Section>
  )
}

type OneProps = Omit<PriceExplanationsProps, 'report'> & { result: ResultShown; explanation: ReportShown['explanations'][number] | null }

function OneExplanation({ result: { proposalId, houseName, priceMinor, currency }, explanation, now, mayAct, lastResult }: OneProps) {
  const t = useTranslate()
  const step = explanationStep(explanation, now)
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-ui">
        <bdi className="font-semibold">{houseName}</bdi> <Amount amountMinor={priceMinor!} currency={currency!} />
        <Tag tone={step === 'accepted' ? 'good' : step === 'not-accepted' ? 'stop' : 'warn'}>{t(`scoring.explain.step.${step}`)}</Tag>
      </p>
      {step === 'with-house' && (
        <p className="text-small text-ink-2">
          {t('scoring.explain.due')} <Instant at={explanation!.dueAt} />
        </p>
      )}
      {explanation?.answer && (
        <blockquote className="border-s-2 border-line-2 ps-3 text-ui whitespace-pre-line" dir="auto">
          {explanation.answer}
        </blockquote>
      )}
      {explanation && step === 'to-decide' && !explanation.answer && <p className="text-ui">{t('scoring.explain.noAnswer')}</p>}
      {explanation?.reason && (
        <p className="text-ui whitespace-pre-line" dir="auto">
          {explanation.reason}
        </p>
      )}
      {mayAct && step === 'to-ask' && (
        <PlainForm method="post">
          <input type="hidden" name="proposalId" value={proposalId} />
          <Button name="intent" value="ask" kind="main">
            {t('scoring.explain.ask')}
          </Button>
        </PlainForm>
      )}
      {mayAct && step === 'to-decide' && <Decision proposalId={proposalId} lastResult={lastResult} />}
    </>
  )
}

function Decision({ proposalId, lastResult }: { proposalId: string; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const mine = lastResult?.initialValue?.['proposalId'] === proposalId ? lastResult : null
  return (
    <Form<{ proposalId: string; accepted: string; reason: string }> id={`explanation-${proposalId}`} lastResult={mine} defaultValue={{ proposalId }}>
      {(fields) => (
        <>
          <input type="hidden" name={fields.proposalId.name} value={proposalId} />
          <RadioField
            field={fields.accepted}
            label={t('scoring.explain.decision')}
            choices={[
              { value: 'yes', label: t('scoring.explain.accept') },
              { value: 'no', label: t('scoring.explain.refuse'), hint: t('scoring.explain.refuseHint') },
            ]}
          />
          <TextArea field={fields.reason} label={t('scoring.explain.reason')} rows={3} />
          <Button name="intent" value="decide" kind="main">
            {t('scoring.explain.decide')}
          </Button>
        </>
      )}
    </Form>
  )
}
