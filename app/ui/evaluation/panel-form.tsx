import type { SubmissionResult } from '@conform-to/react'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, RadioField } from '../choice-field.tsx'
import { SelectField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type PanelFormProps = {
  people: readonly { personId: string; name: string; email: string }[]
  members: readonly { personId: string; chair: boolean }[]
  reserves: readonly { personId: string }[]
  rule: ProcedureProfile['panel']
  lastResult: SubmissionResult<string[]> | null
}

type Values = { personIds: string[]; chairId: string; reserveIds: string[] }

/** Names the panel: who of the institution's members sits on it, which of them leads it, and who is called up first when somebody has to leave. */
export function PanelForm({ people, members, reserves, rule, lastResult }: PanelFormProps) {
  const t = useTranslate()
  const note = t('evaluation.panel.size', { count: rule.atLeast }) + (rule.odd ? ` ${t('evaluation.panel.odd')}` : '')
  const choices = people.map(({ personId, name, email }) => ({ value: personId, label: <bdi>{name}</bdi>, hint: <span dir="ltr">{email}</span> }))
  const places = Array.from({ length: rule.reserves }, (_, index) => reserves[index]?.personId ?? '')
  return (
    <Section title={t(members.length === 0 ? 'evaluation.panel.appoint' : 'evaluation.panel.change')} note={note}>
      <Form<Values>
        id="panel"
        lastResult={lastResult}
        defaultValue={{
          personIds: members.map(({ personId }) => personId),
          chairId: members.find(({ chair }) => chair)?.personId,
          reserveIds: places,
        }}
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
            {rule.reserves > 0 && (
              <div className="grid gap-3">
                <p className="text-small text-ink-2">{t('panel.reserves.hint', { count: rule.reserves })}</p>
                <div className="grid items-start gap-6 md:grid-cols-2">
                  {fields.reserveIds.getFieldList().map((field, index) => (
                    <SelectField
                      key={field.key}
                      field={field}
                      label={t('panel.reserve.place', { place: index + 1 })}
                      empty={t('panel.reserve.none')}
                      options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
                    />
                  ))}
                </div>
              </div>
            )}
            <Button name="intent" value="appoint" kind="main">
              {t('evaluation.panel.save')}
            </Button>
          </>
        )}
      </Form>
    </Section>
  )
}
