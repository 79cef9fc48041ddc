import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { ClaimDecision, type DecideClaimRefusal } from '#app/domain/houses/decide-claim.server.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { unscopedListClaims } from '#app/domain/houses/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { ShowAll } from '#app/ui/desk/show-all.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ClaimForm } from '#app/ui/houses/claim-form.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { readCase, refuseSettled } from '#app/web/case.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<DecideClaimRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'organisations.refused.interest' },
  wrong_state: { status: 409, message: 'organisations.refused.wrongState' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const only = new URL(request.url).searchParams.get('case')
  const claims = await unscopedListClaims(context.db)
  const chosen = claims.find(({ id }) => id === only)
  if (only !== null && !chosen) await refuseSettled(context, { kind: 'house_claim', id: only })
  return {
    title: titleOf(context, 'organisations.staff.claims'),
    claims: claims.filter(({ id }) => only === null || id === only),
    only,
    chosen: chosen ? await readCase(context, actor, { kind: 'house_claim', id: chosen.id }) : null,
    mayDecide: may(actor, 'organisation', 'decide_claim'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'organisation', 'decide_claim')) throw new Response('role', { status: 403 })
  const formData = await request.formData()
  const form = await parseFormData(formData, ClaimDecision)
  if (!form.ok) return form.reply
  const input = { ...form.value, claimId: String(formData.get('id')) }
  const decided = await holdDecision(actOf(context, actor), { operation: 'decide-claim', input, ...holdingOf(context) })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  return answerHeld(context, decided.value, () => redirectDone(context, '/staff/claims', 'organisations.staff.claimDone'))
}

export default function Claims() {
  const { claims, only, chosen, mayDecide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/staff', label: t('desk.title') },
    { to: '/staff/organisations', label: t('organisations.staff.title') },
  ]
  return (
    <Page title={t('organisations.staff.claims')} lead={t('organisations.staff.claimsLead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      {only && <ShowAll to="/staff/claims" />}
      {chosen && <HeldNotice held={chosen.held} mayUndo={chosen.mayUndo} />}
      {claims.length === 0 ? (
        <Empty title={t('organisations.staff.none')} />
      ) : (
        claims.map((claim) => (
          <Card key={claim.id} rows>
            <Row className="grid gap-1">
              <Link to={`/houses/${claim.slug}`} className="link-title">
                <bdi>{claim.house}</bdi>
              </Link>
              <p className="text-small text-ink-2">
                <bdi>{claim.website}</bdi> · <bdi>{t('organisations.staff.claimBy', { person: claim.person, email: claim.email })}</bdi> ·{' '}
                <Instant at={claim.createdAt} />
              </p>
            </Row>
            {mayDecide && !chosen?.held && (
              <Row>
                <ClaimForm id={claim.id} lastResult={formResultOf(reply)} />
              </Row>
            )}
          </Card>
        ))
      )}
      {chosen && <CaseHistory of="claim" moves={chosen.history} />}
    </Page>
  )
}
