import { Link } from '@remix-run/react'
import type { HouseWaiting, HouseWaitingKind } from '#app/domain/proposals/list-waiting.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'

/** Where each is dealt with: the invitation, a page of the proposal, or the proposal itself. */
const places: Record<HouseWaitingKind, (id: string) => string> = {
  terms: (id) => `/house/invitations/${id}`,
  confirm: (id) => `/house/proposals/${id}/confirm`,
  fix: (id) => `/house/proposals/${id}/fix`,
  explanation: (id) => `/house/proposals/${id}/price-explanation`,
  delivery: (id) => `/house/proposals/${id}/delivery`,
  debrief: (id) => `/house/proposals/${id}/debrief`,
}

/** What waits for a house, each with the way to it; nothing at all when nothing does. */
export function HouseWaitingRows({ waiting }: { waiting: readonly HouseWaiting[] }) {
  const t = useTranslate()
  if (waiting.length === 0) return null
  return (
    <Section title={t('proposals.home.waiting')}>
      <Card rows>
        {waiting.map(({ kind, id, reference, title, dueAt }) => (
          <Row key={`${id} ${kind}`} className="grid gap-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
              <h3 className="text-base">
                <Link to={places[kind](id)} className="link-title">
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
