import type { SubmissionResult } from '@conform-to/react'
import type { OfferingPage } from '#app/domain/offerings/read.server.ts'
import { decisionReasons } from '#app/domain/offerings/choices.ts'
import type { DecisionForm } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

type Props = {
  capabilities: OfferingPage['capabilities']
  deployments: OfferingPage['version']['deployments']
  lastResult?: SubmissionResult<string[]> | null
}

/** List it or ask for changes; and for each statement, what staff have seen of it. A row without a level adds no evidence. */
export function OfferingDecisionForm({ capabilities, deployments, lastResult }: Props) {
  const t = useTranslate()
  const statements = [
    ...capabilities.filter((row) => row.stated === 'yes').map(({ code, label }) => ({ kind: 'capability' as const, ref: code, label })),
    ...deployments
      .filter((row) => row.stated === 'yes')
      .map(({ ref }) => ({ kind: 'deployment' as const, ref: ref as string, label: t(`matching.deployment.${ref}`) })),
  ]
  const levels = (['documented', 'verified'] as const).map((value) => ({ value, label: t(`ui.evidence.${value}`) }))
  const defaultValue = { evidence: statements.map(({ kind, ref }) => ({ kind, ref })) }
  return (
    <Form<DecisionForm> id="decision" lastResult={lastResult} defaultValue={defaultValue} labels={{ evidence: t('offerings.evidence') }}>
      {(fields) => (
        <>
          <Fieldset large id={fields.evidence.id} legend={t('offerings.evidence')}>
            <p className="text-small text-ink-2">{t('offerings.hint.evidence')}</p>
            {fields.evidence.getFieldList().map((row, index) => {
              const { kind, ref, level, method } = row.getFieldset()
              const statement = statements[index]!
              return (
                <Fieldset key={row.key ?? row.name} legend={<bdi>{statement.label}</bdi>}>
                  <input type="hidden" name={kind.name} value={statement.kind} />
                  <input type="hidden" name={ref.name} value={statement.ref} />
                  <SelectField field={level} label={t('matching.kind.evidence')} options={levels} empty={t('offerings.evidenceSame')} />
                  <TextField field={method} label={t('offerings.method')} />
                </Fieldset>
              )
            })}
          </Fieldset>
          <RadioField
            field={fields.decision}
            label={t('offerings.decision')}
            choices={(['list', 'request_changes'] as const).map((value) => ({ value, label: t(`offerings.decision.${value}`) }))}
          />
          <SelectField
            field={fields.reason}
            label={t('offerings.reason')}
            options={decisionReasons.map((value) => ({ value, label: t(`offerings.reason.${value}`) }))}
          />
          <TextArea field={fields.note} label={t('offerings.note')} hint={t('offerings.hint.note')} rows={3} />
          <div>
            <Button kind="main">{t('offerings.decideButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
