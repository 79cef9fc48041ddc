import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { findOwnNaming } from '#app/domain/proposals/read-naming.server.ts'
import { findProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Complain } from '#app/ui/proposals/complain.tsx'
import { ResultView } from '#app/ui/proposals/result-view.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db, locale } = context
  const proposal = found(await findOwnNaming(db, actor.organisation.id, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf(actor)))
  return {
    title: titleNamed(context, requirement.reference),
    proposal,
    threshold: requirement.technicalThreshold,
    now: requirement.at,
    result: (await findProposalResult(db, proposal)) ?? null,
    ...(await readCriteriaLabelled(db, requirement.versionId, locale)),
  }
}

export default function ProposalDebrief() {
  const { proposal, threshold, now, result, criteria, labels } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: `/house/proposals/${proposal.id}`, label: proposal.reference },
  ]
  return (
    <Page
      title={t('awards.debrief.title', { reference: proposal.reference })}
      lead={<bdi>{t('proposals.for', { title: proposal.title })}</bdi>}
      crumbs={crumbs}
      actions={<Link to={`/requirements/${proposal.requirementId}`}>{t('awards.complain.page')}</Link>}
    >
      {result ? (
        <>
          <p className="text-ui text-ink-2">{t('awards.debrief.lead')}</p>
          <ResultView result={result} threshold={threshold} criteria={criteria} labels={labels} />
          <Complain complaints={result.complaints} reference={proposal.reference} requirementId={proposal.requirementId} now={now} />
        </>
      ) : (
        <Empty title={t('awards.debrief.notYet')}>{t('awards.debrief.notYetText')}</Empty>
      )}
    </Page>
  )
}
