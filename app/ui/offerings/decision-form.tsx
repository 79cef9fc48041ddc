import type { SubmissionResult } from '@conform-to/react'
import type { EvidenceKind } from '#app/domain/offerings/attributes.ts'
import { decisionReasons } from '#app/domain/offerings/choices.ts'
import type { DecisionForm } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

type Props = {
  /** What the page showed: a change in between is refused. */
  versionId: string
  statements: readonly { kind: EvidenceKind; ref: string; label: string }[]
  attestations: readonly Option[]
  lastResult?: SubmissionResult<string[]> | null
}

/** List it or ask for changes; and for each statement, what staff have seen of it. A row without a level adds no evidence. */
export function OfferingDecisionForm({ versionId, statements, attestations, lastResult }: Props) {
  const t = useTranslate()
  const levels = (['documented', 'verified'] as const).map((value) => ({ value, label: t(`ui.evidence.${value}`) }))
  const defaultValue = { evidence: statements.map(({ kind, ref }) => ({ kind, ref })) }
  return (
    <Form<DecisionForm> id="decision" lastResult={lastResult} defaultValue={defaultValue} labels={{ evidence: t('offerings.evidence') }}>
      {(fields) => (
        <>
          <input type="hidden" name="versionId" value={versionId} />
          <Fieldset large id={fields.evidence.id} legend={t('offerings.evidence')}>
            <p className="text-small text-ink-2">{t('offerings.hint.evidence')}</p>
            {attestations.length > 0 && <p className="text-small text-ink-2">{t('offerings.hint.attestation')}</p>}
            {fields.evidence.getFieldList().map((row, index) => {
              const { kind, ref, level, method, attestationId } = row.getFieldset()
              const statement = statements[index]!
              return (
                <Fieldset key={row.key ?? row.name} legend={<bdi>{statement.label}</bdi>}>
                  <input type="hidden" name={kind.name} value={statement.kind} />
                  <input type="hidden" name={ref.name} value={statement.ref} />
                  <div className="grid items-end gap-3 border-be border-line pbe-4 md:grid-cols-3">
                    <SelectField field={level} label={t('matching.kind.evidence')} options={levels} empty={t('offerings.evidenceSame')} />
                    <TextField field={method} label={t('offerings.method')} />
                    {attestations.length > 0 && (
                      <SelectField
                        field={attestationId}
                        label={t('offerings.field.attestation')}
                        options={attestations}
                        empty={t('offerings.attestationsNone')}
                      />
                    )}
                  </div>
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
