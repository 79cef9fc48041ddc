import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InstitutionFacts, provinces, type Province } from '#app/domain/organisations/facts.ts'
import { sectors, type Sector } from '#app/domain/organisations/sectors.ts'
import { foundInstitution } from '#app/domain/organisations/found-institution.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { actOf, requireActor } from '#app/web/actor.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { switchTo } from '#app/web/switch-to.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  return { title: titleOf(context, 'organisations.new.institutionTitle'), constraint: getZodConstraint(InstitutionFacts), sectors, provinces }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await parseForm(request, InstitutionFacts)
  if (!form.ok) return form.reply
  const founded = await foundInstitution(actOf(context, actor), form.value)
  if (!founded.ok) throw new Response('not allowed', { status: 403 })
  const toast = { key: 'organisations.new.done', values: { organisation: form.value.legalName }, tone: 'done' } as const
  return switchTo(request, context, actor, founded.value.organisationId, toast, '/institution')
}

type Fields = { legalName: string; sector: Sector; province: Province; emailDomain: string; regulator: string; licenceNumber: string }

export default function NewInstitution() {
  const loaded = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const sectorOptions = loaded.sectors.map((value) => ({ value, label: t(`organisations.sector.${value}`) }))
  const provinceOptions = loaded.provinces.map((value) => ({ value, label: t(`organisations.province.${value}`) }))
  const crumbs = [{ to: '/organisations/new', label: t('organisations.new.title') }]
  return (
    <Page title={t('organisations.new.institutionTitle')} crumbs={crumbs}>
      <Form<Fields> id="institution" lastResult={reply?.form} constraint={loaded.constraint}>
        {(fields) => (
          <>
            <TextField field={fields.legalName} label={t('organisations.field.legalName')} autoComplete="organization" />
            <SelectField field={fields.sector} label={t('organisations.field.sector')} options={sectorOptions} />
            <SelectField field={fields.province} label={t('organisations.field.province')} options={provinceOptions} />
            <TextField field={fields.emailDomain} label={t('organisations.field.emailDomain')} hint={t('organisations.field.emailDomainHint')} dir="ltr" />
            <TextField field={fields.regulator} label={t('organisations.field.regulator')} />
            <TextField field={fields.licenceNumber} label={t('organisations.field.licenceNumber')} dir="ltr" />
            <div>
              <Button kind="main">{t('organisations.new.submit')}</Button>
            </div>
          </>
        )}
      </Form>
    </Page>
  )
}
