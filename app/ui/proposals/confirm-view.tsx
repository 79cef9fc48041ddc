import { Form } from '@remix-run/react'
import type { readDifference } from '#app/domain/requirements/amendments.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '../button.tsx'
import { Card } from '../card.tsx'
import { Notice } from '../notice.tsx'
import { VersionDifference } from '../requirements/version-difference.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

type ConfirmViewProps = {
  proposalId: string
  /** The version that is confirmed. */
  to: string
  closesAt: Date
  changed: NonNullable<Awaited<ReturnType<typeof readDifference>>>
  /** Unconfirmed, the proposal is not responsive. */
  newMust: boolean
  mayConfirm: boolean
}

/** What is different since a house submitted, and its two ways on: confirm, or submit again. */
export function ConfirmView({ proposalId, to, closesAt, changed: { difference, notes, labels }, newMust, mayConfirm }: ConfirmViewProps) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <>
      <Notice tone="warn" title={t('confirm.asked')}>
        <p>{t('confirm.askedText', { closesAt: formatInstant(closesAt, locale) })}</p>
        <p className="text-ink">{t(newMust ? 'confirm.newMust' : 'confirm.stands')}</p>
      </Notice>
      <Section title={t('confirm.difference')}>
        <div className="grid gap-3">
          {notes.map(({ number, note }) => (
            <p key={number} className="max-w-measure">
              <span className="block text-small text-ink-2">{t('course.version', { number })}</span>
              <Words>{note}</Words>
            </p>
          ))}
          <VersionDifference difference={difference} labels={labels} caption={t('confirm.difference')} />
        </div>
      </Section>
      <Section title={t('confirm.ways')}>
        <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
          {mayConfirm && (
            <Card className="grid justify-items-start gap-3">
              <h3>{t('confirm.confirm')}</h3>
              <p className="text-ui text-ink-2">{t(newMust ? 'confirm.newMustConfirm' : 'confirm.confirmText')}</p>
              <Form method="post" data-screen-only>
                <input type="hidden" name="version" value={to} />
                <Button kind={newMust ? 'plain' : 'main'}>{t('confirm.confirm')}</Button>
              </Form>
            </Card>
          )}
          <Card className="grid justify-items-start gap-3">
            <h3>{t('confirm.again')}</h3>
            <p className="text-ui text-ink-2">{t('confirm.againText')}</p>
            <LinkButton to={`/house/proposals/${proposalId}`} kind={newMust ? 'main' : 'plain'}>
              {t('confirm.toProposal')}
            </LinkButton>
          </Card>
        </div>
      </Section>
    </>
  )
}

/** On the page of a proposal: that a confirmation is asked, and the way to it. */
export function ConfirmNotice({ proposalId, asked }: { proposalId: string; asked: { closesAt: Date } | null }) {
  const t = useTranslate()
  const locale = useLocale()
  if (!asked) return null
  return (
    <Notice
      tone="warn"
      title={t('confirm.asked')}
      actions={
        <LinkButton to={`/house/proposals/${proposalId}/confirm`} kind="main">
          {t('confirm.look')}
        </LinkButton>
      }
    >
      <p>{t('confirm.askedText', { closesAt: formatInstant(asked.closesAt, locale) })}</p>
    </Notice>
  )
}
