import type { SubmissionResult } from '@conform-to/react'
import type { EndReason } from '#app/domain/requirements/end-requirement.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type EndFormProps = { reasons: readonly EndReason[]; afterClosing: boolean; lastResult?: SubmissionResult<string[]> | null; action?: string }

/** Ends a requirement without an award: one reason from the list, one press. `action` is the overview's address where the form stands on another page. */
export function EndForm({ reasons, afterClosing, lastResult, action }: EndFormProps) {
  const t = useTranslate()
  return (
    <Section title={t('requirements.end.title')} id="end" note={t(afterClosing ? 'requirements.end.after' : 'requirements.end.before')}>
      <div data-screen-only>
        <Form<{ intent: 'end'; reason: EndReason }> id="end-form" lastResult={lastResult} action={action}>
          {(fields) => (
            <>
              <SelectField
                field={fields.reason}
                label={t('requirements.end.reason')}
                options={reasons.map((value) => ({ value, label: t(`requirements.endReason.${value}`) }))}
              />
              <Button name="intent" value="end" kind="danger">
                {t('requirements.end.button')}
              </Button>
            </>
          )}
        </Form>
      </div>
    </Section>
  )
}
