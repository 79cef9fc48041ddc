import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxField } from '../choice-field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

/** Makes a paper of the newest run. */
export function EvidenceForm() {
  const t = useTranslate()
  return (
    <Section title={t('evidence.make')} note={`${t('evidence.makeNote')} ${t('evidence.language')}`}>
      <Form<{ namesReplaced: string }> id="evidence">
        {(fields) => (
          <>
            <CheckboxField field={fields.namesReplaced} label={t('evidence.names')} hint={t('evidence.namesHint')} />
            <Button kind="main">{t('evidence.button')}</Button>
          </>
        )}
      </Form>
    </Section>
  )
}
