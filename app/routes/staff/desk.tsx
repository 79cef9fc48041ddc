import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { caseKey } from '#app/domain/moderation/case.ts'
import { deskAddress, readDeskQuery, selectCases } from '#app/domain/moderation/desk-query.ts'
import { listLost } from '#app/domain/moderation/read-decisions.server.ts'
import { listModerators, readDesk } from '#app/domain/moderation/read-desk.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CaseList } from '#app/ui/desk/case-list.tsx'
import { caseTitle } from '#app/ui/desk/case-title.ts'
import { DeskFilters } from '#app/ui/desk/desk-filters.tsx'
import { DeskKeys } from '#app/ui/desk/desk-keys.tsx'
import { DeskChips, DeskSentence } from '#app/ui/desk/desk-said.tsx'
import { HeldList, LostList } from '#app/ui/desk/held-list.tsx'
import { useHeldRefresh } from '#app/ui/desk/use-held-refresh.ts'
import { Page } from '#app/ui/page.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { personId } = actor
  const { db, settings } = context
  const at = await context.clock(db)
  const query = readDeskQuery(new URL(request.url).searchParams)
  const { cases, crowded, held } = await readDesk(db, { at, market: settings.market, personId })
  const lost = await listLost(db, { personId, at })
  const t = translatorFor(context.locale)
  const titles = new Map(cases.map((one) => [caseKey(one), caseTitle(t, one)]))
  const titled = <One extends (typeof held | typeof lost)[number]>(one: One) => ({ ...one, title: titles.get(caseKey({ ...one, id: one.subjectId })) ?? null })
  return {
    title: titleOf(context, 'desk.title'),
    at,
    query,
    list: selectCases(cases, query, { personId, at }),
    crowded,
    held: held.map(titled),
    lost: lost.map(titled),
    moderators: may(actor, 'desk', 'assign') ? await listModerators(db, actor.organisation.id) : [],
    personId,
    mayDecide: may(actor, 'desk', 'take'),
    mayReadHealth: may(actor, 'health', 'read'),
    mayUndoAny: may(actor, 'desk', 'undo_of_others'),
  }
}

export default function Desk() {
  const { at, query, list, crowded, held, lost, moderators, personId, mayDecide, mayReadHealth, mayUndoAny } = useLoaderData<typeof loader>()
  const t = useTranslate()
  useHeldRefresh(held, at)
  const viewer = { personId, mayDecide, moderators, back: deskAddress(query, { page: query.page }) }
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={
        mayDecide && (
          <>
            <LinkButton to="/staff/advisories/new">{t('desk.recordAdvisory')}</LinkButton>
            <LinkButton to="/staff/registry/new">{t('desk.proposeEntry')}</LinkButton>
          </>
        )
      }
    >
      <HeldList decisions={held} viewer={{ personId, mayUndo: mayDecide, mayUndoAny }} />
      <LostList decisions={lost} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <DeskFilters query={query} counts={list} mayReadHealth={mayReadHealth} />
        <section aria-labelledby="desk-said" className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <DeskSentence id="desk-said" query={query} total={list.total} />
          <DeskChips query={query} />
          <CaseList query={query} list={list} viewer={viewer} now={at} />
          {crowded.length > 0 && (
            <p className="text-small text-ink-3">{t('desk.crowded', { kinds: crowded.map((kind) => t(`desk.kind.${kind}`)).join(', ') })}</p>
          )}
          <DeskKeys />
        </section>
      </div>
    </Page>
  )
}
