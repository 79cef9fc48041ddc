import type { CheckShown } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'

/** Staff's answers, the newest first. */
export function Checks({ checks }: { checks: readonly CheckShown[] }) {
  const t = useTranslate()
  if (checks.length === 0) return null
  return (
    <Section title={t('requirements.checks.title')}>
      <Card rows>
        {checks.map(({ id, decision, reason, note, decidedAt }) => (
          <Row key={id} className="grid gap-1">
            <div className="flex flex-wrap items-center gap-2">
              <Tag tone={decision === 'publish' ? 'good' : 'warn'}>{t(`requirements.checks.${decision}`)}</Tag>
              <span className="text-small text-ink-3">
                <Instant at={decidedAt} />
              </span>
            </div>
            <p className="font-text text-ui">{t(`requirements.check.${reason}` as MessageKey)}</p>
            {note && (
              <p className="text-ui whitespace-pre-line text-ink-2" dir="auto">
                {note}
              </p>
            )}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
