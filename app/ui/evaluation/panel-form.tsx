import type { SubmissionResult } from '@conform-to/react'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, RadioField } from '../choice-field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type PanelFormProps = {
  people: readonly { personId: string; name: string; email: string }[]
  members: readonly { personId: string; chair: boolean }[]
  rule: ProcedureProfile['panel']
  lastResult: SubmissionResult<string[]> | null
}

/** Names the panel: who of the institution's members sits on it, and which of them leads it. */
export function PanelForm({ people, members, rule, lastResult }: PanelFormProps) {
  const t = useTranslate()
  const note = t('evaluation.panel.size', { count: rule.atLeast }) + (rule.odd ? ` ${t('evaluation.panel.odd')}` : '')
  const choices = people.map(({ personId, name, email }) => ({ value: personId, label: <bdi>{name}</bdi>, hint: <span dir="ltr">{email}</span> }))
  return (
    <Section title={t(members.length === 0 ? 'evaluation.panel.appoint' : 'evaluation.panel.change')} note={note}>
      <Form<{ personIds: string[]; chairId: string }>
        id="panel"
        lastResult={lastResult}
        defaultValue={{ personIds: members.map(({ personId }) => personId), chairId: members.find(({ chair }) => chair)?.personId }}
      >
        {(fields) => (
          <>
            <div className="grid items-start gap-6 md:grid-cols-2">
              <CheckboxesField field={fields.personIds} label={t('evaluation.panel.choose')} choices={choices} />
              <RadioField
                field={fields.chairId}
                label={t('evaluation.panel.chooseChair')}
                choices={people.map(({ personId, name }) => ({ value: personId, label: <bdi>{name}</bdi> }))}
              />
            </div>
            <Button name="intent" value="appoint" kind="main">
              {t('evaluation.panel.save')}
            </Button>
          </>
        )}
      </Form>
    </Section>
  )
}
