import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'
import { useFault } from './fault.ts'

/** Every decision on responsiveness, with the reason for each rejection and for each fault that was passed over. */
export function ReportResponsiveness({ responsiveness }: Pick<ReportShown, 'responsiveness'>) {
  const t = useTranslate()
  const spell = useFault()
  return (
    <Section title={t('scoring.report.responsiveness')}>
      <Card rows>
        {responsiveness.map(({ proposalId, houseName, verdict, faults, reason, decidedBy, decidedAt }) => (
          <Row key={proposalId} className="grid gap-1 text-ui">
            <p className="flex flex-wrap items-center gap-2">
              <bdi className="font-semibold">{houseName}</bdi>
              <Tag tone={verdict === 'responsive' ? 'good' : 'stop'}>{t(`scoring.verdict.${verdict}`)}</Tag>
            </p>
            {faults.length > 0 && (
              <ul className="list-disc ps-5">
                {faults.map((fault) => (
                  <li key={fault}>{spell(fault)}</li>
                ))}
              </ul>
            )}
            {reason && (
              <p className="whitespace-pre-line" dir="auto">
                {reason}
              </p>
            )}
            <p className="text-small text-ink-3">
              <bdi>{decidedBy}</bdi>, <Instant at={decidedAt} />
            </p>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
