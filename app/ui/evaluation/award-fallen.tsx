import type { AwardCourse } from '#app/domain/awards/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'

/** Intentions that were withdrawn and awards that fell, in order, each with its reason. */
export function AwardFallen({ fallen }: { fallen: AwardCourse['fallen'] }) {
  const t = useTranslate()
  if (fallen.length === 0) return null
  return (
    <Section title={t('awards.before')}>
      <Card rows>
        {fallen.map(({ attempt, houseName, award, fall }) => (
          <Row key={attempt} className="grid gap-1">
            <h3 className="text-base">
              <bdi>{t(award ? 'awards.fellFor' : 'awards.withdrawnFor', { house: houseName })}</bdi>
            </h3>
            <p className="text-ui whitespace-pre-line text-ink-2" dir="auto">
              {fall!.reason}
            </p>
            <p className="text-small text-ink-3">
              <bdi>{fall!.decidedBy}</bdi> · <Instant at={fall!.decidedAt} />
            </p>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
