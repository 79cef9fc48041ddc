import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Section } from '#app/ui/section.tsx'
import { RoleTags } from './role-tags.tsx'

type OpenInvitation = { id: string; email: string; roles: string[]; expiresAt: Date | string }

/** Invitations that nobody accepted yet, each with the button that takes it back. */
export function OpenInvitations({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useTranslate()
  return (
    <Section title={t('organisations.invite.open')}>
      <Card rows>
        {invitations.map(({ id, email, roles, expiresAt }) => (
          <Row key={id} className="flex flex-wrap items-center justify-between gap-3">
            <div className="grid gap-1">
              <bdi className="font-semibold">{email}</bdi>
              <p className="flex flex-wrap gap-2">
                <RoleTags roles={roles} />
              </p>
              <p className="text-small text-ink-2">
                {t('organisations.invite.until')} <Instant at={expiresAt} />
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button name="intent" value="revoke">
                {t('organisations.invite.revoke')}
                <span className="hidden-text">: {email}</span>
              </Button>
            </Form>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
