import type { HistoryLine } from '#app/domain/capabilities/read-staff.server.ts'
import type { WordChange } from '#app/domain/capabilities/words.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Card, Row } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'

type Serialised<T> = Omit<T, 'at'> & { at: Date | string }

const verbs = ['add', 'rename', 'move', 'merge', 'take', 'retire', 'restore'] as const

/** What staff did to a capability, who and why, the newest first. */
export function CapabilityHistory({ history }: { history: readonly Serialised<HistoryLine>[] }) {
  const t = useTranslate()
  return (
    <Section title={t('capabilities.history')}>
      {history.length === 0 ? (
        <Empty title={t('capabilities.historyNone')} />
      ) : (
        <Card rows>
          {history.map((line) => (
            <Row key={line.id} className="grid gap-1">
              <p className="text-ui font-semibold">{titleOf(t, line)}</p>
              <p className="text-small text-ink-2">
                <Instant at={line.at} />
                {line.by && (
                  <>
                    {' · '}
                    <bdi>{line.by}</bdi>
                  </>
                )}
              </p>
              {line.reason && (
                <p className="text-ui" dir="auto">
                  {line.reason}
                </p>
              )}
              <Changes changes={line.changes} />
            </Row>
          ))}
        </Card>
      )}
    </Section>
  )
}

function titleOf(t: ReturnType<typeof useTranslate>, { verb, into, from }: Pick<HistoryLine, 'verb' | 'into' | 'from'>): string {
  const known = verbs.find((one) => verb === `capability.${one}`)
  return known ? t(`capabilities.verb.${known}`, { label: into ?? from ?? '' }) : verb
}

function Changes({ changes }: { changes: readonly WordChange[] }) {
  const t = useTranslate()
  if (changes.length === 0) return null
  return (
    <ul className="text-small text-ink-2">
      {changes.map((change) => {
        const { language, before, after } = change
        const values = { language: t(`capabilities.language.${language}`), before: before ?? '', after: after ?? '' }
        return (
          <li key={JSON.stringify(change)}>
            <bdi>{t(keyOf(change), values)}</bdi>
          </li>
        )
      })}
    </ul>
  )
}

function keyOf({ what, before, after }: WordChange): MessageKey {
  if (what === 'label') return before ? 'capabilities.change.label' : 'capabilities.change.named'
  return after === null ? 'capabilities.change.went' : 'capabilities.change.came'
}
