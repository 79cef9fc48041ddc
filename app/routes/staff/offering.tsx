import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listOfferingAttestations } from '#app/domain/attestations/read.server.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { findSbom, listFiles, withLinks } from '#app/domain/files/read.server.ts'
import type { DecideOfferingRefusal } from '#app/domain/offerings/decide-offering.server.ts'
import { findSubmittedOffering } from '#app/domain/offerings/read-check.server.ts'
import { wasOfferingDecided } from '#app/domain/offerings/was-decided.server.ts'
import { OfferingDecision } from '#app/domain/offerings/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '#app/ui/card.tsx'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileList } from '#app/ui/files/file-list.tsx'
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
import { readCase } from '#app/web/case.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<DecideOfferingRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
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
  const submitted = await findSubmittedOffering(context.db, params.id!, view)
  // A notice leads here also after it was decided.
  if (!submitted && (await wasOfferingDecided(context.db, params.id!))) throw redirectDone(context, '/staff', 'desk.settled')
  const offering = found(submitted)
  const attestations = (await listOfferingAttestations(context.db, offering, view.today)).filter((one) => one.valid && one.level !== 'claimed')
  const sbom = await findSbom(context.db, offering.id)
  const files = withLinks(await listFiles(context.db, { offeringId: offering.id }, 'sbom'), context.files.links)
  return {
    title: titleNamed(context, offering.name),
    offering,
    attestations,
    sbom,
    files,
    mayDecide: may(actor, 'offering', 'decide'),
    ...(await readCase(context, actor, { kind: 'offering', id: offering.id })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, OfferingDecision)
  if (!form.ok) return form.reply
  const input = { id: params.id!, ...form.value }
  const decided = await holdDecision(actOf(context, actor), { operation: 'decide-offering', input, ...holdingOf(context) })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  return answerHeld(context, decided.value, () => redirectDone(context, '/staff/offerings', `offerings.done.${form.value.decision}`))
}

export default function StaffOffering() {
  const { offering, attestations, sbom, files, mayDecide, history, held, mayUndo } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { version } = offering
  const facts = [
    { label: t('offerings.house'), value: <Link to={`/houses/${offering.houseSlug}`}>{offering.house}</Link> },
    ...(offering.signedBy ? [{ label: t('offerings.signedBy'), value: offering.signedBy }] : []),
    ...offeringFacts(t, { ...offering, sbom }),
  ]
  return (
    <Page
      title={offering.name}
      lead={<bdi>{version.summary}</bdi>}
      crumbs={[
        { to: '/staff', label: t('desk.title') },
        { to: '/staff/offerings', label: t('desk.queue.offerings') },
      ]}
      tags={<OfferingStateTag state={offering.state} submitted={!offering.unchecked} unchecked={offering.unchecked} />}
      actions={offering.listedSlug && <Link to={`/offerings/${offering.listedSlug}`}>{t('offerings.publicPage')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      <HeldNotice held={held} mayUndo={mayUndo} />
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
      {files.length > 0 && (
        <Section title={t('files.sbom')}>
          <FileList files={files} forStaff />
        </Section>
      )}
      <Replaces replaces={offering.replaces} language={version.language} />
      <StaffTools hide={offering.listedSlug ? `offering:${offering.id}` : undefined} organisationId={offering.houseId} />
      {mayDecide && !held && (
        <Section title={t('offerings.decide')} note={t('offerings.decideNote')}>
          <OfferingDecisionForm
            versionId={offering.versionId}
            statements={provableStatements(t, offering)}
            attestations={attestations.map(({ id, code, issuer }) => ({ value: id, label: `${t(`matching.attestation.${code}`)} (${issuer})` }))}
            lastResult={formResultOf(reply)}
          />
        </Section>
      )}
      <CaseHistory of="offering" moves={history} />
    </Page>
  )
}
