import type { SubmissionResult } from '@conform-to/react'
import type { EntryText } from '#app/domain/answer-library/entry.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

/** A text of the house's library: what it is found by, and what goes into an answer. */
export function EntryFields({ values, button, lastResult }: { values?: EntryText; button: string; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  return (
    <Form<EntryText> id="entry" lastResult={lastResult} defaultValue={values && { title: values.title, body: values.body }}>
      {(fields) => (
        <>
          <TextField field={fields.title} label={t('answers.field.title')} />
          <TextArea field={fields.body} label={t('answers.field.body')} hint={t('answers.field.bodyHint')} rows={6} />
          <Button kind="main">{button}</Button>
        </>
      )}
    </Form>
  )
}
