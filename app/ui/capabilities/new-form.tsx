import type { SubmissionResult } from '@conform-to/react'
import type { NewCapabilityForm } from '#app/domain/capabilities/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField, type Option } from '../field.tsx'
import { Form } from '../form.tsx'
import { WordFields } from './word-fields.tsx'

type Props = { groups: readonly Option[]; wanted?: string; lastResult?: SubmissionResult<string[]> | null }

/** A capability that nobody has yet: its group, the end of its code, its words. */
export function NewCapabilityFields({ groups, wanted, lastResult }: Props) {
  const t = useTranslate()
  const labels = wordLabels(t)
  return (
    <Form<NewCapabilityForm> id="capability" lastResult={lastResult} defaultValue={{ group: wanted }} labels={labels}>
      {(fields) => (
        <>
          <SelectField field={fields.group} label={t('capabilities.group')} options={groups} />
          <TextField field={fields.ending} label={t('capabilities.ending')} hint={t('capabilities.endingHint')} dir="ltr" />
          <WordFields fields={fields} />
          <div>
            <Button kind="main">{t('capabilities.addButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** Names of the fields, for the summary of errors. */
export function wordLabels(t: ReturnType<typeof useTranslate>): Record<string, string> {
  const names = ['group', 'ending', 'labelEn', 'labelUr', 'synonymsEn', 'synonymsUr', 'synonymsRoman', 'into', 'reason'] as const
  return Object.fromEntries(names.map((name) => [name, t(`capabilities.${name}`)]))
}
