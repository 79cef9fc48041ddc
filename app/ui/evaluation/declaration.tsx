import type { SubmissionResult } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

type DeclarationProps = { conflict: boolean | null; reserve: boolean; open: boolean; lastResult: SubmissionResult<string[]> | null }

/** A member's or a reserve's own declaration: the form while it is owed, and afterwards what was declared. */
export function Declaration({ conflict, reserve, open, lastResult }: DeclarationProps) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.panel.declare')}>
      {reserve && <p className="pbe-3 text-ui text-ink-2">{t('panel.youAreReserve')}</p>}
      {conflict === false && <Notice tone="good">{t('evaluation.panel.declared')}</Notice>}
      {conflict === true && <Notice tone="plain">{t('evaluation.panel.left')}</Notice>}
      {conflict === null && !open && <Notice tone="info">{t('evaluation.panel.declareLater')}</Notice>}
      {conflict === null && open && (
        <Form<{ conflict: 'no' | 'yes'; note: string }> id="declaration" lastResult={lastResult}>
          {(fields) => (
            <>
              <RadioField
                field={fields.conflict}
                label={t('evaluation.panel.declareText')}
                choices={[
                  { value: 'no', label: t('evaluation.panel.declare.no') },
                  { value: 'yes', label: t('evaluation.panel.declare.yes') },
                ]}
              />
              <TextArea field={fields.note} label={t('evaluation.panel.declare.note')} hint={t('evaluation.panel.declare.noteHint')} rows={3} />
              <Button name="intent" value="declare" kind="main">
                {t('evaluation.panel.declare.button')}
              </Button>
            </>
          )}
        </Form>
      )}
    </Section>
  )
}
