import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { MemberActor } from '#app/domain/actor.ts'
import { may } from '#app/domain/access/table.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read.server.ts'
import { canEdit } from '#app/domain/offerings/rules.ts'
import { DraftOffering } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { listProductChoices } from '#app/domain/registry/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Incomplete } from '#app/ui/offerings/incomplete.tsx'
import { OfferingForm } from '#app/ui/offerings/offering-form.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { draftRefusals, submitRefusals } from './offering-refusals.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const { today, locale } = await viewOf(context)
  const offering = found(await findOwnOffering(context.db, houseId, params.id!))
  return {
    title: titleNamed(context, offering.draft.name),
    offering,
    groups: await listCapabilityGroups(context.db, locale),
    products: await listProductChoices(context.db, today),
    mayWrite: may(actor, 'offering', 'write', houseId) && canEdit({ state: offering.state, isSubmitted: offering.submitted }),
    maySubmit: may(actor, 'offering', 'submit', houseId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const form = await request.formData()
  const at = { id: params.id!, revision: Number(form.get('revision')) }
  return form.get('intent') === 'submit' ? submit(context, actor, at) : save(context, actor, at, form)
}

async function save(context: PageContext, actor: MemberActor, at: { id: string; revision: number }, formData: FormData) {
  const form = await parseFormData(formData, DraftOffering)
  if (!form.ok) return form.reply
  const saved = await draftOffering(actOf(context, actor), { draft: form.value, at })
  if (saved.ok) return done(context, `/house/offerings/${at.id}`, 'offerings.done.saved')
  if (saved.refusal.reason !== 'stale') return answerRefusal(saved.refusal, draftRefusals)
  // What was typed stays in the form beside the fields that differ from what is stored now; sending it again is the person's decision.
  const errors = Object.fromEntries(saved.refusal.changed.map((field) => [field, ['offerings.error.changed']]))
  const reply = form.refuse({ '': [draftRefusals.stale.message], ...errors })
  return data(reply.data, { status: draftRefusals.stale.status })
}

async function submit(context: PageContext, actor: MemberActor, at: { id: string; revision: number }) {
  const submitted = await submitOffering(actOf(context, actor), at)
  if (submitted.ok) return done(context, '/house/offerings', 'offerings.done.submitted')
  if (submitted.refusal.reason === 'incomplete') return data({ incomplete: submitted.refusal.issues }, { status: submitRefusals.incomplete.status })
  return answerRefusal(submitted.refusal, submitRefusals)
}

function done(context: PageContext, to: string, key: 'offerings.done.saved' | 'offerings.done.submitted') {
  return redirect(to, { headers: { 'Set-Cookie': context.toasts.write({ key, tone: 'done' }) } })
}

export default function HouseOffering() {
  const { offering, groups, products, mayWrite, maySubmit } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={offering.draft.name}
      crumbs={[{ to: '/house/offerings', label: t('offerings.own') }]}
      tags={<OfferingStateTag {...offering} />}
      actions={offering.hasListed && <Link to={`/offerings/${offering.slug}`}>{t('offerings.publicPage')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      {reply && 'incomplete' in reply && <Incomplete issues={reply.incomplete} />}
      {offering.asked && (
        <Notice tone="warn" title={t('offerings.asked')}>
          <p dir="auto">{offering.asked.note}</p>
        </Notice>
      )}
      {offering.submitted && (
        <Notice tone="info" title={t('offerings.waiting')}>
          <p>{t('offerings.waitingText')}</p>
        </Notice>
      )}
      {mayWrite && <OfferingForm draft={offering.draft} revision={offering.revision} groups={groups} products={products} lastResult={formResultOf(reply)} />}
      {mayWrite && maySubmit && (
        <Section title={t('offerings.submitTitle')} note={t('offerings.submitNote')}>
          <Form method="post">
            <input type="hidden" name="revision" value={offering.revision} />
            <Button name="intent" value="submit" kind="main">
              {t('offerings.submit')}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
