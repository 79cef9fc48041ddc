import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { issueReport, type ReportRefusal } from '#app/domain/evaluation/issue-report.server.ts'
import { readReport } from '#app/domain/evaluation/read-opened.server.ts'
import { listProgress } from '#app/domain/evaluation/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Computation } from '#app/ui/evaluation/computation.tsx'
import { Marks } from '#app/ui/evaluation/marks.tsx'
import { Progress } from '#app/ui/evaluation/progress.tsx'
import { Ranking } from '#app/ui/evaluation/ranking.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ReportRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.reportNotNow' },
  sheets_open: { status: 409, message: 'evaluation.refusal.sheetsOpen' },
  currencies_differ: { status: 409, message: 'evaluation.refusal.currenciesDiffer' },
  panel_size: { status: 409, message: 'evaluation.refusal.panelSize' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, act, head, title } = await requireOwnRequirement(args, 'report')
  const { id, institutionId, state, technicalWeight, priceWeight, technicalThreshold } = requirement
  const { db, locale } = args.context
  const read = await readReport(act, { requirementId: id })
  if (!read.ok) return refuseReading(id, read.refusal.reason)
  const codes = read.value.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return {
    title,
    head,
    ...read.value,
    labels: await labelsOf(db, codes, locale),
    members: await listProgress(db, id),
    rules: { threshold: technicalThreshold, technicalWeight, priceWeight },
    mayIssue: state === 'financial_evaluation' && may(actor, 'panel', 'appoint', institutionId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'report')
  const issued = await issueReport(act, { requirementId: requirement.id })
  if (!issued.ok) return answerRefusal(issued.refusal, refusals)
  return redirectDone(args.context, requirementPath(requirement.id, 'report'), 'evaluation.report.issued', { count: issued.value.ranked })
}

export default function RequirementReport() {
  const { head, criteria, results, marks, labels, members, rules, mayIssue } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const locked = members.length > 0 && members.every((member) => member.locked)
  return (
    <RequirementPage head={head} lead={t('evaluation.report.lead')}>
      <Refused refused={refusedOf(reply)} />
      {results.length === 0 ? (
        <>
          <Notice tone="info" title={t('evaluation.report.notYet')}>
            <p>{t(locked ? 'evaluation.report.issueText' : 'evaluation.report.waits')}</p>
            {mayIssue && locked && (
              <Form method="post">
                <Button kind="main">{t('evaluation.report.issue')}</Button>
              </Form>
            )}
          </Notice>
          <Progress members={members} />
        </>
      ) : (
        <>
          <Section title={t('evaluation.report.ranking')}>
            <Ranking results={results} threshold={rules.threshold} />
          </Section>
          <Computation results={results} {...rules} />
          <Marks criteria={criteria} results={results} marks={marks} labels={labels} />
        </>
      )}
    </RequirementPage>
  )
}
