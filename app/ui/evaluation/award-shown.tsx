import type { AwardCourse, DebriefShown } from '#app/domain/awards/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

type Standing = NonNullable<AwardCourse['standing']>

/** What stands: whom it was announced for or awarded to, by whom, when and why, and what each of the others was told. */
export function AwardShown({ standing: { houseName, reason, intendedBy, intendedAt, award, debriefs } }: { standing: Standing }) {
  const t = useTranslate()
  const title = t(award ? 'evaluation.award.awarded' : 'awards.intendedFor', { house: houseName })
  return (
    <>
      <Notice tone={award ? 'good' : 'info'} title={title}>
        <p className="whitespace-pre-line" dir="auto">
          {reason}
        </p>
        <p className="text-small">
          {t('awards.announced', { name: intendedBy })} · <Instant at={intendedAt} />
        </p>
        {award && (
          <p className="text-small">
            {t('evaluation.award.decided', { name: award.decidedBy })} · <Instant at={award.decidedAt} />
          </p>
        )}
      </Notice>
      <Debriefs debriefs={debriefs} />
    </>
  )
}

function Debriefs({ debriefs }: { debriefs: readonly DebriefShown[] }) {
  const t = useTranslate()
  if (debriefs.length === 0) return null
  return (
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
  )
}
