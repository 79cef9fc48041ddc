import { Form } from '@remix-run/react'
import { browserName } from '#app/domain/access/browser-name.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Session = { handle: string; userAgent: string | null; createdAt: Date | string; lastSeenAt: Date | string; current: boolean }

/** Where the person is signed in, each with the button that ends it; this browser signs out by the menu. */
export function OwnSessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslate()
  return (
    <Card rows>
      {sessions.map(({ handle, userAgent, createdAt, lastSeenAt, current }) => (
        <Row key={handle} className="flex flex-wrap items-center justify-between gap-3">
          <div className="grid gap-1 text-small text-ink-2">
            <p className="text-ui text-ink wrap-anywhere">
              <bdi>{(userAgent && (browserName(userAgent) ?? userAgent)) || t('account.sessions.unknown')}</bdi>
            </p>
            <p>
              {t('account.sessions.begun')}: <Instant at={createdAt} />
            </p>
            <p>
              {t('account.sessions.last')}: <Instant at={lastSeenAt} />
            </p>
          </div>
          {current ? (
            <Tag tone="good">{t('account.sessions.this')}</Tag>
          ) : (
            <Form method="post">
              <input type="hidden" name="handle" value={handle} />
              <Button kind="danger" name="intent" value="revoke">
                {t('account.sessions.end')}
              </Button>
            </Form>
          )}
        </Row>
      ))}
    </Card>
  )
}
