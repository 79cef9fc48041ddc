import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { declareInterest, endInterest, type DeclareInterestRefusal, type EndInterestRefusal } from '#app/domain/interests/declare.server.ts'
import { EndedInterest, NewInterest } from '#app/domain/interests/interest.ts'
import { listInterestBodies, listOwnInterests } from '#app/domain/interests/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { InterestForm } from '#app/ui/moderation/interest-form.tsx'
import { InterestTable } from '#app/ui/moderation/interest-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<(DeclareInterestRefusal | EndInterestRefusal)['reason']> = {
  forbidden: { status: 403, message: 'moderation.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  already_declared: { status: 409, message: 'moderation.refused.alreadyDeclared' },
  already_ended: { status: 409, message: 'moderation.refused.alreadyEnded' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await requireMember(request, context, 'association')
  const { db } = context
  return { title: titleOf(context, 'moderation.interests.own'), interests: await listOwnInterests(db, personId), bodies: await listInterestBodies(db) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const formData = await request.formData()
  if (formData.get('intent') === 'end') {
    const form = await parseFormData(formData, EndedInterest)
    if (!form.ok) return form.reply
    const ended = await endInterest(act, form.value)
    return ended.ok ? redirectDone(context, '/staff/interests', 'moderation.interests.done.ended') : answerRefusal(ended.refusal, refusals)
  }
  const form = await parseFormData(formData, NewInterest)
  if (!form.ok) return form.reply
  const declared = await declareInterest(act, form.value)
  return declared.ok ? redirectDone(context, '/staff/interests', 'moderation.interests.done.declared') : answerRefusal(declared.refusal, refusals)
}

export default function StaffInterests() {
  const { interests, bodies } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={t('moderation.interests.own')}
      lead={t('moderation.interests.ownLead')}
      crumbs={[{ to: '/staff', label: t('desk.title') }]}
      actions={<Link to="/about/interests">{t('moderation.publicPage')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      {interests.length === 0 ? <Empty title={t('moderation.interests.ownNone')} /> : <InterestTable interests={interests} own />}
      <Section title={t('moderation.interests.declare')}>
        <InterestForm key={interests.length} bodies={bodies} lastResult={formResultOf(reply)} />
      </Section>
    </Page>
  )
}
