import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listCountries } from '#app/domain/countries.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { DraftOffering } from '#app/domain/offerings/schema.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { OfferingForm } from '#app/ui/offerings/offering-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { draftRefusals } from './offering-refusals.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  if (!may(actor, 'offering', 'write', actor.organisation.id)) throw new Response('role', { status: 403 })
  const { today, locale } = await viewOf(context)
  return {
    title: titleOf(context, 'offerings.new'),
    groups: await listCapabilityGroups(context.db, locale),
    products: await listProductChoices(context.db, today),
    countries: listCountries(locale),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const form = await parseForm(request, DraftOffering)
  if (!form.ok) return form.reply
  const drafted = await draftOffering(actOf(context, actor), { draft: form.value })
  if (!drafted.ok) return answerRefusal(drafted.refusal, draftRefusals)
  const toast = context.toasts.write({ key: 'offerings.done.saved', tone: 'done' })
  return redirect(`/house/offerings/${drafted.value.id}`, { headers: { 'Set-Cookie': toast } })
}

export default function NewOffering() {
  const { groups, products, countries } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('offerings.new')} lead={t('offerings.newLead')} crumbs={[{ to: '/house/offerings', label: t('offerings.own') }]}>
      <Refused refused={refusedOf(reply)} />
      <OfferingForm groups={groups} products={products} countries={countries} lastResult={formResultOf(reply)} />
    </Page>
  )
}
