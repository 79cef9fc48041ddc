import type { ComponentProps } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { contestGrounds, entryGrounds, reviewGrounds, type ContestGround, type EntryGround } from '#app/domain/registry/grounds.ts'
import { makerNoticeDays } from '#app/domain/registry/limits.ts'
import type { ContestDecisionForm, DecisionForm, EntryReviewForm, ToldMakerForm } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField, type Option } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type Props = { lastResult?: SubmissionResult<string[]> | null }

type FrameProps<Schema extends Record<string, unknown>> = Props & {
  id: string
  /** Which of the page's forms it is; an answer to another one is left alone. */
  intent: string
  title: string
  note: string
  button: string
  children: ComponentProps<typeof Form<Schema>>['children']
}

/** What the forms of an entry share: a section each, and one button. */
function EntryForm<Schema extends Record<string, unknown>>({ id, intent, title, note, button, lastResult, children }: FrameProps<Schema>) {
  return (
    <Section title={title} note={note}>
      <Form<Schema> id={id} lastResult={lastResult?.initialValue?.intent === intent ? lastResult : null}>
        {(fields, form) => (
          <>
            <input type="hidden" name="intent" value={intent} />
            {children(fields, form)}
            <div>
              <Button kind="main">{button}</Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}

/** One of two people's decision on a proposal. */
export function DecideForm({ lastResult }: Props) {
  const t = useTranslate()
  const texts = { title: t('registry.decide'), note: t('registry.decideNote'), button: t('registry.decideButton') }
  return (
    <EntryForm<DecisionForm> id="decision" intent="decide" {...texts} lastResult={lastResult}>
      {(fields) => (
        <>
          <RadioField
            field={fields.decision}
            label={t('registry.decision')}
            choices={(['list', 'refuse'] as const).map((value) => ({ value, label: t(`registry.decision.${value}`) }))}
          />
          <SelectField field={fields.ground} label={t('registry.ground')} options={groundsOf(t, entryGrounds)} />
          <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
        </>
      )}
    </EntryForm>
  )
}

/** That a maker without an organisation here was told by other means. */
export function TellForm({ lastResult }: Props) {
  const t = useTranslate()
  const texts = { title: t('registry.tell'), note: t('registry.tellNote', { days: makerNoticeDays }), button: t('registry.tellButton') }
  return (
    <EntryForm<ToldMakerForm> id="tell" intent="tell" {...texts} lastResult={lastResult}>
      {(fields) => (
        <>
          <TextField field={fields.toldOn} type="date" label={t('registry.toldOn')} />
          <TextArea field={fields.how} label={t('registry.toldHow')} hint={t('registry.toldHowHint')} rows={2} />
        </>
      )}
    </EntryForm>
  )
}

/** The yearly review. */
export function ReviewForm({ lastResult }: Props) {
  const t = useTranslate()
  const texts = { title: t('registry.review'), note: t('registry.reviewNote'), button: t('registry.reviewButton') }
  return (
    <EntryForm<EntryReviewForm> id="review" intent="review" {...texts} lastResult={lastResult}>
      {(fields) => (
        <>
          <SelectField
            field={fields.ground}
            label={t('registry.ground')}
            options={reviewGrounds.map((value) => ({ value, label: t(`registry.ground.${value}`) }))}
          />
          <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
        </>
      )}
    </EntryForm>
  )
}

/** A reviewer's decision on a contest. */
export function JudgeForm({ lastResult, contestId }: Props & { contestId: string }) {
  const t = useTranslate()
  const texts = { title: t('registry.judge'), note: t('registry.judgeNote'), button: t('registry.decideButton') }
  return (
    <EntryForm<ContestDecisionForm> id="judge" intent="judge" {...texts} lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="contestId" value={contestId} />
          <RadioField
            field={fields.decision}
            label={t('registry.decision')}
            choices={(['uphold', 'clear'] as const).map((value) => ({ value, label: t(`registry.decision.${value}`) }))}
          />
          <SelectField field={fields.ground} label={t('registry.ground')} options={groundsOf(t, contestGrounds)} />
          <TextArea field={fields.reason} label={t('registry.reason')} rows={3} />
        </>
      )}
    </EntryForm>
  )
}

/** The grounds of both decisions, each said with the decision that it is for. */
function groundsOf<Decision extends keyof typeof entryGrounds | keyof typeof contestGrounds, Ground extends EntryGround | ContestGround>(
  t: Translate,
  grounds: Readonly<Record<Decision, readonly Ground[]>>,
): Option[] {
  return (Object.keys(grounds) as Decision[]).flatMap((decision) =>
    grounds[decision].map((value) => ({ value, label: `${t(`registry.decision.${decision}`)}: ${t(`registry.ground.${value}`)}` })),
  )
}
