import { Form, Link } from '@remix-run/react'
import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Cited } from '../cited.tsx'
import { Notice } from '../notice.tsx'

type NextReportProps = { id: string; next: NonNullable<ReportShown['next']>; mayIssue: boolean }

/** The report that comes next: what it waits for, or the button that issues it. */
export function NextReport({ id, next: { kind, obstacle }, mayIssue }: NextReportProps) {
  const t = useTranslate()
  const title = t(kind === 'technical' ? 'scoring.report.technicalNext' : 'scoring.report.finalNext')
  if (obstacle) {
    const [page, text] = waitsFor(obstacle, t)
    return (
      <Notice title={title} actions={<Link to={`/institution/requirements/${id}/${page}`}>{t(`requirements.page.${page}`)}</Link>}>
        <p>
          <Cited rule={obstacle.reason === 'panel_size' ? obstacle.rule : ''}>{text}</Cited>
        </p>
      </Notice>
    )
  }
  return (
    <Form method="post" data-screen-only>
      <Notice
        title={title}
        actions={
          mayIssue && (
            <Button kind="main" name="intent" value={kind === 'technical' ? 'technical' : 'issue'}>
              {t(kind === 'technical' ? 'scoring.report.issueTechnical' : 'scoring.report.issueFinal')}
            </Button>
          )
        }
      >
        <p>{t(kind === 'technical' ? 'scoring.report.technicalText' : 'scoring.report.finalText')}</p>
      </Notice>
    </Form>
  )
}

function waitsFor(obstacle: NonNullable<NextReportProps['next']['obstacle']>, t: ReturnType<typeof useTranslate>) {
  switch (obstacle.reason) {
    case 'panel_size':
      return ['panel', t('scoring.refusal.panelSize', { atLeast: obstacle.atLeast, rule: obstacle.rule })] as const
    case 'responsiveness_open':
      return ['responsiveness', t('scoring.refusal.responsivenessOpen', { count: obstacle.count })] as const
    case 'sheets_open':
      return ['panel', t('scoring.report.waitsSheets')] as const
    case 'consensus_open':
      return ['consensus', t('scoring.refusal.consensusOpen', { count: obstacle.count })] as const
  }
}
