import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HouseFacts } from '#app/domain/organisations/facts.ts'
import { foundHouse } from '#app/domain/organisations/found-house.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
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
  return { title: titleOf(context, 'organisations.new.houseTitle'), constraint: getZodConstraint(HouseFacts) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await parseForm(request, HouseFacts)
  if (!form.ok) return form.reply
  const founded = await foundHouse(actOf(context, actor), form.value)
  if (!founded.ok) {
    if (founded.refusal.reason === 'number_taken') return form.refuse({ [founded.refusal.field]: ['organisations.number.taken'] })
    throw new Response('not allowed', { status: 403 })
  }
  const toast = { key: 'organisations.new.done', values: { organisation: form.value.legalName }, tone: 'done' } as const
  return switchTo(request, context, actor, founded.value.organisationId, toast, '/house')
}

type Fields = { legalName: string; city: string; secpNumber: string; ntn: string; website: string; summary: string }

export default function NewHouse() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [{ to: '/organisations/new', label: t('organisations.new.title') }]
  const numberHint = t('organisations.field.numberHint')
  return (
    <Page title={t('organisations.new.houseTitle')} crumbs={crumbs}>
      <Form<Fields> id="house" lastResult={reply?.form} constraint={constraint}>
        {(fields) => (
          <>
            <TextField field={fields.legalName} label={t('organisations.field.legalName')} autoComplete="organization" />
            <TextField field={fields.city} label={t('organisations.field.city')} />
            <TextField field={fields.secpNumber} label={t('organisations.field.secpNumber')} hint={numberHint} dir="ltr" />
            <TextField field={fields.ntn} label={t('organisations.field.ntn')} hint={numberHint} dir="ltr" />
            <TextField field={fields.website} label={t('organisations.field.website')} type="url" autoComplete="url" />
            <TextArea field={fields.summary} label={t('organisations.field.summary')} />
            <div>
              <Button kind="main">{t('organisations.new.submit')}</Button>
            </div>
          </>
        )}
      </Form>
    </Page>
  )
}
