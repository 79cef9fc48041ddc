import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import type { CheckAttestationRefusal } from '#app/domain/attestations/check-attestation.server.ts'
import { listAttestationsToCheck } from '#app/domain/attestations/read.server.ts'
import { AttestationCheck } from '#app/domain/attestations/schema.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { listEvidence, withLinks } from '#app/domain/files/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { ShowAll } from '#app/ui/desk/show-all.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FileLines } from '#app/ui/files/file-list.tsx'
import { AttestationCheckForm } from '#app/ui/offerings/attestation-check-form.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { readCase, refuseSettled } from '#app/web/case.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<CheckAttestationRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  own_interest: { status: 403, message: 'desk.refused.interest' },
  file_not_named: { status: 400, message: 'files.refused.notNamed' },
  file_gone: { status: 409, message: 'files.refused.gone' },
  not_valid_today: { status: 409, message: 'offerings.refused.notValid' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { today } = await viewOf(context)
  const only = new URL(request.url).searchParams.get('case')
  const attestations = await listAttestationsToCheck(context.db, today, only ?? undefined)
  const chosen = only === null ? undefined : attestations.find(({ id }) => id === only)
  if (only !== null && !chosen) await refuseSettled(context, { kind: 'attestation', id: only })
  const evidence = await listEvidence(
    context.db,
    attestations.map(({ id }) => id),
  )
  return {
    title: titleOf(context, 'desk.queue.attestations'),
    attestations: attestations.map((one) => ({ ...one, files: withLinks(evidence[one.id] ?? [], context.files.links) })),
    only,
    chosen: chosen ? await readCase(context, actor, { kind: 'attestation', id: chosen.id }) : null,
    mayCheck: may(actor, 'attestation', 'check'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const formData = await request.formData()
  const form = await parseFormData(formData, AttestationCheck)
  if (!form.ok) return form.reply
  const input = { id: String(formData.get('id')), ...form.value }
  const checked = await holdDecision(actOf(context, actor), { operation: 'check-attestation', input, ...holdingOf(context) })
  if (!checked.ok) return answerRefusal(checked.refusal, refusals)
  return answerHeld(context, checked.value, () => redirectDone(context, '/staff/attestations', 'offerings.done.checked'))
}

export default function AttestationChecks() {
  const { attestations, only, chosen, mayCheck } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('desk.queue.attestations')} lead={t('desk.attestationsLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {only && <ShowAll to="/staff/attestations" />}
      {chosen && <HeldNotice held={chosen.held} mayUndo={chosen.mayUndo} />}
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
            <Row className="grid gap-3">{one.files.length === 0 ? <p>{t('files.noneForStaff')}</p> : <FileLines files={one.files} forStaff />}</Row>
            {mayCheck && !chosen?.held && (
              <Row>
                <AttestationCheckForm id={one.id} files={one.files} lastResult={formResultOf(reply)} />
              </Row>
            )}
          </Card>
        ))
      )}
      {chosen && <CaseHistory of="attestation" moves={chosen.history} />}
    </Page>
  )
}
