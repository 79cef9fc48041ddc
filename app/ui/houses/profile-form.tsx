import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { ownerForms } from '#app/domain/houses/ownership.ts'
import type { HouseProfileForm } from '#app/domain/houses/profile.ts'
import { sectors } from '#app/domain/organisations/sectors.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { CheckboxesField, CheckboxField } from '../choice-field.tsx'
import { SelectField, TextArea, TextField, type Option } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'

type Props = { profile: HouseProfileForm; revision: number; countries: readonly Option[]; lastResult?: SubmissionResult<string[]> | null }

const pair = 'grid gap-4 sm:grid-cols-2'
const spare = { cities: 2, owners: 2 }

/** What a house says of itself, and which legal entities own it. Saving gives more empty rows. */
export function ProfileForm({ profile, revision, countries, lastResult }: Props) {
  const t = useTranslate()
  const blank = (count: number) => Array.from({ length: count }, () => ({}))
  const value: HouseProfileForm = {
    ...profile,
    cities: [...(profile.cities ?? []), ...blank(spare.cities)],
    owners: [...(profile.owners ?? []), ...blank(spare.owners)],
  }
  const forms = ownerForms.map((form) => ({ value: form, label: t(`organisations.ownerForm.${form}`) }))
  const labels = {
    cities: t('organisations.field.cities'),
    owners: t('organisations.field.owners'),
    ownershipDeclared: t('organisations.field.ownershipDeclared'),
  }
  return (
    <Form<HouseProfileForm> key={revision} id="profile" lastResult={lastResult} defaultValue={value} labels={labels}>
      {(fields) => (
        <>
          <input type="hidden" name="revision" value={revision} />
          <Part legend={t('organisations.profile.registration')}>
            <div className={pair}>
              <TextField field={fields.legalName} label={t('organisations.field.legalName')} />
              <TextField field={fields.secpNumber} label={t('organisations.field.secpNumber')} dir="ltr" />
              <TextField field={fields.ntn} label={t('organisations.field.ntn')} dir="ltr" />
              <TextField field={fields.psebNumber} label={t('organisations.field.psebNumber')} dir="ltr" />
            </div>
          </Part>
          <Part legend={t('organisations.profile.about')}>
            <TextArea field={fields.summary} label={t('organisations.field.summary')} rows={3} />
            <div className={pair}>
              <TextField field={fields.website} label={t('organisations.field.website')} type="url" />
              <TextField field={fields.city} label={t('organisations.field.city')} />
              <TextField field={fields.foundedYear} label={t('organisations.field.foundedYear')} inputMode="numeric" dir="ltr" />
              <TextField field={fields.teamSize} label={t('organisations.field.teamSize')} inputMode="numeric" dir="ltr" />
            </div>
          </Part>
          <Part legend={t('organisations.profile.where')}>
            <Fieldset id={fields.cities.id} legend={t('organisations.field.cities')}>
              <div className={pair}>
                {fields.cities.getFieldList().map((row) => (
                  <TextField key={row.key} field={row.getFieldset().city} label={t('organisations.field.city')} />
                ))}
              </div>
            </Fieldset>
            <CheckboxesField
              columns
              field={fields.sectors}
              label={t('organisations.field.sectors')}
              choices={sectors.map((sector) => ({ value: sector, label: t(`organisations.sector.${sector}`) }))}
            />
          </Part>
          <Part id={fields.owners.id} legend={t('organisations.field.owners')}>
            <p className="text-small text-ink-2">{t('organisations.field.ownersHint')}</p>
            {fields.owners.getFieldList().map((row) => {
              const { name, form, country } = row.getFieldset()
              return (
                <div key={row.key} className="grid gap-3 sm:grid-cols-3">
                  <TextField field={name} label={t('organisations.field.owner')} />
                  <SelectField field={form} label={t('organisations.field.ownerForm')} options={forms} empty={t('organisations.field.emptyRow')} />
                  <SelectField field={country} label={t('organisations.field.ownerCountry')} options={countries} empty={t('organisations.field.emptyRow')} />
                </div>
              )
            })}
            <CheckboxField
              field={fields.ownershipDeclared}
              label={t('organisations.field.ownershipDeclared')}
              hint={t('organisations.field.ownershipDeclaredHint')}
            />
          </Part>
          <div>
            <Button kind="main">{t('organisations.profile.save')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** One of the form's parts on its own surface, so that the whole is taken in at a glance. */
function Part({ id, legend, children }: { id?: string; legend: string; children: ReactNode }) {
  return (
    <div className="card p-4 sm:p-6">
      <Fieldset large id={id} legend={legend}>
        {children}
      </Fieldset>
    </div>
  )
}
