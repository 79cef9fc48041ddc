import type { SubmissionResult } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { SelectField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'

type CheckFormsProps = {
  reasons: { publish: readonly string[]; request_changes: readonly string[] }
  canPublish: boolean
  lastResult?: SubmissionResult<string[]> | null
}

/** The two answers that staff can give: publish, or ask for changes with a reason from the list and a sentence. */
export function CheckForms({ reasons, canPublish, lastResult }: CheckFormsProps) {
  const t = useTranslate()
  return (
    <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
      {canPublish && (
        <Card className="grid gap-3">
          <p className="text-ui text-ink-2">{t('requirementsPublic.check.publishNote')}</p>
          <Form id="publish">
            {() => (
              <>
                <input type="hidden" name="decision" value="publish" />
                <input type="hidden" name="reason" value={reasons.publish[0]} />
                <Button kind="main">{t('requirementsPublic.check.publish')}</Button>
              </>
            )}
          </Form>
        </Card>
      )}
      <Card className="grid gap-3">
        <p className="text-ui text-ink-2">{t('requirementsPublic.check.changesNote')}</p>
        <Form<{ reason: string; note: string }> id="changes" lastResult={lastResult}>
          {(fields) => (
            <>
              <input type="hidden" name="decision" value="request_changes" />
              <SelectField
                field={fields.reason}
                label={t('requirementsPublic.check.reason')}
                options={reasons.request_changes.map((value) => ({ value, label: t(`requirements.check.${value}` as MessageKey) }))}
              />
              <TextArea field={fields.note} label={t('requirementsPublic.check.note')} hint={t('requirementsPublic.check.noteHint')} rows={3} />
              <Button>{t('requirementsPublic.check.changes')}</Button>
            </>
          )}
        </Form>
      </Card>
    </div>
  )
}
