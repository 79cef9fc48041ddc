import { Form } from '@remix-run/react'
import { isUnconfirmed, hasLeftList } from '#app/domain/offerings/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Day } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

type Listing = { state: string; revision: number; confirmedOn: string | null; unchecked: boolean }

/** What the house should know of its listing today: that an edit shows unchecked, that it is old, or that it has left the list. */
export function ListingNotices({ offering: { state, confirmedOn, unchecked }, today }: { offering: Listing; today: string }) {
  const t = useTranslate()
  if (state !== 'listed') return null
  const left = confirmedOn !== null && hasLeftList(confirmedOn, today)
  return (
    <>
      {unchecked && (
        <Notice tone="info" title={t('offerings.unchecked')}>
          <p>{t('offerings.uncheckedOwn')}</p>
        </Notice>
      )}
      {left && (
        <Notice tone="stop" title={t('offerings.leftList')}>
          <p>{t('offerings.leftListText')}</p>
        </Notice>
      )}
      {!left && confirmedOn !== null && isUnconfirmed(confirmedOn, today) && <Notice tone="warn" title={t('offerings.unconfirmed')} />}
    </>
  )
}

/** The yearly confirmation, and the way out. */
export function ListingActions({ offering, mayConfirm, mayArchive }: { offering: Listing; mayConfirm: boolean; mayArchive: boolean }) {
  const t = useTranslate()
  return (
    <>
      {mayConfirm && (
        <Section title={t('offerings.confirmTitle')} note={t('offerings.confirmNote')}>
          <Form method="post" className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="revision" value={offering.revision} />
            <Button name="intent" value="confirm">
              {t('offerings.confirm')}
            </Button>
            {offering.confirmedOn && (
              <span className="text-small text-ink-2">
                {t('offerings.confirmedOn')}: <Day on={offering.confirmedOn} />
              </span>
            )}
          </Form>
        </Section>
      )}
      {mayArchive && (
        <Section title={t('offerings.archiveTitle')} note={t('offerings.archiveNote')}>
          <Form method="post">
            <input type="hidden" name="revision" value={offering.revision} />
            <Button name="intent" value="archive" kind="danger">
              {t('offerings.archive')}
            </Button>
          </Form>
        </Section>
      )}
    </>
  )
}
