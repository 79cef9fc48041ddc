import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideAccess, may } from '#app/domain/access/table.ts'
import { findAward } from '#app/domain/awards/read.server.ts'
import { readReport } from '#app/domain/evaluation/read-opened.server.ts'
import { endReasons } from '#app/domain/requirements/end-requirement.server.ts'
import { isReported } from '#app/domain/requirements/pages.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { AwardForm } from '#app/ui/evaluation/award-form.tsx'
import { AwardShown } from '#app/ui/evaluation/award-shown.tsx'
import { Ranking } from '#app/ui/evaluation/ranking.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { EndForm } from '#app/ui/requirements/end-form.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { award as decide } from './decide-award.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, act, head, title } = await requireOwnRequirement(args, 'award')
  const { id, institutionId, state, technicalThreshold } = requirement
  if (decideAccess(actor, 'award', 'read', institutionId) !== 'allowed') throw new Response('not for this role', { status: 403 })
  if (!isReported(state)) throw redirect(requirementPath(id))
  // Results carry prices: who may not read what was opened sees the outcome alone.
  const report = await readReport(act, { requirementId: id })
  const award = (await findAward(args.context.db, id)) ?? null
  return {
    title,
    head,
    award,
    results: report.ok ? report.value.results : [],
    threshold: technicalThreshold,
    mayDecide: award === null && report.ok && may(actor, 'award', 'decide', institutionId),
    endAction: requirementPath(id),
    reasons: endReasons,
  }
}

export function action(args: ActionFunctionArgs) {
  return decide(args)
}

export default function RequirementAward() {
  const { head, award, results, threshold, mayDecide, endAction, reasons } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const ranked = results.some(({ rank }) => rank === 1)
  return (
    <RequirementPage head={head} lead={award ? undefined : t('evaluation.award.lead')}>
      <Refused refused={refusedOf(reply)} />
      {award && <AwardShown award={award} />}
      {results.length > 0 && (
        <Section title={t('evaluation.report.ranking')}>
          <Ranking results={results} threshold={threshold} />
        </Section>
      )}
      {!award && !mayDecide && <Notice tone="info">{t('evaluation.award.onlyOfficers')}</Notice>}
      {mayDecide && ranked && <AwardForm results={results} lastResult={formResultOf(reply)} />}
      {mayDecide && !ranked && (
        <>
          <Empty title={t('evaluation.award.none')}>{t('evaluation.award.noneText')}</Empty>
          <EndForm reasons={reasons} afterClosing action={endAction} />
        </>
      )}
    </RequirementPage>
  )
}
