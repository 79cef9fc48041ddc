import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { readReport } from '#app/domain/evaluation/read-report.server.ts'
import { listProgress } from '#app/domain/evaluation/read.server.ts'
import { listPeriods } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { NextReport } from '#app/ui/evaluation/next-report.tsx'
import { PriceExplanations } from '#app/ui/evaluation/price-explanations.tsx'
import { Progress } from '#app/ui/evaluation/progress.tsx'
import { ReportBody } from '#app/ui/evaluation/report-body.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { actOnReport } from './act-on-report.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, act, head, title } = await requireOwnRequirement(args, 'report')
  const { id, institutionId, state, publishedAt, at } = requirement
  const { db, locale } = args.context
  const read = await readReport(act, { requirementId: id })
  if (!read.ok) return refuseReading(id, read.refusal.reason)
  const report = read.value
  const codes = report.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return {
    title,
    head,
    report,
    labels: await labelsOf(db, codes, locale),
    members: await listProgress(db, id),
    dates: { publishedAt, periods: await listPeriods(db, id), now: at },
    mayIssue: may(actor, 'panel', 'report', institutionId),
    mayExplain: state === 'final_report' && may(actor, 'price_explanation', 'ask', institutionId),
  }
}

export function action(args: ActionFunctionArgs) {
  return actOnReport(args)
}

export default function RequirementReport() {
  const { head, report, labels, members, dates, mayIssue, mayExplain } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { next, issued } = report
  return (
    <RequirementPage head={head} lead={t('scoring.report.lead')}>
      <Refused refused={refusedOf(reply)} />
      {next && <NextReport id={head.id} next={next} mayIssue={mayIssue} />}
      {next?.obstacle && issued.length === 0 && <Progress members={members} />}
      {issued.length > 0 && <ReportBody report={report} labels={labels} dates={dates} />}
      <PriceExplanations report={report} now={dates.now} mayAct={mayExplain} lastResult={formResultOf(reply)} />
    </RequirementPage>
  )
}
