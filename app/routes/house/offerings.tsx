import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addAttestation, type AddAttestationRefusal } from '#app/domain/attestations/add-attestation.server.ts'
import { listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import { NewAttestation } from '#app/domain/attestations/schema.ts'
import { listEvidence } from '#app/domain/files/read.server.ts'
import { listOwnOfferings } from '#app/domain/offerings/read-own.server.ts'
import { withdrawAttestation, type WithdrawAttestationRefusal } from '#app/domain/attestations/withdraw-attestation.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { AttestationForm } from '#app/ui/offerings/attestation-form.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { WithdrawForm } from '#app/ui/offerings/withdraw-form.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<AddAttestationRefusal['reason']> = {
  house_suspended: { status: 409, message: 'moderation.refused.suspended' },
  forbidden: { status: 403, message: 'offerings.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  issued_in_future: { status: 409, message: 'offerings.refused.issuedInFuture' },
  expired: { status: 409, message: 'offerings.refused.expired' },
}

const withdrawRefusals: RefusalTable<WithdrawAttestationRefusal['reason']> = { forbidden: refusals.forbidden, not_found: refusals.not_found }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = actor.organisation
  const { today } = await viewOf(context)
  const attestations = await listHouseAttestations(context.db, id, today)
  const evidence = await listEvidence(
    context.db,
    attestations.map((one) => one.id),
  )
  return {
    title: titleOf(context, 'offerings.own'),
    offerings: await listOwnOfferings(context.db, id),
    attestations: attestations.map((one) => ({ ...one, documents: evidence[one.id]?.length ?? 0 })),
    mayWrite: may(actor, 'offering', 'write', id),
    mayAttest: may(actor, 'attestation', 'write', id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const formData = await request.formData()
  if (formData.get('intent') === 'withdraw') {
    const withdrawn = await withdrawAttestation(actOf(context, actor), { id: String(formData.get('id')) })
    return withdrawn.ok ? done(context, 'offerings.done.withdrawn') : answerRefusal(withdrawn.refusal, withdrawRefusals)
  }
  const form = await parseFormData(formData, NewAttestation)
  if (!form.ok) return form.reply
  const added = await addAttestation(actOf(context, actor), form.value)
  if (!added.ok) return answerRefusal(added.refusal, refusals)
  return done(context, 'offerings.done.attested')
}

function done(context: PageContext, key: 'offerings.done.attested' | 'offerings.done.withdrawn') {
  return redirect('/house/offerings#attestations', { headers: { 'Set-Cookie': context.toasts.write({ key, tone: 'done' }) } })
}

export default function HouseOfferings() {
  const { offerings, attestations, mayWrite, mayAttest } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const begin = mayWrite && (
    <LinkButton to="/house/offerings/new" kind="main">
      {t('offerings.new')}
    </LinkButton>
  )
  return (
    <Page
      title={t('offerings.own')}
      lead={t('offerings.ownLead')}
      crumbs={[{ to: '/house', label: t('ui.nav.house') }]}
      actions={
        <>
          <LinkButton to="/house/asks">{t('asks.house.title')}</LinkButton>
          {begin}
        </>
      }
    >
      <Refused refused={refusedOf(reply)} />
      {offerings.length === 0 ? (
        <Empty title={t('offerings.ownNone')} action={begin}>
          {t('offerings.ownNoneText')}
        </Empty>
      ) : (
        <Card rows>
          {offerings.map((offering) => (
            <Row key={offering.id} className="flex flex-wrap items-baseline justify-between gap-2">
              <Link to={`/house/offerings/${offering.id}`} className="link-title">
                <bdi>{offering.name}</bdi>
              </Link>
              <OfferingStateTag {...offering} />
            </Row>
          ))}
        </Card>
      )}
      <Section id="attestations" title={t('offerings.attestations')} note={t('offerings.attestationsNote')}>
        <AttestationList
          attestations={attestations}
          action={({ id, code, documents }) => (
            <div className="flex flex-wrap items-center gap-4">
              <Link to={`/house/attestations/${id}/files`}>
                {documents === 0 && mayAttest ? t('files.evidenceAdd') : t('files.evidenceCount', { count: documents })}
              </Link>
              {mayAttest && <WithdrawForm id={id} code={code} />}
            </div>
          )}
        />
      </Section>
      {mayAttest && (
        <Section title={t('offerings.attest')}>
          <AttestationForm lastResult={formResultOf(reply)} offerings={offerings} />
        </Section>
      )}
    </Page>
  )
}
