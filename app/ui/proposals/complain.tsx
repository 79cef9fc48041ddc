import { Link } from '@remix-run/react'
import type { ProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

type ComplainProps = { complaints: ProposalResult['complaints']; reference: string; requirementId: string; now: Date }

/** Until when and how a bidder complains: to the institution, in writing. What this site does not do, it says. */
export function Complain({ complaints, reference, requirementId, now }: ComplainProps) {
  const t = useTranslate()
  const locale = useLocale()
  const page = <Link to={`/requirements/${requirementId}`}>{t('awards.complain.page')}</Link>
  if (!complaints) {
    return (
      <Section title={t('awards.complain.title')}>
        <Notice tone="plain" title={t('awards.complain.none')} actions={page}>
          <p>{t('awards.complain.noneText')}</p>
        </Notice>
      </Section>
    )
  }
  const over = complaints.until <= now
  return (
    <Section title={t('awards.complain.title')}>
      <Notice
        tone={over ? 'plain' : 'warn'}
        title={t(over ? 'awards.complain.over' : 'awards.complain.until', { when: formatInstant(complaints.until, locale) })}
        actions={page}
      >
        {!over && <p>{t('awards.complain.how', { reference })}</p>}
        <p>{t('awards.complain.desk')}</p>
        <p className="text-small">
          <Words>{complaints.rule}</Words>
        </p>
      </Notice>
    </Section>
  )
}
