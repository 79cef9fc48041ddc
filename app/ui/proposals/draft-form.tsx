import type { Ref } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { answers, planParts } from '#app/domain/proposals/choices.ts'
import type { OfferableVersion } from '#app/domain/proposals/read.server.ts'
import type { DraftValues } from '#app/domain/proposals/technical-form.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField } from '../choice-field.tsx'
import { Facts } from '../facts.tsx'
import { TextArea } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { useSubject } from '../requirements/subject.ts'
import { AnswerFields, type AnswerTyped, type EvidenceChoice } from './answer-fields.tsx'
import { MembersFields } from './members-fields.tsx'

type Typed = Omit<DraftValues, 'answers'> & { answers: AnswerTyped[] }

type DraftFormProps = {
  revision: number
  revisionInput: Ref<HTMLInputElement>
  values: Typed
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
  offerings: readonly OfferableVersion[]
  evidence: readonly EvidenceChoice[]
  lastResult?: SubmissionResult<string[]> | null
}

export const draftFormId = 'draft'

/** The technical draft: what is offered, an answer to each criterion in the requirement's order, the plan, the team and the references. No price is part of it. */
export function DraftForm({ revision, revisionInput, values, criteria, labels, offerings, evidence, lastResult }: DraftFormProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const nameOf = (index: number) => (criteria[index] ? subject(criteria[index]) : '')
  return (
    <Form<Typed> id={draftFormId} lastResult={lastResult} defaultValue={values} labels={useFieldNames(criteria, labels)}>
      {(fields, form) => (
        <>
          {/* Enter in a field presses the first button of a form: it has to be the one that keeps. */}
          <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden-text" />
          {/* A hidden field's value is its attribute, which each drawing sets back; a text field's is its own, and follows what was kept. */}
          <input ref={revisionInput} type="text" name="revision" defaultValue={revision} hidden readOnly autoComplete="off" aria-hidden="true" />
          <Offerings field={fields.offeringVersionIds} offerings={offerings} />
          <Fieldset id="answers" legend={t('proposals.draft.answers')} large>
            <Facts facts={answers.map((value) => ({ label: t(`evaluation.answer.${value}`), value: t(`proposals.draft.answerHint.${value}`) }))} />
            <div className="card rows">
              {fields.answers.getFieldList().map((row, index) => (
                <AnswerFields key={row.key ?? row.name} row={row} criterion={criteria[index]} name={nameOf(index)} evidence={evidence} />
              ))}
            </div>
          </Fieldset>
          <Fieldset id="plan" legend={t('proposals.draft.plan')} large>
            {planParts.map((part) => (
              <TextArea
                key={part}
                field={fields.plan.getFieldset()[part]}
                label={t(`proposalEditor.plan.${part}`)}
                hint={t(`proposalEditor.planHint.${part}`)}
                rows={4}
              />
            ))}
          </Fieldset>
          <Fieldset id="team" legend={t('proposalEditor.teamAndReferences')} large>
            <TextArea field={fields.team} label={t('proposalEditor.team')} hint={t('proposalEditor.teamHint')} rows={4} />
            <TextArea field={fields.references} label={t('proposalEditor.references')} hint={t('proposalEditor.referencesHint')} rows={4} />
          </Fieldset>
          <MembersFields field={fields.members} form={form} />
          <div className="flex flex-wrap gap-2">
            <Button name="intent" value="save">
              {t('proposals.draft.save')}
            </Button>
            <Button kind="main" name="intent" value="seal">
              {t('proposalEditor.saveAndSeal')}
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** The names of the rows of criteria, where an error's own words do not say which it is about. */
export function useFieldNames(criteria: readonly Criterion[], labels: Readonly<Record<string, string>>): Record<string, string> {
  const subject = useSubject(labels)
  const parts = ['answer', 'note', 'evidence']
  return Object.fromEntries(criteria.flatMap((criterion, index) => parts.map((part) => [`answers[${index}].${part}`, subject(criterion)])))
}

function Offerings({ field, offerings }: { field: Parameters<typeof CheckboxesField>[0]['field']; offerings: readonly OfferableVersion[] }) {
  const t = useTranslate()
  if (offerings.length === 0) return <p className="text-ui text-ink-2">{t('proposalEditor.noOffering')}</p>
  return (
    <div id="offerings">
      <CheckboxesField
        field={field}
        label={t('proposalEditor.offerings')}
        hint={t('proposalEditor.offeringsHint')}
        choices={offerings.map(({ versionId, name }) => ({ value: versionId, label: <bdi>{name}</bdi> }))}
      />
    </div>
  )
}
