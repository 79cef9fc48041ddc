import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findSubject } from '#app/domain/hiding/find-subject.server.ts'
import { hide, type HideRefusal } from '#app/domain/hiding/hide.server.ts'
import { LiftedHide, NewHide } from '#app/domain/hiding/hide.ts'
import { liftHide, type LiftRefusal } from '#app/domain/hiding/lift.server.ts'
import { findStandingHide } from '#app/domain/hiding/read.server.ts'
import { readAbout } from '#app/domain/hiding/subject.ts'
import { isId } from '#app/domain/identifiers.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { useTranslate } from '#app/messages/language.ts'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { HideForm, LiftForm } from '#app/ui/moderation/hide-forms.tsx'
import { SubjectFacts } from '#app/ui/moderation/subject-facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { leaveSearch } from '#app/web/hidden.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const PlacedHide = NewHide.omit({ kind: true, id: true })

const refusals: RefusalTable<(HideRefusal | LiftRefusal)['reason']> = {
  forbidden: { status: 403, message: 'moderation.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'moderation.refused.interest' },
  already_hidden: { status: 409, message: 'moderation.refused.alreadyHidden' },
  same_person: { status: 409, message: 'moderation.refused.samePerson' },
  not_hidden: { status: 409, message: 'moderation.refused.notHidden' },
}

/** What `?about=kind:id` names, and the report (`?report=`) that one comes from. */
function askedOf(request: Request) {
  const query = new URL(request.url).searchParams
  const { kind, name: id } = found(readAbout(query.get('about')))
  const report = query.get('report')
  return { kind, id, back: report && isId(report) ? `/staff/reports/${report}` : null }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { kind, id } = askedOf(request)
  const at = await context.clock(context.db)
  const subject = found(await findSubject(context.db, { kind, id }, marketDay(at)))
  const hidden = (await findStandingHide(context.db, subject, at)) ?? null
  return { title: titleOf(context, 'moderation.hide'), subject, hidden, mayHide: may(actor, 'hide', 'place') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const { kind, id, back } = askedOf(request)
  const formData = await request.formData()
  if (formData.get('intent') === 'lift') {
    const form = await parseFormData(formData, LiftedHide)
    if (!form.ok) return form.reply
    const lifted = await liftHide(act, form.value)
    if (!lifted.ok) return answerRefusal(lifted.refusal, refusals)
    return redirectDone(context, back ?? lifted.value.subject.path, 'moderation.lift.done')
  }
  const form = await parseFormData(formData, PlacedHide)
  if (!form.ok) return form.reply
  const hidden = await hide(act, { kind, id, ...form.value })
  if (!hidden.ok) return answerRefusal(hidden.refusal, refusals)
  await leaveSearch(context, { kind, id })
  return redirectDone(context, back ?? hidden.value.subject.path, 'moderation.hide.done')
}

export default function Hide() {
  const { subject, hidden, mayHide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lastResult = formResultOf(reply)
  return (
    <Page title={subject.title} lead={t('moderation.hide.lead')} crumbs={[{ to: '/staff', label: t('desk.title') }]} here={t('moderation.hide')}>
      <Refused refused={refusedOf(reply)} />
      <HiddenNotice hidden={hidden} />
      <SubjectFacts subject={subject} />
      {!mayHide ? <p>{t('moderation.readOnly')}</p> : hidden ? <LiftForm hideId={hidden.id} lastResult={lastResult} /> : <HideForm lastResult={lastResult} />}
    </Page>
  )
}
