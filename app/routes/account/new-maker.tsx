import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { foundMaker } from '#app/domain/makers/found-maker.server.ts'
import { MakerFacts } from '#app/domain/makers/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
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
  return { title: titleOf(context, 'makers.new'), constraint: getZodConstraint(MakerFacts) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await parseForm(request, MakerFacts)
  if (!form.ok) return form.reply
  const founded = await foundMaker(actOf(context, actor), form.value)
  if (!founded.ok) throw new Response('not allowed', { status: 403 })
  const toast = { key: 'organisations.new.done', values: { organisation: form.value.legalName }, tone: 'done' } as const
  return switchTo(request, context, actor, founded.value.organisationId, toast, '/maker')
}

export default function NewMaker() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('makers.new')} lead={t('makers.newLead')} crumbs={[{ to: '/organisations/new', label: t('organisations.new.title') }]}>
      <Form<MakerFacts> id="maker" lastResult={reply?.form} constraint={constraint}>
        {(fields) => (
          <>
            <TextField field={fields.legalName} label={t('organisations.field.legalName')} autoComplete="organization" />
            <TextField field={fields.emailDomain} label={t('makers.domain')} hint={t('makers.domainHint')} dir="ltr" />
            <div>
              <Button kind="main">{t('organisations.new.submit')}</Button>
            </div>
          </>
        )}
      </Form>
    </Page>
  )
}
