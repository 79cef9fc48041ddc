import { Form } from '@remix-run/react'
import type { OrganisationKind } from '#app/domain/actor.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { RoleTags } from './role-tags.tsx'

type Membership = { id: string; organisation: string; kind: OrganisationKind; organisationId: string; roles: string[] }
type OwnMembershipsProps = { memberships: readonly Membership[]; actingId: string | null }

/** The organisations a person belongs to, and the way to act for another of them. */
export function OwnMemberships({ memberships, actingId }: OwnMembershipsProps) {
  const t = useTranslate()
  const foundOne = <LinkButton to="/organisations/new">{t('account.memberships.found')}</LinkButton>
  if (memberships.length === 0) {
    return (
      <Empty title={t('account.memberships.none')} action={foundOne}>
        {t('account.memberships.noneText')}
      </Empty>
    )
  }
  return (
    <div className="grid gap-4">
      <Card rows>
        {memberships.map(({ id, organisation, kind, organisationId, roles }) => (
          <Row key={id} className="flex flex-wrap items-center justify-between gap-3">
            <div className="grid gap-1">
              <p className="font-semibold">
                <bdi>{organisation}</bdi>
              </p>
              <p className="flex flex-wrap gap-2">
                <Tag>{t(`organisations.kind.${kind}`)}</Tag>
                <RoleTags roles={roles} />
              </p>
            </div>
            {organisationId === actingId ? (
              <Tag tone="good">{t('account.memberships.acting')}</Tag>
            ) : (
              <Form method="post" action="/switch">
                <Button name="organisationId" value={organisationId}>
                  {t('account.memberships.switch')}
                  <span className="hidden-text">: {organisation}</span>
                </Button>
              </Form>
            )}
          </Row>
        ))}
      </Card>
      <div>{foundOne}</div>
    </div>
  )
}
