import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'

type ForHouseProps = {
  open: boolean
  requirementId: string
  proposalId: string | null
  mayPropose: boolean
  verified: boolean
  invited: boolean
  /** Participation is by invitation, and the house has none. */
  shutOut: boolean
}

/** What a member of a software house can do with a requirement: read its invitation, begin a proposal, go to the one there is, or read why neither. */
export function ForHouse({ invited, requirementId, ...standing }: ForHouseProps) {
  const t = useTranslate()
  return (
    <>
      {invited && (
        <Notice title={t('course.invited.house')} actions={<LinkButton to={`/house/invitations/${requirementId}`}>{t('course.invited.toPage')}</LinkButton>}>
          <p>{t('course.invited.houseText')}</p>
        </Notice>
      )}
      <Proposing {...standing} />
    </>
  )
}

function Proposing({ open, proposalId, mayPropose, verified, shutOut }: Omit<ForHouseProps, 'invited' | 'requirementId'>) {
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
  if (open && shutOut) {
    return (
      <Notice tone="plain" title={title}>
        <p>{t('course.invited.not')}</p>
      </Notice>
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
