import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'

/** A maker's reply that nobody of the staff has read yet, and the way to say that one has. */
export function MarkReplyRead({ replyId }: { replyId: string }) {
  const t = useTranslate()
  return (
    <Notice
      tone="info"
      title={t('desk.reply.unread')}
      actions={
        <Form method="post">
          <input type="hidden" name="intent" value="read-reply" />
          <input type="hidden" name="replyId" value={replyId} />
          <Button>{t('desk.reply.markRead')}</Button>
        </Form>
      }
    />
  )
}
