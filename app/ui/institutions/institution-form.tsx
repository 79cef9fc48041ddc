import type { ComponentProps } from 'react'
import type { OwnInstitution } from '#app/domain/institutions/read.server.ts'
import { sectors } from '#app/domain/organisations/sectors.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'

type Fields = Record<'legalName' | 'sector' | 'province' | 'emailDomain' | 'regulator' | 'licenceNumber', string>
type Props = { institution: OwnInstitution; provinces: readonly OwnInstitution['province'][] } & Pick<
  ComponentProps<typeof Form<Fields>>,
  'lastResult' | 'constraint'
>

/** The facts as the owner changes them; what a change costs a verified institution is said before the button. */
export function InstitutionForm({ institution, provinces, lastResult, constraint }: Props) {
  const t = useTranslate()
  const { revision, state, ...facts } = institution
  const value = { ...facts, regulator: facts.regulator ?? undefined, licenceNumber: facts.licenceNumber ?? undefined }
  return (
    <Form<Fields> key={revision} id="facts" lastResult={lastResult} defaultValue={value} constraint={constraint}>
      {(fields) => (
        <>
          <input type="hidden" name="intent" value="facts" />
          <input type="hidden" name="revision" value={revision} />
          <TextField field={fields.legalName} label={t('organisations.field.legalName')} autoComplete="organization" />
          <SelectField
            field={fields.sector}
            label={t('organisations.field.sector')}
            options={sectors.map((one) => ({ value: one, label: t(`organisations.sector.${one}`) }))}
          />
          <TextField field={fields.regulator} label={t('organisations.field.regulator')} />
          <TextField field={fields.licenceNumber} label={t('organisations.field.licenceNumber')} dir="ltr" />
          <TextField field={fields.emailDomain} label={t('organisations.field.emailDomain')} hint={t('organisations.field.emailDomainHint')} dir="ltr" />
          <SelectField
            field={fields.province}
            label={t('organisations.field.province')}
            options={provinces.map((one) => ({ value: one, label: t(`organisations.province.${one}`) }))}
          />
          {state === 'verified' && (
            <Notice tone="warn">
              <p>{t('institutions.facts.again')}</p>
            </Notice>
          )}
          <div>
            <Button kind="main">{t('institutions.facts.save')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
