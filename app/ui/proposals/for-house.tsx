import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'

type ForHouseProps = { open: boolean; proposalId: string | null; mayPropose: boolean; verified: boolean }

/** What a member of a software house can do with a requirement: begin a proposal, go to the one there is, or read why neither. */
export function ForHouse({ open, proposalId, mayPropose, verified }: ForHouseProps) {
  const t = useTranslate()
  const title = t('requirementsPublic.house.title')
  if (proposalId) {
    return (
      <Notice
        title={title}
        actions={
          <LinkButton to={`/house/proposals/${proposalId}`} kind="main">
            {t('requirementsPublic.house.toProposal')}
          </LinkButton>
        }
      />
    )
  }
  const hindrance = !open ? 'closed' : !mayPropose ? 'role' : !verified ? 'notVerified' : undefined
  if (hindrance) {
    return (
      <Notice tone="plain" title={title}>
        <p>{t(`requirementsPublic.house.${hindrance}`)}</p>
      </Notice>
    )
  }
  return (
    <Notice
      title={title}
      actions={
        <Form method="post">
          <Button kind="main">{t('requirementsPublic.house.prepare')}</Button>
        </Form>
      }
    >
      <p>{t('requirementsPublic.house.prepareText')}</p>
    </Notice>
  )
}
