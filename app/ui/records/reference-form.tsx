import type { SubmissionResult } from '@conform-to/react'
import type { ReferenceOffer } from '#app/domain/references/read-offers.server.ts'
import type { AwardChoice } from '#app/domain/references/read.server.ts'
import { sizeBands, type SizeBand } from '#app/domain/references/size-bands.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField } from '../choice-field.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type Values = { offeringId: string; requirementId: string; institution: string; capabilities: string[]; usedSince: string; sizeBand: SizeBand }
type ReferenceFormProps = { offer: ReferenceOffer; awards: readonly AwardChoice[]; lastResult: SubmissionResult<string[]> | null }

/** Asks an institution to confirm that it uses an offering: one that awarded it here, or one by its name. */
export function ReferenceForm({ offer, awards, lastResult }: ReferenceFormProps) {
  const t = useTranslate()
  return (
    <Section title={offer.name}>
      <Form<Values> id="reference" lastResult={lastResult} defaultValue={{ offeringId: offer.id }}>
        {(fields) => (
          <>
            <input type="hidden" name={fields.offeringId.name} value={offer.id} />
            <CheckboxesField
              field={fields.capabilities}
              label={t('records.reference.capabilities')}
              hint={t('records.reference.capabilitiesHint')}
              choices={offer.capabilities.map(({ code, label }) => ({ value: code, label }))}
              columns
            />
            {awards.length > 0 && (
              <SelectField
                field={fields.requirementId}
                label={t('records.reference.award')}
                empty={t('records.reference.noAward')}
                options={awards.map(({ requirementId, reference, title }) => ({ value: requirementId, label: `${reference} · ${title}` }))}
              />
            )}
            <TextField field={fields.institution} label={t('records.reference.institution')} hint={t('records.reference.institutionHint')} />
            <TextField field={fields.usedSince} label={t('records.references.since')} type="date" />
            <SelectField
              field={fields.sizeBand}
              label={t('records.references.size')}
              options={sizeBands.map((value) => ({ value, label: t(`records.size.${value}`) }))}
            />
            <Button kind="main">{t('records.reference.ask')}</Button>
          </>
        )}
      </Form>
    </Section>
  )
}
