import type { SubmissionResult } from '@conform-to/react'
import { makerNoticeDays } from '#app/domain/registry/limits.ts'
import type { ContestDecisionForm, DecisionForm, EntryReviewForm, ToldMakerForm } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null }

/** An answer to another form of the same page is left alone. */
function resultFor(intent: string, lastResult: Props['lastResult']): Props['lastResult'] {
  return lastResult?.initialValue?.intent === intent ? lastResult : null
}

/** One of two people's decision on a proposal. */
export function DecideForm({ lastResult }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('registry.decide')} note={t('registry.decideNote')}>
      <Form<DecisionForm> id="decision" lastResult={resultFor('decide', lastResult)}>
        {(fields) => (
          <>
            <input type="hidden" name="intent" value="decide" />
            <RadioField
              field={fields.decision}
              label={t('registry.decision')}
              choices={(['list', 'refuse'] as const).map((value) => ({ value, label: t(`registry.decision.${value}`) }))}
            />
            <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
            <div>
              <Button kind="main">{t('registry.decideButton')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** That a maker without an organisation here was told by other means. */
export function TellForm({ lastResult }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('registry.tell')} note={t('registry.tellNote', { days: makerNoticeDays })}>
      <Form<ToldMakerForm> id="tell" lastResult={resultFor('tell', lastResult)}>
        {(fields) => (
          <>
            <input type="hidden" name="intent" value="tell" />
            <TextField field={fields.toldOn} type="date" label={t('registry.toldOn')} />
            <TextArea field={fields.how} label={t('registry.toldHow')} hint={t('registry.toldHowHint')} rows={2} />
            <div>
              <Button kind="main">{t('registry.tellButton')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** The yearly review. */
export function ReviewForm({ lastResult }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('registry.review')} note={t('registry.reviewNote')}>
      <Form<EntryReviewForm> id="review" lastResult={resultFor('review', lastResult)}>
        {(fields) => (
          <>
            <input type="hidden" name="intent" value="review" />
            <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
            <div>
              <Button kind="main">{t('registry.reviewButton')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** A reviewer's decision on a contest. */
export function JudgeForm({ lastResult, contestId }: Props & { contestId: string }) {
  const t = useTranslate()
  return (
    <Section title={t('registry.judge')} note={t('registry.judgeNote')}>
      <Form<ContestDecisionForm> id="judge" lastResult={resultFor('judge', lastResult)}>
        {(fields) => (
          <>
            <input type="hidden" name="intent" value="judge" />
            <input type="hidden" name="contestId" value={contestId} />
            <RadioField
              field={fields.decision}
              label={t('registry.decision')}
              choices={(['uphold', 'clear'] as const).map((value) => ({ value, label: t(`registry.decision.${value}`) }))}
            />
            <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
            <div>
              <Button kind="main">{t('registry.decideButton')}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}
