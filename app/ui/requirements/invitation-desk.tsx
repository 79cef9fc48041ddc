import type { SubmissionResult } from '@conform-to/react'
import { Form as PlainForm } from '@remix-run/react'
import type { InvitationShown } from '#app/domain/invitations/read.server.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Empty } from '../empty.tsx'
import { SelectField, TextArea, type Option } from '../field.tsx'
import { Form } from '../form.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'

type InvitationDeskProps = {
  invited: readonly InvitationShown[]
  /** The houses that can still be invited; null for a reader who invites nobody, and once it has closed. */
  houses: readonly Option[] | null
  state: RequirementState
  lastResult: SubmissionResult<string[]> | null
}

/** Whom an institution has invited and why, and the form for one more. */
export function InvitationDesk({ invited, houses, state, lastResult }: InvitationDeskProps) {
  const t = useTranslate()
  const mayTakeBack = houses !== null && state === 'draft'
  return (
    <>
      <Section title={t('invitations.list')}>
        {invited.length === 0 ? (
          <Empty title={t('invitations.none')}>{t('invitations.noneText')}</Empty>
        ) : (
          <InvitedTable invited={invited} mayTakeBack={mayTakeBack} />
        )}
      </Section>
      {houses && (
        <Section title={t('invitations.invite')} note={t(state === 'published' ? 'invitations.inviteNow' : 'invitations.inviteText')}>
          <Form<{ house: string; reason: string }> id="invite" lastResult={lastResult} className="max-w-measure">
            {(fields) => (
              <>
                <SelectField field={fields.house} label={t('invitations.house')} options={houses} />
                <TextArea field={fields.reason} label={t('invitations.reason')} rows={2} />
                <Button name="intent" value="invite" kind="main">
                  {t('invitations.button')}
                </Button>
              </>
            )}
          </Form>
        </Section>
      )}
    </>
  )
}

function InvitedTable({ invited, mayTakeBack }: { invited: readonly InvitationShown[]; mayTakeBack: boolean }) {
  const t = useTranslate()
  return (
    <div className="card">
      <Table caption={t('invitations.list')}>
        <thead>
          <tr>
            <Column>{t('invitations.house')}</Column>
            <Column>{t('invitations.reason')}</Column>
            <Column>{t('invitations.since')}</Column>
            <Column>{t('invitations.terms')}</Column>
            {mayTakeBack && (
              <Column>
                <span className="hidden-text">{t('invitations.withdraw')}</span>
              </Column>
            )}
          </tr>
        </thead>
        <tbody>
          {invited.map(({ houseId, house, reason, invitedAt, termsAcceptedAt }) => (
            <tr key={houseId}>
              <th scope="row">
                <Words>{house}</Words>
              </th>
              <td>
                <Words>{reason}</Words>
              </td>
              <td>
                <Instant at={invitedAt} />
              </td>
              <td>
                <Tag tone={termsAcceptedAt ? 'good' : 'plain'}>{t(termsAcceptedAt ? 'invitations.terms.accepted' : 'invitations.terms.open')}</Tag>
              </td>
              {mayTakeBack && (
                <td>
                  <PlainForm method="post">
                    <input type="hidden" name="house" value={houseId} />
                    <Button name="intent" value="withdraw" kind="quiet" aria-label={t('invitations.withdrawOne', { house })}>
                      {t('invitations.withdraw')}
                    </Button>
                  </PlainForm>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
