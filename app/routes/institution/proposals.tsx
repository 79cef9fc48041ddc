import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { readOpenedProposals } from '#app/domain/evaluation/read-opened.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Comparison } from '#app/ui/evaluation/comparison.tsx'
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
            {refused.map(({ proposalId, houseName, outcome }) => (
              <li key={proposalId}>
                <bdi>{houseName}</bdi>: {t(`evaluation.outcome.${outcome}`)}
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
          <Section title={t('evaluation.proposals.prices')}>
            <PriceTable proposals={intact} />
          </Section>
          <Section title={t('evaluation.proposals.plans')}>
            <Card rows>
              {intact.map(({ proposalId, houseName, technical }) => (
                <Row key={proposalId} className="grid gap-1">
                  <h3 className="text-base">
                    <bdi>{houseName}</bdi>
                  </h3>
                  <p className="whitespace-pre-line" dir="auto">
                    {technical!.plan.delivery}
                  </p>
                </Row>
              ))}
            </Card>
          </Section>
        </>
      )}
    </RequirementPage>
  )
}
