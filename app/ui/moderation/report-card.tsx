import type { ReportMatter } from '#app/domain/reports/matters.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'

type ReportCardProps = { report: { matter: ReportMatter; body: string; reportedAt: Date | string }; from?: string }

/** The words of a report as they were sent. */
export function ReportCard({ report, from }: ReportCardProps) {
  const t = useTranslate()
  const facts = [
    { label: t('moderation.report.matter'), value: t(`moderation.reason.${report.matter}`) },
    ...(from === undefined ? [] : [{ label: t('moderation.report.from'), value: from }]),
    { label: t('moderation.at'), value: <Instant at={report.reportedAt} /> },
  ]
  return (
    <Card className="grid gap-3">
      <Facts facts={facts} />
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {report.body}
      </p>
    </Card>
  )
}
