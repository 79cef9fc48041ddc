import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

/** Who sat on the panel and that each declared; who left it for a conflict. What they declared is for whoever audits, and stands nowhere here. */
export function ReportPanel({ panel, conflicted }: Pick<ReportShown, 'panel' | 'conflicted'>) {
  const t = useTranslate()
  return (
    <Section title={t('requirements.page.panel')}>
      <Card rows>
        {panel.map(({ memberId, name, chair, declaredAt }) => (
          <Row key={memberId} className="flex flex-wrap items-center justify-between gap-2 text-ui">
            <span>
              <bdi>{name}</bdi> {chair && <Tag>{t('evaluation.panel.chair')}</Tag>}
            </span>
            {declaredAt && (
              <span className="text-small text-ink-2">
                {t('scoring.report.declared')} <Instant at={declaredAt} />
              </span>
            )}
          </Row>
        ))}
        {conflicted.map(({ name, declaredAt }) => (
          <Row key={name} className="flex flex-wrap items-center justify-between gap-2 text-ui">
            <bdi>{name}</bdi>
            <span className="text-small text-ink-2">
              {t('scoring.report.left')} <Instant at={declaredAt} />
            </span>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
