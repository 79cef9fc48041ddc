import type { SubmissionResult } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { citationRows } from '#app/domain/registry/limits.ts'
import type { EntryForm as EntryFormValue } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { CapabilityBoxes } from '../capabilities/boxes.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

type CitableClause = { id: string; label: string; body: string; advisory: string }
type Props = { lastResult?: SubmissionResult<string[]> | null; clauses: readonly CitableClause[]; groups: readonly CapabilityGroup[] }

const blank: Partial<EntryFormValue> = { citations: Array.from({ length: citationRows }, () => ({})) }

/** A product for the registry: what it is, what it does, and whose words put it there. */
export function EntryForm({ lastResult, clauses, groups }: Props) {
  const t = useTranslate()
  const labels = { citations: t('registry.quoted'), capabilities: t('registry.capabilities') }
  const clauseOptions = clauses.map(({ id, label, body, advisory }) => ({ value: id, label: `${advisory} · ${label}: ${body.slice(0, 60)}` }))
  return (
    <Form<EntryFormValue> id="entry" lastResult={lastResult} defaultValue={blank} labels={labels}>
      {(fields) => (
        <>
          <Card className="grid gap-5">
            <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
              <TextField field={fields.productName} label={t('registry.product')} />
              <TextField field={fields.makerName} label={t('registry.maker')} />
            </div>
            <TextArea field={fields.description} label={t('registry.description')} hint={t('registry.hint.description')} rows={3} />
            <TextField field={fields.category} label={t('registry.category')} />
            <TextArea field={fields.aliases} label={t('registry.aliases')} hint={t('registry.hint.aliases')} rows={2} />
          </Card>
          <Card className="grid gap-5">
            <RadioField
              field={fields.basis}
              label={t('registry.basisLabel')}
              choices={(['named', 'read_as_covered'] as const).map((value) => ({
                value,
                label: t(`registry.basis.${value}`),
                hint: t(`registry.basisText.${value}`),
              }))}
            />
            <TextField field={fields.jurisdiction} label={t('registry.jurisdiction')} hint={t('registry.hint.jurisdiction')} />
            <TextField field={fields.jurisdictionSource} type="url" label={t('registry.jurisdictionSource')} />
          </Card>
          <Card>
            <Fieldset large id={fields.citations.id} legend={t('registry.quoted')}>
              <p className="text-small text-ink-2">{t('registry.hint.quotation')}</p>
              {fields.citations.getFieldList().map((row) => {
                const { clauseId, quotation } = row.getFieldset()
                return (
                  <div key={row.key ?? row.name} id={row.id} className="grid gap-3 border-bs border-line pbs-4">
                    <SelectField field={clauseId} label={t('registry.clause')} options={clauseOptions} />
                    <TextArea field={quotation} label={t('registry.quotation')} rows={2} />
                  </div>
                )
              })}
            </Fieldset>
          </Card>
          <Card>
            <CapabilityBoxes field={fields.capabilities} label={t('registry.capabilities')} groups={groups} />
          </Card>
          <div>
            <Button kind="main">{t('registry.proposeButton')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
