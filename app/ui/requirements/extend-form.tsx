import type { SubmissionResult } from '@conform-to/react'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { DateTimeField } from '../measured-field.tsx'
import { Section } from '../section.tsx'

/** Lets a requirement close later, with a reason that everybody reads. */
export function ExtendForm({ closesAt, lastResult }: { closesAt: Date; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <Section title={t('amend.extend.title')} note={t('amend.extend.text')} id="extend">
      <Form<{ closesAt: string; reason: string }> id="extend-form" lastResult={lastResult} className="max-w-measure">
        {(fields) => (
          <>
            <DateTimeField
              field={fields.closesAt}
              label={t('amend.extend.closesAt')}
              hint={t('amend.extend.closesAtHint', { closesAt: formatInstant(closesAt, locale) })}
            />
            <TextArea field={fields.reason} label={t('amend.extend.reason')} rows={2} />
            <Button name="step" value="extend">
              {t('amend.extend.button')}
            </Button>
          </>
        )}
      </Form>
    </Section>
  )
}
