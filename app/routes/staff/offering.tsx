import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listOfferingAttestations } from '#app/domain/attestations/read.server.ts'
import { decideOffering, type DecideOfferingRefusal } from '#app/domain/offerings/decide-offering.server.ts'
import { findSubmittedOffering } from '#app/domain/offerings/read.server.ts'
import { OfferingDecision } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { StaffTools } from '#app/ui/moderation/staff-tools.tsx'
import { CapabilityTable } from '#app/ui/offerings/capability-table.tsx'
import { OfferingDecisionForm } from '#app/ui/offerings/decision-form.tsx'
import { OfferingChanges } from '#app/ui/offerings/offering-changes.tsx'
import { offeringFacts } from '#app/ui/offerings/offering-facts.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { provableStatements } from '#app/ui/offerings/provable-statements.ts'
import { Replaces } from '#app/ui/offerings/replaces.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<DecideOfferingRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_submitted: { status: 409, message: 'offerings.refused.notSubmitted' },
  other_version: { status: 409, message: 'offerings.refused.otherVersion' },
  own_interest: { status: 403, message: 'desk.refused.interest' },
  evidence_without_statement: { status: 400, message: 'offerings.refused.evidence' },
  evidence_without_attestation: { status: 409, message: 'offerings.refused.attestation' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const view = await viewOf(context)
  const offering = found(await findSubmittedOffering(context.db, params.id!, view))
  const attestations = (await listOfferingAttestations(context.db, offering, view.today)).filter((one) => one.valid && one.level !== 'claimed')
  return { title: titleNamed(context, offering.name), offering, attestations, mayDecide: may(actor, 'offering', 'decide') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, OfferingDecision)
  if (!form.ok) return form.reply
  const decided = await decideOffering(actOf(context, actor), { id: params.id!, ...form.value })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  const toast = context.toasts.write({ key: `offerings.done.${form.value.decision}`, tone: 'done' })
  return redirect('/staff/offerings', { headers: { 'Set-Cookie': toast } })
}

export default function StaffOffering() {
  const { offering, attestations, mayDecide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { version } = offering
  const facts = [
    { label: t('offerings.house'), value: <Link to={`/houses/${offering.houseSlug}`}>{offering.house}</Link> },
    ...(offering.signedBy ? [{ label: t('offerings.signedBy'), value: offering.signedBy }] : []),
    ...offeringFacts(t, offering),
  ]
  return (
    <Page
      title={offering.name}
      lead={<bdi>{version.summary}</bdi>}
      crumbs={[{ to: '/staff/offerings', label: t('desk.queue.offerings') }]}
      tags={<OfferingStateTag state={offering.state} submitted={!offering.unchecked} unchecked={offering.unchecked} />}
      actions={offering.listedSlug && <Link to={`/offerings/${offering.listedSlug}`}>{t('offerings.publicPage')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      {offering.changes && (
        <Section title={t('offerings.changes')} note={t('offerings.changesNote')}>
          <OfferingChanges changes={offering.changes} names={offering.names} />
        </Section>
      )}
      {version.description && (
        <p lang={version.language} dir="auto" className="whitespace-pre-line">
          {version.description}
        </p>
      )}
      <CapabilityTable capabilities={offering.capabilities} language={version.language} />
      <Card>
        <Facts facts={facts} />
      </Card>
      <Replaces replaces={offering.replaces} language={version.language} />
      <StaffTools hide={offering.listedSlug ? `offering:${offering.id}` : undefined} organisationId={offering.houseId} />
      {mayDecide && (
        <Section title={t('offerings.decide')} note={t('offerings.decideNote')}>
          <OfferingDecisionForm
            versionId={offering.versionId}
            statements={provableStatements(t, offering)}
            attestations={attestations.map(({ id, code, issuer }) => ({ value: id, label: `${t(`matching.attestation.${code}`)} (${issuer})` }))}
            lastResult={formResultOf(reply)}
          />
        </Section>
      )}
    </Page>
  )
}
