import type { AwardShown as Award } from '#app/domain/awards/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

/** An award that was made: to whom, by whom, when, why, and what each of the others was told. */
export function AwardShown({ award: { houseName, reason, decidedBy, decidedAt, debriefs } }: { award: Award }) {
  const t = useTranslate()
  return (
    <>
      <Notice tone="good" title={t('evaluation.award.awarded', { house: houseName })}>
        <p className="whitespace-pre-line" dir="auto">
          {reason}
        </p>
        <p className="text-small">
          {t('evaluation.award.decided', { name: decidedBy })} · <Instant at={decidedAt} />
        </p>
      </Notice>
      {debriefs.length > 0 && (
        <Section title={t('evaluation.award.losers')}>
          <Card rows>
            {debriefs.map((debrief) => (
              <Row key={debrief.proposalId} className="grid gap-1">
                <h3 className="text-base">
                  <bdi>{debrief.houseName}</bdi>
                </h3>
                <p className="text-ui whitespace-pre-line text-ink-2" dir="auto">
                  {debrief.reason}
                </p>
              </Row>
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}
