import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { findTechnicalOutcome } from '#app/domain/evaluation/technical-report-read.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { TechnicalOutcomeView } from '#app/ui/evaluation/technical-outcome.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireMember(request, context, 'house')
  const { db, keys, locale } = context
  const proposal = found(await findHouseProposal(db, keys, organisation.id, params.id))
  const { reference, title } = found(await findPublicRequirement(db, proposal.requirementId, { organisationId: organisation.id, isStaff: false }))
  const outcome = (await findTechnicalOutcome(db, proposal)) ?? null
  const codes = (outcome?.criteria ?? []).filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return {
    title: titleOf(context, 'scoring.outcome.title'),
    proposalId: proposal.id,
    requirement: { reference, title },
    outcome,
    labels: await labelsOf(db, codes, locale),
  }
}

export default function ProposalTechnical() {
  const { proposalId, requirement, outcome, labels } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const to = `/house/proposals/${proposalId}`
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to, label: requirement.reference },
  ]
  return (
    <Page title={t('scoring.outcome.title')} lead={<bdi>{t('proposals.for', { title: requirement.title })}</bdi>} crumbs={crumbs}>
      {outcome ? (
        <TechnicalOutcomeView outcome={outcome} labels={labels} />
      ) : (
        <Empty title={t('scoring.outcome.none')} action={<LinkButton to={to}>{t('scoring.outcome.back')}</LinkButton>}>
          {t('scoring.outcome.noneText')}
        </Empty>
      )}
    </Page>
  )
}
