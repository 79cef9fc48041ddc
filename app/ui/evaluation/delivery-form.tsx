import type { SubmissionResult } from '@conform-to/react'
import { ratedParts, type Confirmations, type RatedPart } from '#app/domain/awards/confirmation.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { Section } from '../section.tsx'

type YesNo = 'yes' | 'no'
type Last = { lastResult: SubmissionResult<string[]> | null }
const marks = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))
const spell = (answer: boolean): YesNo => (answer ? 'yes' : 'no')

/** The institution's side: when it accepted, whether it was as agreed, and its marks. What it said before stands in it. */
export function DeliveryForm({ given, lastResult }: Last & { given: Confirmations['institution'] }) {
  const t = useTranslate()
  const yesNo = useYesNo()
  const before = given && {
    ...{ acceptedOn: given.acceptedOn, asAgreed: spell(given.asAgreed) },
    ...{ delivery: String(given.delivery), quality: String(given.quality), support: String(given.support) },
  }
  return (
    <Section title={t('awards.delivery.confirm')} note={given && t('awards.delivery.revise')}>
      <div data-screen-only>
        <Form<{ acceptedOn: string; asAgreed: YesNo } & Record<RatedPart, string>> id="delivery" lastResult={lastResult} defaultValue={before ?? undefined}>
          {(fields) => (
            <>
              <TextField field={fields.acceptedOn} label={t('awards.delivery.acceptedOn')} type="date" />
              <RadioField field={fields.asAgreed} label={t('awards.delivery.asAgreed')} choices={yesNo} />
              <Fieldset legend={t('awards.delivery.rating')}>
                <p className="text-small text-ink-2">{t('awards.delivery.ratingHint')}</p>
                <div className="grid gap-4">
                  {ratedParts.map((part) => (
                    <SelectField key={part} field={fields[part]} label={t(`awards.delivery.part.${part}`)} options={marks} />
                  ))}
                </div>
              </Fieldset>
              <Button kind="main">{t('awards.delivery.confirm')}</Button>
            </>
          )}
        </Form>
      </div>
    </Section>
  )
}

/** The house's side: whether it was paid on time, and whether the scope stayed what it was. */
export function PaymentForm({ given, lastResult }: Last & { given: Confirmations['house'] }) {
  const t = useTranslate()
  const yesNo = useYesNo()
  const before = given && { paidOnTime: spell(given.paidOnTime), scopeUnchanged: spell(given.scopeUnchanged) }
  return (
    <Section title={t('awards.delivery.confirm')} note={given && t('awards.delivery.revise')}>
      <div data-screen-only>
        <Form<{ paidOnTime: YesNo; scopeUnchanged: YesNo }> id="payment" lastResult={lastResult} defaultValue={before ?? undefined}>
          {(fields) => (
            <>
              <RadioField field={fields.paidOnTime} label={t('awards.delivery.paidOnTime')} choices={yesNo} />
              <RadioField field={fields.scopeUnchanged} label={t('awards.delivery.scopeUnchanged')} choices={yesNo} />
              <Button kind="main">{t('awards.delivery.confirm')}</Button>
            </>
          )}
        </Form>
      </div>
    </Section>
  )
}

function useYesNo() {
  const t = useTranslate()
  return (['yes', 'no'] as const).map((value) => ({ value, label: t(`awards.delivery.${value}`) }))
}
