import type { FieldMetadata } from '@conform-to/react'
import type { Mark } from '#app/domain/requirements/marks.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CheckboxField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { MarkList } from './mark-notes.tsx'

type MarksSectionProps = { fields: { marksSeen: FieldMetadata<boolean>; marksReason: FieldMetadata<string> }; marks: readonly Mark[]; formId: string }

/** The names that stand in the text, and what the author says to them when the draft is sent. */
export function MarksSection({ fields, marks, formId }: MarksSectionProps) {
  const t = useTranslate()
  return (
    <Fieldset id="marks" legend={t('requirementEditor.marks')} large>
      <p className="max-w-measure text-ui text-ink-2">{t('requirementEditor.marks.lead')}</p>
      <MarkList marks={marks} formId={formId} />
      <CheckboxField field={fields.marksSeen} label={t('requirementEditor.marks.seen')} />
      <TextArea field={fields.marksReason} label={t('requirementEditor.marks.reason')} hint={t('requirementEditor.marks.reasonHint')} rows={2} />
    </Fieldset>
  )
}
