import type { SubmissionResult } from '@conform-to/react'
import { Link } from '@remix-run/react'
import type { MakerEntry } from '#app/domain/registry/read-maker.server.ts'
import type { ContestOutcome } from '#app/domain/registry/read-contests.server.ts'
import type { EntryContestForm, EntryReplyForm } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Day, Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { HiddenNotice, type Hidden } from '../moderation/hidden-notice.tsx'
import { Words } from '../words.tsx'
import { EntryTag } from './entry-tag.tsx'

type Outcome = Omit<ContestOutcome, 'at'> & { at: Date | string }
type Shown = Omit<MakerEntry, 'reply'> & {
  reply: { body: string } | null
  shown: boolean
  mayContest: boolean
  outcomes: readonly Outcome[]
  outdated: boolean
  replyWaits: boolean
}
type Props = { entry: Shown & Record<'hidden' | 'hiddenReply', Hidden | null>; lastResult?: SubmissionResult<string[]> | null }

/** An entry as its maker sees it: what it says, from when others see it, the reply beside it, and the way to contest it. */
export function MakerEntryCard({ entry, lastResult }: Props) {
  const t = useTranslate()
  const { id, slug, product, reply, shown, showsOn, mayContest, outcomes, outdated } = entry
  const own = (intent: string) => (lastResult?.initialValue?.entryId === id && lastResult.initialValue.intent === intent ? lastResult : null)
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="entryId" value={id} />
    </>
  )
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-h3">
          {shown ? (
            <Link to={`/registry/${slug}`} className="link-title">
              <bdi>{product}</bdi>
            </Link>
          ) : (
            <bdi>{product}</bdi>
          )}
        </h2>
        <EntryTag {...entry} />
      </div>
      <HiddenNotice hidden={entry.hidden} />
      <HiddenNotice hidden={entry.hiddenReply} reply />
      {entry.replyWaits && <Notice tone="info" title={t('makers.replyWaits')} />}
      <p className="text-ui">{t(`registry.stateText.${entry.state}`)}</p>
      {!shown && (
        <p className="text-ui">
          {t('makers.shownFrom')} {showsOn ? <Day on={showsOn} /> : t('makers.notBeforeTold')}
        </p>
      )}
      {outdated && <p className="text-ui">{t('makers.outdated')}</p>}
      {outcomes.map((outcome) => (
        <OutcomeNotice key={outcome.id} outcome={outcome} />
      ))}
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Form<EntryReplyForm> id={`reply-${id}`} lastResult={own('reply')} defaultValue={{ body: reply?.body }}>
          {(fields) => (
            <>
              {hidden('reply')}
              <TextArea field={fields.body} label={t('registry.reply')} hint={t('makers.replyHint')} rows={4} />
              <div>
                <Button kind="main">{t('makers.replyButton')}</Button>
              </div>
            </>
          )}
        </Form>
        {mayContest && (
          <Form<EntryContestForm> id={`contest-${id}`} lastResult={own('contest')}>
            {(fields) => (
              <>
                {hidden('contest')}
                <TextArea field={fields.grounds} label={t('makers.grounds')} hint={t('makers.groundsHint')} rows={4} />
                <div>
                  <Button>{t('makers.contestButton')}</Button>
                </div>
              </>
            )}
          </Form>
        )}
      </div>
    </Card>
  )
}

/** What reviewers decided on a contest and why; who they are stays with the association. */
function OutcomeNotice({ outcome: { outcome, grounds, reasons, at } }: { outcome: Outcome }) {
  const t = useTranslate()
  return (
    <Notice tone={outcome === 'clear' ? 'good' : 'warn'} title={t(`makers.outcome.${outcome}`)}>
      <p>
        {t('makers.outcome.grounds')} <Words>{grounds}</Words>
      </p>
      <p className="text-small">
        <Instant at={at} />
      </p>
      <p>{t('makers.outcome.reasons')}</p>
      <ul className="list-disc ps-6">
        {reasons.map((reason, index) => (
          <li key={index}>
            <Words className="whitespace-pre-line">{reason}</Words>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
