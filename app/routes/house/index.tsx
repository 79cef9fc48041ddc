import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listMatchedRequirements } from '#app/domain/matching/read-own-part.server.ts'
import { listOwnOfferings } from '#app/domain/offerings/read.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { listHouseProposals } from '#app/domain/proposals/read.server.ts'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { HouseStanding } from '#app/ui/proposals/house-standing.tsx'
import { MatchTag } from '#app/ui/proposals/match-tag.tsx'
import { ProposalRows } from '#app/ui/proposals/proposal-rows.tsx'
import { PublicLines } from '#app/ui/requirements/public-line.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisation } = await requireMember(request, context, 'house')
  const { db, clock, locale } = context
  const scores = await listMatchedRequirements(db, organisation.id)
  const { open } = await listPublicRequirements(db, locale, { open: true })
  return {
    title: titleOf(context, 'ui.nav.house'),
    now: await clock(db),
    state: found(await findHouseState(db, organisation.id, (await viewOf(context)).today)),
    proposals: await listHouseProposals(db, organisation.id),
    matched: open.filter(({ id }) => scores.has(id)),
    scores: Object.fromEntries(scores),
    offerings: await listOwnOfferings(db, organisation.id),
  }
}

export default function HouseHome() {
  const { state, proposals, matched, scores, offerings, now } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const browse = <LinkButton to="/house/requirements">{t('proposals.home.toRequirements')}</LinkButton>
  return (
    <Page title={t('ui.nav.house')} lead={t('proposals.home.lead')} actions={<LinkButton to="/house/members">{t('proposals.home.toMembers')}</LinkButton>}>
      <HouseStanding state={state} />
      <Section title={t('proposals.home.proposals')}>
        {proposals.length === 0 ? (
          <Empty title={t('proposals.home.proposalsNone')} action={browse}>
            {t('proposals.home.proposalsNoneText')}
          </Empty>
        ) : (
          <ProposalRows proposals={proposals} now={now} />
        )}
      </Section>
      <Section title={t('proposals.home.matched')} more={<Link to="/house/requirements">{t('proposals.home.toRequirements')}</Link>}>
        {matched.length === 0 ? (
          <Empty title={t('proposals.home.matchedNone')} action={browse}>
            {t('proposals.home.matchedNoneText')}
          </Empty>
        ) : (
          <PublicLines lines={matched} now={now} extra={({ id }) => <MatchTag score={scores[id]} />} />
        )}
      </Section>
      <Section title={t('proposals.home.offerings')} more={<Link to="/house/offerings">{t('proposals.home.toOfferings')}</Link>}>
        {offerings.length === 0 ? (
          <Empty title={t('proposals.home.offeringsNone')} action={<LinkButton to="/house/offerings">{t('proposals.home.toOfferings')}</LinkButton>}>
            {t('proposals.home.offeringsNoneText')}
          </Empty>
        ) : (
          <Card rows>
            {offerings.map((offering) => (
              <Row key={offering.id} className="flex flex-wrap items-center justify-between gap-2">
                <Link to={`/house/offerings/${offering.id}`} className="link-title">
                  <bdi>{offering.name}</bdi>
                </Link>
                <OfferingStateTag {...offering} />
              </Row>
            ))}
          </Card>
        )}
      </Section>
    </Page>
  )
}
