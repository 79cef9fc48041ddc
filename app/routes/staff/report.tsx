import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { holdDecision, type HoldRefusal } from '#app/domain/moderation/hold-decision.server.ts'
import { hasInterestIn } from '#app/domain/organisations/interest.server.ts'
import type { DecideReportRefusal } from '#app/domain/reports/decide-report.server.ts'
import { findReport } from '#app/domain/reports/read.server.ts'
import { ReportDecision } from '#app/domain/reports/report.ts'
import { useTranslate } from '#app/messages/language.ts'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ReportCard } from '#app/ui/moderation/report-card.tsx'
import { ReportDecisionForm } from '#app/ui/moderation/report-forms.tsx'
import { StaffTools } from '#app/ui/moderation/staff-tools.tsx'
import { SubjectFacts } from '#app/ui/moderation/subject-facts.tsx'
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

const refusals: RefusalTable<(DecideReportRefusal | HoldRefusal)['reason']> = {
  forbidden: { status: 403, message: 'moderation.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'moderation.refused.interest' },
  already_decided: { status: 409, message: 'moderation.refused.alreadyDecided' },
  not_hidden: { status: 409, message: 'moderation.refused.hideFirst' },
  decision_waits: decisionWaits,
  not_proposed: { status: 409, message: 'moderation.refused.proposeFirst' },
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'report', 'read')) throw new Response('role', { status: 403 })
  const report = found(await findReport(context.db, params.id, (await viewOf(context)).today))
  const { organisation } = report.subject
  const interest = organisation !== null && (await hasInterestIn(context.db, actor.personId, organisation.id))
  return {
    title: titleNamed(context, report.subject.title),
    report,
    interest,
    mayDecide: may(actor, 'report', 'decide') && !interest,
    ...(await readCase(context, actor, { kind: 'report', id: report.id })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const reportId = found(isId(params.id) ? params.id : undefined)
  const form = await parseForm(request, ReportDecision)
  if (!form.ok) return form.reply
  const decided = await holdDecision(act, { operation: 'decide-report', input: { reportId, ...form.value }, ...holdingOf(context) })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  return answerHeld(context, decided.value, () => redirectDone(context, `/staff/reports/${reportId}`, 'moderation.report.decided'))
}

export default function StaffReport() {
  const { report, interest, mayDecide, held, mayUndo } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { subject, decision, others, reporter } = report
  const organisationId = subject.organisation && subject.organisation.kind !== 'maker' ? subject.organisation.id : undefined
  return (
    <Page title={subject.title} crumbs={[{ to: '/staff', label: t('desk.title') }]} here={t('moderation.report.one')}>
      <Refused refused={refusedOf(reply)} />
      <HeldNotice held={held} mayUndo={mayUndo} />
      {interest && <Notice tone="warn">{t('moderation.refused.interest')}</Notice>}
      {decision && (
        <Notice tone="info" title={t('moderation.report.decidedTitle')}>
          <p>
            {t(`moderation.report.outcome.${decision.outcome}`)} · <bdi>{decision.by}</bdi>
          </p>
          <p dir="auto">{decision.note}</p>
        </Notice>
      )}
      <SubjectFacts subject={subject} />
      <Section title={t('moderation.report.words')}>
        <ReportCard report={report} from={reporter ?? t('moderation.report.nobody')} />
      </Section>
      {mayDecide && !decision && (
        <>
          <Section title={t('moderation.report.act')} note={t('moderation.report.actNote')}>
            <StaffTools hide={`${subject.kind}:${subject.id}`} organisationId={organisationId} reportId={report.id} />
          </Section>
          <Section title={t('moderation.report.decide')}>
            <ReportDecisionForm lastResult={formResultOf(reply)} />
          </Section>
        </>
      )}
      {others.length > 0 && (
        <Section title={t('moderation.report.others')}>
          <div className="grid gap-4">
            {others.map((other) => (
              <div key={other.id} className="grid gap-1">
                <ReportCard report={other} />
                <Link to={`/staff/reports/${other.id}`}>{t('moderation.report.decide')}</Link>
              </div>
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}
