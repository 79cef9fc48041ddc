import type { SubmissionResult } from '@conform-to/react'
import type { JudgedShown } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { isFinal, judgedFaults, type JudgedFault, type Verdict } from '#app/domain/evaluation/responsiveness.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, CheckboxField, RadioField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'

type JudgeProps = { proposal: JudgedShown; lastResult: SubmissionResult<string[]> | null }
type JudgeValues = { proposalId: string; verdict: Verdict; faults: JudgedFault[]; reason: string }

/** The chair's verdict on one proposal. What was found of itself is set already, and stands in the report whatever is chosen. */
export function JudgeForm({ proposal, lastResult }: JudgeProps) {
  const t = useTranslate()
  const { proposalId, computed } = proposal
  const verdicts = computed.some(isFinal) ? (['not_responsive'] as const) : (['responsive', 'not_responsive'] as const)
  return (
    <Form<JudgeValues> id={`judge-${proposalId}`} lastResult={lastResult} defaultValue={{ verdict: computed.length > 0 ? 'not_responsive' : undefined }}>
      {(fields) => (
        <>
          <input type="hidden" name="proposalId" value={proposalId} />
          <RadioField
            field={fields.verdict}
            label={t('responsiveness.verdict')}
            choices={verdicts.map((value) => ({ value, label: t(`responsiveness.verdict.${value}`) }))}
          />
          <CheckboxesField
            field={fields.faults}
            label={t('responsiveness.faults')}
            hint={t('responsiveness.faults.hint')}
            choices={judgedFaults.map((value) => ({ value, label: t(`evaluation.fault.${value}`) }))}
          />
          <TextArea
            field={fields.reason}
            label={t('responsiveness.reason')}
            hint={t(computed.length > 0 ? 'responsiveness.reason.overrule' : 'responsiveness.reason.hint')}
            rows={3}
          />
          <Button name="intent" value="decide" kind="main">
            {t('responsiveness.decide')}
          </Button>
        </>
      )}
    </Form>
  )
}

type OfferValues = { proposalId: string; shortcomings: string; touchesNeither: boolean }

/** Offers a fix of listed shortcomings, once. */
export function OfferFixForm({ proposalId, period, lastResult }: { proposalId: string; period: string; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  return (
    <details open={lastResult !== null}>
      <summary className="text-ui font-semibold">{t('responsiveness.fix.offer')}</summary>
      <div className="mbs-3 grid gap-3">
        <p className="text-small text-ink-2">{t('responsiveness.fix.hint', { period })}</p>
        <Form<OfferValues> id={`fix-${proposalId}`} lastResult={lastResult}>
          {(fields) => (
            <>
              <input type="hidden" name="proposalId" value={proposalId} />
              <TextArea field={fields.shortcomings} label={t('responsiveness.fix.shortcomings')} hint={t('responsiveness.fix.shortcomingsHint')} rows={3} />
              <CheckboxField field={fields.touchesNeither} label={t('responsiveness.fix.touchesNeither')} />
              <Button name="intent" value="offer">
                {t('responsiveness.fix.button')}
              </Button>
            </>
          )}
        </Form>
      </div>
    </details>
  )
}
