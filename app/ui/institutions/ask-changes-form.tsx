import type { SubmissionResult } from '@conform-to/react'
import { questionReasons } from '#app/domain/organisations/questions.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

/** Staff say what is missing before an organisation can be verified. */
export function AskChangesForm({ kind, lastResult }: { kind: 'institution' | 'house'; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const choices = questionReasons[kind].map((reason) => ({ value: reason, label: t(`institutions.asked.reason.${reason}`) }))
  return (
    <Section title={t('institutions.ask.title')} note={t('institutions.ask.note')}>
      <Form<{ reasons: string[]; note: string }> id="ask" lastResult={lastResult?.initialValue?.intent === 'ask' ? lastResult : null}>
        {(fields) => (
          <>
            <CheckboxesField field={fields.reasons} label={t('institutions.ask.reasons')} choices={choices} />
            <TextArea field={fields.note} label={t('institutions.ask.noteLabel')} rows={3} />
            <div>
              <Button name="intent" value="ask">
                {t('institutions.ask.submit')}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}
