import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { listOutdatedQuotations } from '#app/domain/registry/outdated.server.ts'
import { hasTakenPart, listContests } from '#app/domain/registry/read-contests.server.ts'
import { findUnreadReply } from '#app/domain/registry/read-reply.server.ts'
import { findNewestReplyId } from '#app/domain/registry/entries.server.ts'
import { findEntry } from '#app/domain/registry/read-staff.server.ts'
import { canReview, entryHolds, entryMoveFrom } from '#app/domain/registry/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '#app/ui/card.tsx'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Day } from '#app/ui/instant.tsx'
import { StaffTools } from '#app/ui/moderation/staff-tools.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { CapabilityLinks } from '#app/ui/registry/capability-links.tsx'
import { Citations } from '#app/ui/registry/citations.tsx'
import { Contests } from '#app/ui/registry/contests.tsx'
import { Decisions } from '#app/ui/registry/decisions.tsx'
import { DecideForm, JudgeForm, ReviewForm, TellForm } from '#app/ui/registry/entry-forms.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { OutdatedNotice } from '#app/ui/registry/outdated-notice.tsx'
import { MarkReplyRead } from '#app/ui/registry/mark-reply-read.tsx'
import { productFacts } from '#app/ui/registry/product-facts.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { readCase } from '#app/web/case.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { changeEntry } from './change-entry.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const view = await viewOf(context)
  const product = found(isId(params.id) ? await findEntry(context.db, params.id, view) : undefined)
  const { id, state, proposedBy, showsOn } = product.entry
  const contests = await listContests(context.db, id)
  const tookPart = await hasTakenPart(context.db, product.entry, actor.personId)
  return {
    title: titleNamed(context, product.name),
    product,
    contests,
    outdated: entryHolds(state) ? await listOutdatedQuotations(context.db, [id]) : [],
    replyId: (await findNewestReplyId(context.db, id)) ?? null,
    mayDecide: may(actor, 'registry_entry', 'decide') && proposedBy !== actor.personId && entryMoveFrom(state, 'list') !== undefined,
    mayTell: may(actor, 'registry_entry', 'tell_maker') && entryHolds(state) && showsOn === null,
    mayReview: may(actor, 'registry_entry', 'review') && canReview(product.entry, view.today),
    unread: may(actor, 'registry_entry', 'read_reply') ? ((await findUnreadReply(context.db, id)) ?? null) : null,
    ...(await readCase(context, actor, { kind: 'registry_entry', id })),
    mayJudge: may(actor, 'registry_entry', 'judge') && state === 'contested' && !tookPart,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const entryId = found(isId(params.id) ? params.id : undefined)
  return changeEntry(context, actOf(context, actor), entryId, await request.formData())
}

export default function StaffEntry() {
  const { product, replyId, contests, outdated, unread, history, held, mayUndo, mayDecide, mayTell, mayReview, mayJudge } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { entry } = product
  const facts = [
    ...productFacts(t, product),
    { label: t('registry.proposedBy'), value: entry.proposer },
    ...(entry.showsOn ? [{ label: t('registry.showsOn'), value: <Day on={entry.showsOn} /> }] : []),
    ...(entry.reviewDueOn ? [{ label: t('registry.reviewDueOn'), value: <Day on={entry.reviewDueOn} /> }] : []),
  ]
  const lastResult = formResultOf(reply)
  return (
    <Page
      title={product.name}
      lead={<bdi>{product.description}</bdi>}
      crumbs={[
        { to: '/staff', label: t('desk.title') },
        { to: '/staff/registry', label: t('desk.queue.entries') },
      ]}
      tags={[<Tag key="state">{t(`registry.state.${entry.state}`)}</Tag>, <Tag key="basis">{t(`registry.basis.${entry.basis}`)}</Tag>]}
    >
      <Refused refused={refusedOf(reply)} />
      <HeldNotice held={held} mayUndo={mayUndo} />
      <MakerReply reply={unread ?? entry.reply} whole />
      {unread && <MarkReplyRead replyId={unread.id} />}
      <OutdatedNotice quotations={outdated} />
      <Citations citations={entry.citations} />
      <Card className="grid gap-4">
        <Facts facts={facts} />
        <CapabilityLinks capabilities={product.capabilities} />
      </Card>
      <StaffTools hide={`registry_entry:${entry.id}`} hideReply={replyId ? `registry_reply:${replyId}` : undefined} />
      <Decisions decisions={product.decisions} />
      <Contests contests={contests} />
      {mayDecide && !held && <DecideForm lastResult={lastResult} />}
      {mayTell && !held && <TellForm lastResult={lastResult} />}
      {mayJudge && !held && contests[0] && <JudgeForm lastResult={lastResult} contestId={contests[0].id} />}
      {mayReview && !held && <ReviewForm lastResult={lastResult} />}
      <CaseHistory of="entry" moves={history} />
    </Page>
  )
}
