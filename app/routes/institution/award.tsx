import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { decideAccess, may } from '#app/domain/access/table.ts'
import { readAwardChoices, readAwardCourse } from '#app/domain/awards/read.server.ts'
import { readReport } from '#app/domain/evaluation/read-report.server.ts'
import { endReasons } from '#app/domain/requirements/end-requirement.server.ts'
import { isReported } from '#app/domain/requirements/pages.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { FallForm, Standstill } from '#app/ui/evaluation/award-acts.tsx'
import { AwardFallen } from '#app/ui/evaluation/award-fallen.tsx'
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
import { actOnAward } from './decide-award.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, act, head, title } = await requireOwnRequirement(args, 'award')
  const { id, institutionId, state, profile, at } = requirement
  if (decideAccess(actor, 'award', 'read', institutionId) !== 'allowed') throw new Response('not for this role', { status: 403 })
  if (!isReported(state)) throw redirect(requirementPath(id))
  const { db } = args.context
  // Results carry prices: who may not read what was opened sees the outcome alone.
  const report = await readReport(act, { requirementId: id })
  const mayDecide = report.ok && may(actor, 'award', 'decide', institutionId)
  const course = await readAwardCourse(db, id)
  return {
    title,
    head,
    ...course,
    results: report.ok ? report.value.results : [],
    choices: mayDecide && state === 'final_report' ? await readAwardChoices(db, id) : null,
    intends: moveFrom(profile, 'final_report', 'intend') !== undefined,
    over: course.standstill !== null && course.standstill.endsAt <= at,
    mayDecide,
    state,
    endAction: requirementPath(id),
    reasons: endReasons,
  }
}

export function action(args: ActionFunctionArgs) {
  return actOnAward(args)
}

export default function RequirementAward() {
  const { head, standing, fallen, standstill, over, results, choices, intends, mayDecide, state, endAction, reasons } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const points = Object.fromEntries(results.flatMap(({ proposalId, combinedHundredths: all }) => (all === null ? [] : [[proposalId, all]])))
  const lead = standing ? undefined : t(intends ? 'awards.lead' : 'evaluation.award.lead')
  return (
    <RequirementPage
      head={head}
      lead={lead}
      actions={head.pages.includes('delivery') && <Link to={`${endAction}/delivery`}>{t('requirements.page.delivery')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      {standing && <AwardShown standing={standing} />}
      {standing && state === 'standstill' && standstill && (
        <Standstill proposalId={standing.proposalId} standstill={standstill} over={over} mayDecide={mayDecide} />
      )}
      <AwardFallen fallen={fallen} />
      {results.length > 0 && (
        <Section title={t('evaluation.report.ranking')}>
          <Ranking results={results} />
        </Section>
      )}
      {!mayDecide && state === 'final_report' && <Notice tone="info">{t('evaluation.award.onlyOfficers')}</Notice>}
      {choices && choices.first.length > 0 && <AwardForm choices={choices} points={points} intends={intends} lastResult={formResultOf(reply)} />}
      {choices && choices.first.length === 0 && (
        <>
          <Empty title={t(fallen.length > 0 ? 'awards.nobodyLeft' : 'evaluation.award.none')}>
            {t(fallen.length > 0 ? 'awards.nobodyLeftText' : 'evaluation.award.noneText')}
          </Empty>
          <EndForm reasons={reasons} afterClosing action={endAction} />
        </>
      )}
      {mayDecide && state === 'standstill' && <FallForm kind="withdraw" lastResult={formResultOf(reply)} />}
      {mayDecide && state === 'awarded' && <FallForm kind="fall" lastResult={formResultOf(reply)} />}
    </RequirementPage>
  )
}
