import type { EntryForStaff } from '#app/domain/registry/read-staff.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Ground } from './ground.tsx'

type Decision = Omit<EntryForStaff['decisions'][number], 'at'> & { at: Date | string }

/** Who has decided what about an entry, and why; nothing before the first has. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const t = useTranslate()
  if (decisions.length === 0) return null
  return (
    <Section title={t('registry.decisions')}>
      <Card rows>
        {decisions.map(({ decision, ground, reason, by, at }) => (
          <Row key={`${by}-${decision}`} className="grid gap-1">
            <p className="font-semibold">
              {t(`registry.decision.${decision}`)} · <bdi>{by}</bdi>
            </p>
            <Ground ground={ground} />
            <p dir="auto">{reason}</p>
            <p className="text-small text-ink-2">
              <Instant at={at} />
            </p>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
