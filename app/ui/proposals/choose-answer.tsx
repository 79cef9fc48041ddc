import type { SubmissionResult } from '@conform-to/react'
import type { LibraryEntry } from '#app/domain/answer-library/entry.ts'
import { answers } from '#app/domain/proposals/choices.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { Form } from '../form.tsx'

type Typed = { criterionId: string; entryId: string; answer: string }
type Props = { criterion: Criterion; entries: readonly LibraryEntry[]; answered: boolean; lastResult: SubmissionResult<string[]> | null }

/** The house's texts, those on the same thing first, each to be read whole before it is taken. Where no answer was given yet, it is asked too: a text alone is none. */
export function ChooseAnswer({ criterion, entries, answered, lastResult }: Props) {
  const t = useTranslate()
  const isNear = ({ topic }: LibraryEntry) => topic?.kind === criterion.kind && topic.ref === criterion.ref
  const choices = entries.map((entry) => ({
    value: entry.id,
    label: (
      <>
        <bdi className="font-semibold">{entry.title}</bdi> {isNear(entry) && <span className="text-small text-ink-2">({t('answers.same')})</span>}
      </>
    ),
    hint: (
      <span className="whitespace-pre-line" dir="auto">
        {entry.body}
      </span>
    ),
  }))
  return (
    <Form<Typed> id="take" lastResult={lastResult}>
      {(fields) => (
        <>
          <input type="hidden" name="criterionId" value={criterion.id} />
          <RadioField field={fields.entryId} label={t('proposalEditor.chooseEntry')} choices={choices} />
          {!answered && (
            <RadioField
              field={fields.answer}
              label={t('proposals.draft.answer')}
              hint={t('proposalEditor.answerToo')}
              choices={answers.map((value) => ({ value, label: t(`evaluation.answer.${value}`) }))}
            />
          )}
          <Button kind="main">{t('proposalEditor.takeThis')}</Button>
        </>
      )}
    </Form>
  )
}
