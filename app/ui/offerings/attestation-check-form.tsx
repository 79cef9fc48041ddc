import type { SubmissionResult } from '@conform-to/react'
import type { AttestationCheck } from '#app/domain/attestations/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'

type Props = { id: string; files: readonly { id: string; name: string }[]; lastResult?: SubmissionResult<string[]> | null }

/** What staff found about one attestation, and in which of its files. An answer to another one's form is left alone. */
export function AttestationCheckForm({ id, files, lastResult }: Props) {
  const t = useTranslate()
  const formId = `check-${id}`
  const own = lastResult?.initialValue?.id === id ? lastResult : null
  const levels = (['documented', 'verified'] as const).map((value) => ({ value, label: t(`matching.evidenceHelp.${value}`) }))
  return (
    <Form<AttestationCheck> id={formId} lastResult={own}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          <SelectField field={fields.level} label={t('matching.kind.evidence')} options={levels} />
          {files.length > 0 && (
            <SelectField
              field={fields.fileId}
              label={t('files.seenWhich')}
              options={files.map((file) => ({ value: file.id, label: file.name }))}
              empty={t('files.seenNone')}
            />
          )}
          <TextField field={fields.method} label={t('offerings.method')} />
          <div>
            <Button>{t('offerings.checkButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
