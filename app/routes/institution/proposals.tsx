import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { readOpenedProposals } from '#app/domain/evaluation/read-opened.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Comparison } from '#app/ui/evaluation/comparison.tsx'
import { OpenedContent } from '#app/ui/evaluation/opened-content.tsx'
import { PriceTable } from '#app/ui/evaluation/price-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, head, title } = await requireOwnRequirement(args, 'proposals')
  const read = await readOpenedProposals(act, { requirementId: requirement.id })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  const { criteria, proposals } = read.value
  const codes = criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return { title, head, criteria, proposals, labels: await labelsOf(args.context.db, codes, args.context.locale) }
}

export default function OpenedProposals() {
  const { head, criteria, proposals, labels } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const intact = proposals.filter(({ technical }) => technical !== null)
  const refused = proposals.filter(({ technical }) => technical === null)
  return (
    <RequirementPage head={head} lead={t('evaluation.proposals.lead')}>
      {refused.length > 0 && (
        <Notice tone="stop" title={t('evaluation.proposals.refused')}>
          <ul>
            {refused.map(({ proposalId, label, houseName, outcome }) => (
              <li key={proposalId}>
                <bdi>{houseName ?? t('scoring.bidder', { label })}</bdi>: {t(`evaluation.outcome.${outcome}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {intact.length === 0 ? (
        <Empty
          title={t('evaluation.proposals.none')}
          action={<Link to={`/institution/requirements/${head.id}/opening`}>{t('requirements.page.opening')}</Link>}
        >
          {t('evaluation.proposals.noneText')}
        </Empty>
      ) : (
        <>
          <Section title={t('evaluation.proposals.answers')}>
            <Comparison criteria={criteria} proposals={intact} labels={labels} />
          </Section>
          {intact.some(({ totals }) => totals !== null) && (
            <Section title={t('evaluation.proposals.prices')}>
              <PriceTable proposals={intact} />
            </Section>
          )}
          <Section title={t('scoring.content.title')}>
            <Card rows>
              {intact.map((proposal) => (
                <Row key={proposal.proposalId} className="grid gap-2">
                  <OpenedContent requirementId={head.id} proposal={proposal} />
                </Row>
              ))}
            </Card>
          </Section>
        </>
      )}
    </RequirementPage>
  )
}
