import type { SubmissionResult } from '@conform-to/react'
import { Link } from '@remix-run/react'
import type { MakerEntry } from '#app/domain/registry/read.server.ts'
import type { EntryContestForm, EntryReplyForm } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Day } from '../instant.tsx'
import { EntryTag } from './entry-tag.tsx'

type Shown = Omit<MakerEntry, 'reply'> & { reply: { body: string } | null; shown: boolean; mayContest: boolean }
type Props = { entry: Shown; lastResult?: SubmissionResult<string[]> | null }

/** An entry as its maker sees it: what it says, from when others see it, the reply beside it, and the way to contest it. */
export function MakerEntryCard({ entry, lastResult }: Props) {
  const t = useTranslate()
  const { id, slug, product, reply, shown, showsOn, mayContest } = entry
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
      <p className="text-ui">{t(`registry.stateText.${entry.state}`)}</p>
      {!shown && (
        <p className="text-ui">
          {t('makers.shownFrom')} {showsOn ? <Day on={showsOn} /> : t('makers.notBeforeTold')}
        </p>
      )}
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
    </Card>
  )
}
