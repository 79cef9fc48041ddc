import type { FieldMetadata } from '@conform-to/react'
import { answers } from '#app/domain/proposals/choices.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, RadioField } from '../choice-field.tsx'
import { Evidence } from '../evidence.tsx'
import { TextArea } from '../field.tsx'
import { WeightTag } from '../requirements/weight-tag.tsx'

export type AnswerTyped = { criterionId: string; answer: string; note: string; evidence: string[] }

/** Something that can stand behind an answer, by the name under which the form sends it. */
export type EvidenceChoice = { value: string; label: string }

type AnswerFieldsProps = {
  row: FieldMetadata<AnswerTyped, any, string[]>
  /** Undefined for a row whose criterion is gone: it is drawn without one, so that what was typed is not lost. */
  criterion: Criterion | undefined
  name: string
  evidence: readonly EvidenceChoice[]
}

/** One criterion, what it asks, the answer to it, and what stands behind the answer. Both library buttons keep the draft first. */
export function AnswerFields({ row, criterion, name, evidence }: AnswerFieldsProps) {
  const t = useTranslate()
  const fields = row.getFieldset()
  const choices = answers.map((value) => ({ value, label: t(`evaluation.answer.${value}`) }))
  const id = fields.criterionId.initialValue
  const for_ = (text: string) => (
    <>
      {text} <span className="hidden-text">({name})</span>
    </>
  )
  return (
    <div id={`answer-${id}`} className="grid scroll-mt-4 gap-3 px-4 py-4 sm:px-6">
      <input type="hidden" name={fields.criterionId.name} value={id} />
      {criterion && <Asked criterion={criterion} name={name} />}
      <RadioField field={fields.answer} label={for_(t('proposals.draft.answer'))} choices={choices} columns />
      <TextArea field={fields.note} label={for_(t('proposals.draft.noteTo'))} rows={2} />
      {evidence.length > 0 && <EvidenceFields field={fields.evidence} label={for_(t('proposalEditor.evidence'))} choices={evidence} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" name="intent" value={`library:${id}`} aria-label={t('proposalEditor.takeNamed', { name })}>
          {t('proposalEditor.take')}
        </Button>
        <Button kind="quiet" name="intent" value={`keep:${id}`} aria-label={t('proposalEditor.keepNamed', { name })}>
          {t('proposalEditor.keep')}
        </Button>
      </div>
    </div>
  )
}

function Asked({ criterion, name }: { criterion: Criterion; name: string }) {
  return (
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
  )
}

/** Certificates and files that stand behind the answer, folded away until somebody looks for them. */
function EvidenceFields({
  field,
  label,
  choices,
}: {
  field: FieldMetadata<string[], any, string[]>
  label: React.ReactNode
  choices: readonly EvidenceChoice[]
}) {
  const t = useTranslate()
  const chosen = ((field.value ?? field.initialValue ?? []) as string[]).length
  return (
    <details open={field.errors !== undefined}>
      <summary className="cursor-pointer py-1 text-ui text-ink-2">{t('proposalEditor.evidenceChosen', { count: chosen })}</summary>
      <div className="ps-4">
        <CheckboxesField field={field} label={label} choices={choices.map(({ value, label: text }) => ({ value, label: <bdi>{text}</bdi> }))} columns />
      </div>
    </details>
  )
}
