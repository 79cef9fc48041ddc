import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { answers } from '#app/domain/proposals/choices.ts'
import type { OfferableVersion } from '#app/domain/proposals/read.server.ts'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { Evidence } from '../evidence.tsx'
import { Facts } from '../facts.tsx'
import { SelectField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'

type AnswerTyped = { criterionId: string; answer: string; note: string }
type Typed = { offeringVersionId: string; deliveryPlan: string; answers: AnswerTyped[] }
type AnswerRow = FieldMetadata<AnswerTyped, Typed, string[]>

type DraftFormProps = {
  revision: number
  technical: TechnicalContent
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
  offerings: readonly OfferableVersion[]
  lastResult?: SubmissionResult<string[]> | null
}

/** The technical draft: what is offered, an answer to each criterion in the requirement's order, and the delivery plan. No price is part of it. */
export function DraftForm({ revision, technical, criteria, labels, offerings, lastResult }: DraftFormProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const given = new Map(technical.answers.map((answer) => [answer.criterionId, answer]))
  const rows = criteria.map(({ id }) => ({ criterionId: id, answer: given.get(id)?.answer ?? '', note: given.get(id)?.note ?? '' }))
  const defaultValue = { offeringVersionId: technical.offeringVersionIds[0] ?? '', deliveryPlan: technical.plan.delivery, answers: rows }
  const names = criteria.flatMap((criterion, index) => ['answer', 'note'].map((part) => [`answers[${index}].${part}`, subject(criterion)]))
  return (
    <Form<Typed> id="draft" lastResult={lastResult} defaultValue={defaultValue} labels={Object.fromEntries(names)}>
      {(fields) => (
        <>
          <input type="hidden" name="revision" value={revision} />
          <SelectField
            field={fields.offeringVersionId}
            label={t('proposals.draft.offering')}
            hint={t('proposals.draft.offeringHint')}
            empty={t('proposals.draft.toBuild')}
            options={offerings.map(({ versionId, name }) => ({ value: versionId, label: name }))}
          />
          <Facts facts={answers.map((value) => ({ label: t(`evaluation.answer.${value}`), value: t(`proposals.draft.answerHint.${value}`) }))} />
          <div className="card rows">
            {fields.answers.getFieldList().map((row, index) => (
              <AnswerFields key={row.key ?? row.name} row={row} criterion={criteria[index]} name={criteria[index] ? subject(criteria[index]) : ''} />
            ))}
          </div>
          <TextArea field={fields.deliveryPlan} label={t('proposals.draft.plan')} hint={t('proposals.draft.planHint')} rows={8} />
          <Button kind="main" name="intent" value="save">
            {t('proposals.draft.save')}
          </Button>
        </>
      )}
    </Form>
  )
}

/** One criterion, what it asks, and the answer to it. A row whose criterion is gone is drawn without one, so that what was typed is not lost. */
function AnswerFields({ row, criterion, name }: { row: AnswerRow; criterion: Criterion | undefined; name: string }) {
  const t = useTranslate()
  const { criterionId, answer, note } = row.getFieldset()
  const choices = answers.map((value) => ({ value, label: t(`evaluation.answer.${value}`) }))
  return (
    <div className="grid gap-3 px-4 py-4 sm:px-6 [&>fieldset]:flex [&>fieldset]:flex-wrap [&>fieldset]:gap-x-6">
      <input type="hidden" name={criterionId.name} value={criterionId.initialValue} />
      {criterion && (
        <div className="flex flex-wrap items-center gap-2">
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <WeightTag weight={criterion.weight} />
          {criterion.weight === 'must' && (
            <span className="text-small">
              <Evidence level={criterion.askedEvidence} />
            </span>
          )}
          {criterion.note && (
            <span className="w-full text-small text-ink-2" dir="auto">
              {criterion.note}
            </span>
          )}
        </div>
      )}
      <RadioField
        field={answer}
        label={
          <>
            {t('proposals.draft.answer')} <span className="hidden-text">({name})</span>
          </>
        }
        choices={choices}
      />
      <TextArea
        field={note}
        label={
          <>
            {t('proposals.draft.noteTo')} <span className="hidden-text">({name})</span>
          </>
        }
        rows={2}
      />
    </div>
  )
}
