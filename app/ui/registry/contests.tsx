import type { ContestShown } from '#app/domain/registry/read-contests.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Ground } from './ground.tsx'

type Decision = Omit<ContestShown['decisions'][number], 'at'> & { at: Date | string }
type Contest = Omit<ContestShown, 'at' | 'decisions'> & { at: Date | string; decisions: readonly Decision[] }

/** What the maker holds against an entry, and what reviewers have decided on it; nothing before the first contest. */
export function Contests({ contests }: { contests: readonly Contest[] }) {
  const t = useTranslate()
  if (contests.length === 0) return null
  return (
    <Section title={t('registry.contests')}>
      <Card rows>
        {contests.map(({ id, grounds, at, decisions }) => (
          <Row key={id} className="grid gap-2">
            <p dir="auto" className="whitespace-pre-line">
              {grounds}
            </p>
            <p className="text-small text-ink-2">
              <Instant at={at} />
            </p>
            {decisions.map((decision) => (
              <div key={decision.by} className="grid gap-1 border-s-4 border-s-line-3 ps-4">
                <p className="font-semibold">
                  {t(`registry.decision.${decision.decision}`)} · <bdi>{decision.by}</bdi>
                </p>
                <Ground ground={decision.ground} />
                <p dir="auto">{decision.reason}</p>
                <p className="text-small text-ink-2">
                  <Instant at={decision.at} />
                </p>
              </div>
            ))}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
