import type { SubmissionResult } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type TemplateFormProps = {
  requirements: readonly { id: string; reference: string; title: string }[]
  /** The requirement that the page was opened for. */
  of: string | undefined
  lastResult: SubmissionResult<string[]> | null
}

/** Keeps what a requirement says under a name. */
export function TemplateForm({ requirements, of, lastResult }: TemplateFormProps) {
  const t = useTranslate()
  const options = requirements.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))
  return (
    <Form<{ requirementId: string; name: string }>
      id="template"
      lastResult={lastResult}
      defaultValue={{ requirementId: of, name: requirements.find(({ id }) => id === of)?.title }}
    >
      {(fields) => (
        <>
          <SelectField field={fields.requirementId} label={t('requirementEditor.templates.of')} options={options} />
          <TextField field={fields.name} label={t('requirementEditor.templates.name')} hint={t('requirementEditor.templates.nameHint')} />
          <Button name="intent" value="save" kind="main">
            {t('requirementEditor.templates.save')}
          </Button>
        </>
      )}
    </Form>
  )
}
