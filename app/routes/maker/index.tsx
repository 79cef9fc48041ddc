import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findMakerOf } from '#app/domain/makers/read.server.ts'
import { contestEntry, type ContestEntryRefusal } from '#app/domain/registry/contest-entry.server.ts'
import { listOutdatedQuotations } from '#app/domain/registry/outdated.server.ts'
import { listContestOutcomes } from '#app/domain/registry/read-contests.server.ts'
import { listMakerEntries } from '#app/domain/registry/read-maker.server.ts'
import { readHiddenEntries } from '#app/domain/registry/read-hidden.server.ts'
import { replyToEntry, type ReplyRefusal } from '#app/domain/registry/reply.server.ts'
import { EntryContest, EntryReply } from '#app/domain/registry/schema.ts'
import { entryHolds, entryMoveFrom } from '#app/domain/registry/status.ts'
import { isId } from '#app/domain/identifiers.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { MakerEntryCard } from '#app/ui/registry/maker-entry-card.tsx'
import { actOf, requireMember, requireViewer } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<(ReplyRefusal | ContestEntryRefusal)['reason']> = {
  forbidden: { status: 403, message: 'errors.forbidden.text' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  state: { status: 409, message: 'makers.refused.state' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

/** What the registry says about the maker that this organisation speaks for, also what is not shown to others yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'maker')
  const { organisation } = await requireViewer(request, context)
  const { today } = await viewOf(context)
  if (!may(actor, 'maker', 'read', actor.organisation.id)) throw new Response('role', { status: 403 })
  const maker = await findMakerOf(context.db, actor.organisation.id)
  const entries = maker ? await listMakerEntries(context.db, maker.id, today) : []
  const at = await context.clock(context.db)
  const ids = entries.map(({ id }) => id)
  const hidden = await readHiddenEntries(context.db, ids, at)
  const outcomes = await listContestOutcomes(context.db, ids)
  const outdated = await listOutdatedQuotations(context.db, ids)
  return {
    title: titleOf(context, 'makers.title'),
    name: organisation!.name,
    maker,
    entries: entries.map((entry) => ({
      ...entry,
      ...hidden.get(entry.id)!,
      shown: entry.showsOn !== null && entry.showsOn <= today,
      mayContest: entryMoveFrom(entry.state, 'contest') !== undefined,
      outcomes: outcomes.filter(({ entryId }) => entryId === entry.id),
      outdated: entryHolds(entry.state) && outdated.some(({ entryId }) => entryId === entry.id),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'maker'))
  const formData = await request.formData()
  const id = String(formData.get('entryId'))
  const entryId = found(isId(id) ? id : undefined)
  if (formData.get('intent') === 'contest') {
    const form = await parseFormData(formData, EntryContest)
    if (!form.ok) return form.reply
    const contested = await contestEntry(act, { entryId, ...form.value })
    return contested.ok ? redirectDone(context, '/maker', 'makers.done.contested') : answerRefusal(contested.refusal, refusals)
  }
  const form = await parseFormData(formData, EntryReply)
  if (!form.ok) return form.reply
  const replied = await replyToEntry(act, { entryId, ...form.value })
  return replied.ok ? redirectDone(context, '/maker', 'makers.done.replied') : answerRefusal(replied.refusal, refusals)
}

export default function Maker() {
  const { name, maker, entries } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={name} lead={t('makers.lead')} actions={<LinkButton to="/maker/members">{t('organisations.members.short')}</LinkButton>}>
      <Refused refused={refusedOf(reply)} />
      {!maker && (
        <Notice tone="info" title={t('makers.waiting')}>
          <p>{t('makers.waitingText')}</p>
        </Notice>
      )}
      {maker && entries.length === 0 && <Empty title={t('makers.none')}>{t('makers.noneText')}</Empty>}
      {entries.map((entry) => (
        <MakerEntryCard key={entry.id} entry={entry} lastResult={formResultOf(reply)} />
      ))}
    </Page>
  )
}
