import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMatchedRequirements } from '#app/domain/matching/read-own-part.server.ts'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { MatchTag } from '#app/ui/proposals/match-tag.tsx'
import { PublicLines } from '#app/ui/requirements/public-line.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisation } = await requireMember(request, context, 'house')
  const { db, clock, locale } = context
  const scores = await listMatchedRequirements(db, organisation.id)
  const { open } = await listPublicRequirements(db, locale, { open: true })
  return {
    title: titleOf(context, 'proposals.requirements.title'),
    now: await clock(db),
    matched: open.filter(({ id }) => scores.has(id)),
    others: open.filter(({ id }) => !scores.has(id)),
    scores: Object.fromEntries(scores),
  }
}

export default function HouseRequirements() {
  const { matched, others, scores, now } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const none = (
    <Empty title={t('requirementsPublic.list.none')} action={<LinkButton to="/requirements">{t('requirementsPublic.list.past')}</LinkButton>}>
      {t('requirementsPublic.list.noneText')}
    </Empty>
  )
  return (
    <Page title={t('proposals.requirements.title')} lead={t('proposals.requirements.lead')} crumbs={[{ to: '/house', label: t('ui.nav.house') }]}>
      {matched.length + others.length === 0 && none}
      {matched.length > 0 && (
        <Section title={t('proposals.requirements.matched')}>
          <PublicLines lines={matched} now={now} extra={({ id }) => <MatchTag score={scores[id]} />} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('proposals.requirements.others')}>
          <PublicLines lines={others} now={now} />
        </Section>
      )}
    </Page>
  )
}
