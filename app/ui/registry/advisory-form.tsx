import type { DefaultValue, SubmissionResult } from '@conform-to/react'
import type { AdvisoryForm as AdvisoryFormValue } from '#app/domain/advisories/schema.ts'
import { clauseRows } from '#app/domain/registry/limits.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { CheckboxField, RadioField } from '../choice-field.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

const rowsShown = 6
const rowsSpare = 3

/** What an amendment begins with: the words of the version before, and the number that they had. */
type Amended = { version: number; values: Omit<AdvisoryFormValue, 'invented' | 'clauses'> & { clauses: { label: string; body: string }[] } }
type Props = { lastResult?: SubmissionResult<string[]> | null; amended?: Amended }

/** An advisory in the authority's own words, clause by clause, since entries quote clauses. */
export function AdvisoryForm({ lastResult, amended }: Props) {
  const t = useTranslate()
  const labels = { clauses: t('advisories.clauses') }
  return (
    <Form<AdvisoryFormValue> id="advisory" lastResult={lastResult} defaultValue={startOf(amended)} labels={labels}>
      {(fields) => (
        <>
          {amended && (
            <>
              <input type="hidden" name="intent" value="amend" />
              <input type="hidden" name="version" value={amended.version} />
            </>
          )}
          <Card className="grid gap-5">
            <TextField field={fields.title} label={t('advisories.field.title')} />
            <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
              <TextField field={fields.issuer} label={t('advisories.issuer')} />
              <TextField field={fields.reference} label={t('advisories.reference')} />
              <TextField field={fields.issuedOn} type="date" label={t('advisories.issuedOn')} />
              <TextField field={fields.jurisdiction} label={t('advisories.jurisdiction')} />
            </div>
            <RadioField
              field={fields.language}
              label={t('advisories.field.language')}
              hint={t('advisories.hint.language')}
              choices={(['en', 'ur'] as const).map((value) => ({ value, label: t(`offerings.language.${value}`) }))}
            />
            <TextArea field={fields.scopeText} label={t('advisories.scope')} />
            <TextField field={fields.consultBody} label={t('advisories.consult')} />
            <TextField field={fields.sourceUrl} type="url" label={t('advisories.source')} />
            {!amended && <CheckboxField field={fields.invented} label={t('advisories.field.invented')} />}
          </Card>
          <Card>
            <Fieldset large id={fields.clauses.id} legend={t('advisories.clauses')}>
              {fields.clauses.getFieldList().map((row) => {
                const { label, body } = row.getFieldset()
                return (
                  <div key={row.key ?? row.name} id={row.id} className="grid gap-3 border-bs border-line pbs-4">
                    <TextField field={label} label={t('advisories.field.label')} />
                    <TextArea field={body} label={t('advisories.field.body')} rows={3} />
                  </div>
                )
              })}
            </Fieldset>
          </Card>
          <div>
            <Button kind="main">{t(amended ? 'advisories.amendButton' : 'advisories.recordButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}

function startOf(amended: Amended | undefined): DefaultValue<AdvisoryFormValue> {
  const empty = (length: number) => Array.from({ length }, () => ({}))
  if (!amended) return { language: 'en', clauses: empty(rowsShown) }
  const { clauses, ...values } = amended.values
  return { ...values, clauses: [...clauses, ...empty(Math.min(rowsSpare, clauseRows - clauses.length))] }
}
