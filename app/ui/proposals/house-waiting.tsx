import { Link } from '@remix-run/react'
import type { HouseWaiting, HouseWaitingKind } from '#app/domain/proposals/list-waiting.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'

/** Where each is dealt with: a page of the proposal, or the proposal itself. */
const places: Record<HouseWaitingKind, string> = { confirm: '', fix: '/fix', explanation: '/price-explanation', debrief: '' }

/** What waits for a house, each with the way to it; nothing at all when nothing does. */
export function HouseWaitingRows({ waiting }: { waiting: readonly HouseWaiting[] }) {
  const t = useTranslate()
  if (waiting.length === 0) return null
  return (
    <Section title={t('proposals.home.waiting')}>
      <Card rows>
        {waiting.map(({ kind, proposalId, reference, title, dueAt }) => (
          <Row key={`${proposalId} ${kind}`} className="grid gap-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
              <h3 className="text-base">
                <Link to={`/house/proposals/${proposalId}${places[kind]}`} className="link-title">
                  {t(`proposals.wait.${kind}`)}
                </Link>
              </h3>
              {dueAt && (
                <Tag tone="warn">
                  <span>
                    {t('responsiveness.fix.until')} <Instant at={dueAt} />
                  </span>
                </Tag>
              )}
            </div>
            <p className="font-text text-small leading-normal text-ink-2">
              <Words>{title}</Words> · <span dir="ltr">{reference}</span>
            </p>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
