import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listMatchedRequirements } from '#app/domain/matching/read-own-part.server.ts'
import { listOwnOfferings } from '#app/domain/offerings/read-own.server.ts'
import { findHouseState, hasRegistrationNumber } from '#app/domain/houses/read.server.ts'
import { HouseNumbers } from '#app/domain/organisations/facts.ts'
import { requestVerification, type RequestVerificationRefusal } from '#app/domain/organisations/request-verification.server.ts'
import { findOwnSuspension } from '#app/domain/organisations/suspend-read.server.ts'
import { stateAfter } from '#app/domain/organisations/status.ts'
import { listHouseWaiting } from '#app/domain/proposals/list-waiting.server.ts'
import { listHouseProposals } from '#app/domain/proposals/read.server.ts'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { countHouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { OwnSuspension } from '#app/ui/moderation/own-suspension.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { HouseWaitingRows } from '#app/ui/proposals/house-waiting.tsx'
import { HouseStanding } from '#app/ui/proposals/house-standing.tsx'
import { MatchTag } from '#app/ui/proposals/match-tag.tsx'
import { ProposalRows } from '#app/ui/proposals/proposal-rows.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { PublicLines } from '#app/ui/requirements/public-line.tsx'
import { Section } from '#app/ui/section.tsx'
import { AsksWaiting } from '#app/ui/statement-asks/asks-waiting.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { VerificationForm } from './verification-form.tsx'

export const meta = titleMeta

const refusals: RefusalTable<RequestVerificationRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  wrong_state: { status: 409, message: 'organisations.refused.wrongState' },
  no_number: { status: 400, message: 'organisations.verification.noNumber' },
  number_taken: { status: 400, message: 'organisations.number.taken' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { organisation } = actor
  const { db, clock, locale } = context
  const scores = await listMatchedRequirements(db, organisation.id)
  const { open } = await listPublicRequirements(db, locale, { open: true })
  const { today } = await viewOf(context)
  const state = found(await findHouseState(db, organisation.id, today))
  const now = await clock(db)
  return {
    title: titleOf(context, 'ui.nav.house'),
    now,
    waiting: await listHouseWaiting(db, organisation.id, now),
    asked: await countHouseAsks(db, organisation.id, today),
    state,
    suspension: (await findOwnSuspension(db, organisation.id)) ?? null,
    mayAsk: may(actor, 'organisation', 'request_verification', organisation.id) && stateAfter('house', state, 'request_verification') !== undefined,
    hasNumber: await hasRegistrationNumber(db, organisation.id),
    proposals: await listHouseProposals(db, organisation.id),
    matched: open.filter(({ id }) => scores.has(id)),
    scores: Object.fromEntries(scores),
    offerings: await listOwnOfferings(db, organisation.id),
  }
}

/** The owner sends the papers to the check. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const form = await parseForm(request, HouseNumbers)
  if (!form.ok) return form.reply
  const asked = await requestVerification(actOf(context, actor), form.value)
  if (asked.ok) return redirectDone(context, '/house', 'organisations.verification.done')
  const { refusal } = asked
  if (refusal.reason === 'no_number') return form.refuse({ ntn: [refusals.no_number.message] })
  if (refusal.reason === 'number_taken') return form.refuse({ [refusal.field]: [refusals.number_taken.message] })
  return answerRefusal(refusal, refusals)
}

export default function HouseHome() {
  const { mayAsk, hasNumber, state, suspension, asked, waiting, proposals, matched, scores, offerings, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const browse = <LinkButton to="/house/requirements">{t('proposals.home.toRequirements')}</LinkButton>
  return (
    <Page
      title={t('ui.nav.house')}
      lead={t('proposals.home.lead')}
      actions={
        <>
          <LinkButton to="/house/references">{t('records.reference.own')}</LinkButton>
          <LinkButton to="/house/profile">{t('organisations.profile.title')}</LinkButton>
          <LinkButton to="/house/members">{t('proposals.home.toMembers')}</LinkButton>
        </>
      }
    >
      <Refused refused={refusedOf(reply)} />
      <OwnSuspension suspension={suspension} />
      <HouseStanding state={state}>{mayAsk && <VerificationForm hasNumber={hasNumber} lastResult={formResultOf(reply)} />}</HouseStanding>
      <AsksWaiting count={asked} />
      <HouseWaitingRows waiting={waiting} />
      <Section title={t('proposals.home.proposals')} more={<Link to="/house/answers">{t('answers.title')}</Link>}>
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
