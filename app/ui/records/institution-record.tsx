import type { PublicRecord } from '#app/domain/institutions/public-record.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

/** What an institution's record counts; before its second closed requirement, that there is none yet. */
export function InstitutionRecord({ record }: { record: PublicRecord | null }) {
  const t = useTranslate()
  if (!record) {
    return (
      <Notice tone="plain" title={t('records.institution.tooFew')}>
        <p>{t('records.institution.recordNote')}</p>
      </Notice>
    )
  }
  const share = (count: number, all: number) => (all === 0 ? t('records.institution.none') : t('records.institution.share', { count, all }))
  const ended = record.endings.map(({ reason, count }) => `${t(`requirements.endReason.${reason}` as MessageKey)}: ${count}`).join(' · ')
  return (
    <Section title={t('records.institution.record')} note={t('records.institution.recordNote')}>
      <Card>
        <Facts
          facts={[
            { label: t('records.institution.posted'), value: record.posted },
            { label: t('records.institution.awarded'), value: record.awarded },
            { label: t('records.institution.ended'), value: ended || t('records.institution.none') },
            { label: t('records.institution.cancelled'), value: record.cancelledAfterOpening },
            { label: t('records.institution.days'), value: record.medianDays ?? t('records.institution.none') },
            { label: t('records.institution.answered'), value: share(record.questions.inTime, record.questions.asked) },
            { label: t('records.institution.debriefs'), value: share(record.debriefs.given, record.debriefs.losers) },
          ]}
        />
      </Card>
    </Section>
  )
}
