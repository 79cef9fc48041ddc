import type { SubmissionResult } from '@conform-to/react'
import type { AdvisoryForm as AdvisoryFormValue } from '#app/domain/advisories/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxField, RadioField } from '../choice-field.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

const rowsShown = 6
const blank: Partial<AdvisoryFormValue> = { language: 'en', clauses: Array.from({ length: rowsShown }, () => ({})) }

/** An advisory in the authority's own words, clause by clause, since entries quote clauses. */
export function AdvisoryForm({ lastResult }: { lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const labels = { clauses: t('advisories.clauses') }
  return (
    <Form<AdvisoryFormValue> id="advisory" lastResult={lastResult} defaultValue={blank} labels={labels}>
      {(fields) => (
        <>
          <TextField field={fields.title} label={t('advisories.field.title')} />
          <TextField field={fields.issuer} label={t('advisories.issuer')} />
          <TextField field={fields.reference} label={t('advisories.reference')} />
          <TextField field={fields.issuedOn} type="date" label={t('advisories.issuedOn')} />
          <TextField field={fields.jurisdiction} label={t('advisories.jurisdiction')} />
          <RadioField
            field={fields.language}
            label={t('advisories.field.language')}
            hint={t('advisories.hint.language')}
            choices={(['en', 'ur'] as const).map((value) => ({ value, label: t(`offerings.language.${value}`) }))}
          />
          <TextArea field={fields.scopeText} label={t('advisories.scope')} />
          <TextField field={fields.consultBody} label={t('advisories.consult')} />
          <TextField field={fields.sourceUrl} type="url" label={t('advisories.source')} />
          <CheckboxField field={fields.invented} label={t('advisories.field.invented')} />
          <Fieldset large id={fields.clauses.id} legend={t('advisories.clauses')}>
            {fields.clauses.getFieldList().map((row) => {
              const { label, body } = row.getFieldset()
              return (
                <div key={row.key ?? row.name} id={row.id} className="grid gap-3 rounded border border-line p-4">
                  <TextField field={label} label={t('advisories.field.label')} />
                  <TextArea field={body} label={t('advisories.field.body')} rows={3} />
                </div>
              )
            })}
          </Fieldset>
          <div>
            <Button kind="main">{t('advisories.recordButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
