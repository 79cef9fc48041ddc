import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { checkAttestation, type CheckAttestationRefusal } from '#app/domain/attestations/check-attestation.server.ts'
import { listAttestationsToCheck } from '#app/domain/attestations/read.server.ts'
import { AttestationCheck } from '#app/domain/attestations/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { AttestationCheckForm } from '#app/ui/offerings/attestation-check-form.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<CheckAttestationRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  own_interest: { status: 403, message: 'desk.refused.interest' },
  not_valid_today: { status: 409, message: 'offerings.refused.notValid' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { today } = await viewOf(context)
  return {
    title: titleOf(context, 'desk.queue.attestations'),
    attestations: await listAttestationsToCheck(context.db, today),
    mayCheck: may(actor, 'attestation', 'check'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const formData = await request.formData()
  const form = await parseFormData(formData, AttestationCheck)
  if (!form.ok) return form.reply
  const checked = await checkAttestation(actOf(context, actor), { id: String(formData.get('id')), ...form.value })
  if (!checked.ok) return answerRefusal(checked.refusal, refusals)
  return redirect('/staff/attestations', { headers: { 'Set-Cookie': context.toasts.write({ key: 'offerings.done.checked', tone: 'done' }) } })
}

export default function AttestationChecks() {
  const { attestations, mayCheck } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('desk.queue.attestations')} lead={t('desk.attestationsLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {attestations.length === 0 ? (
        <Empty title={t('desk.nothing')} />
      ) : (
        attestations.map((one) => (
          <Card key={one.id} rows>
            <Row>
              <Link to={`/houses/${one.houseSlug}`}>
                <bdi>{one.house}</bdi>
              </Link>
            </Row>
            <AttestationList attestations={[one]} />
            {mayCheck && (
              <Row>
                <AttestationCheckForm id={one.id} lastResult={formResultOf(reply)} />
              </Row>
            )}
          </Card>
        ))
      )}
    </Page>
  )
}
